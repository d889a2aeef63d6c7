// SPDX-License-Identifier: EUPL-1.2
import { type GrantTypeDefinition, localDateTimeToInstant, type SchemeDefinition } from '#domain';
import { exampleScheme } from '../../domain/src/testing/example-schemes';
import { DecideService } from '../src/modules/decisions/decide.service';
import { SchemesService } from '../src/modules/schemes/schemes.service';
import { systemActor } from '../src/platform/actor';
import type { TestApp } from './app';
import { people, versionOf } from './given';

/** What a test changes in the scheme for village halls. */
export interface HallWish {
  readonly key: string;
  /** What each case gets, in cents. */
  readonly amountCents?: number;
  readonly scheme?: Partial<SchemeDefinition>;
  readonly type?: Partial<GrantTypeDefinition>;
  /** Whether there is a second type, `tweede`, with the same rules. */
  readonly twice?: boolean;
}

/** The scheme for village halls under another key: a lump sum and no queue, with only the limits that are asked for. */
export async function aHallScheme(
  app: TestApp,
  { key, amountCents = 1_000_000, scheme, type, twice }: HallWish,
): Promise<{ schemeKey: string; typeKey: string }> {
  const halls = exampleScheme('dorpshuizen');
  const types = halls.types.map((one) => ({
    ...one,
    amount: { method: 'lump_sum', amountCents, text: one.name, article: 'artikel 8' },
    minimumCents: undefined,
    maximumCents: undefined,
    maximumPerApplicantPerYearCents: undefined,
    maximumPerApplicantCents: undefined,
    maximumProjectsPerYear: undefined,
    exceptions: undefined,
    shortfall: undefined,
    stacking: undefined,
    stateAid: undefined,
    worksStart: undefined,
    exclusions: undefined,
    ...type,
  }));
  const changed = {
    ...halls,
    key,
    laterWindows: undefined,
    allocation: { method: 'no_queue', partialGrant: true },
    ...scheme,
    ceilingCents: 2 * halls.ceilingCents,
    types: twice ? [...types, ...types.map((one) => ({ ...one, key: 'tweede' }))] : types,
  };
  const plain = JSON.parse(JSON.stringify(changed)) as SchemeDefinition;
  const opensAt = localDateTimeToInstant('2026-01-01T09:00');
  const closesAt = localDateTimeToInstant('2031-12-31T17:00');
  await app.work.run(systemActor, (tx) =>
    app.get(SchemesService).publish(tx, plain, { opensAt, closesAt, parentAccount: null }),
  );
  return { schemeKey: key, typeKey: 'verduurzaming' };
}

/** Decides to grant so much. */
export async function granting(app: TestApp, id: string, amountCents: number, reason = '') {
  return app.get(DecideService).take(await app.actor(people.decider), id, {
    expectedVersion: await versionOf(app, id),
    kind: 'grant',
    amountCents,
    grounds: [],
    reason,
  });
}
