// SPDX-License-Identifier: EUPL-1.2
import { localDateTimeToInstant, type SchemeDefinition } from '#domain';
import { exampleScheme } from '../../domain/src/testing/example-schemes';
import { DecideService } from '../src/modules/decisions/decide.service';
import { SchemesService } from '../src/modules/schemes/schemes.service';
import { systemActor } from '../src/platform/actor';
import { RefusedError } from '../src/platform/refused.error';
import { type TestApp, startApp } from './app';
import { sql } from './database';
import { aDraft, anAdvised, people } from './given';

describe('Schemes that were invented, in the case system', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
  });
  afterAll(() => app.close());

  const publish = (scheme: SchemeDefinition) =>
    app.work.run(systemActor, (tx) =>
      app.get(SchemesService).publish(tx, scheme, {
        opensAt: localDateTimeToInstant('2026-01-01T09:00'),
        closesAt: localDateTimeToInstant('2026-03-31T17:00'),
      }),
    );

  it('take applications only of those that a budget names, and up to the amount behind the name', async () => {
    const scheme = exampleScheme('budgetsubsidies');
    const recipients = [{ applicant: 'Leiden', amountCents: 1_200_000 }];
    await publish({ ...scheme, allocation: { ...scheme.allocation, recipients } });
    const wish = { schemeKey: 'budgetsubsidies', typeKey: 'kennis' };
    const refused = await aDraft(app, { ...wish, by: people.dordrecht }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RefusedError);
    expect((refused as RefusedError).refusal.code).toBe('APPLICANT_NOT_ALLOWED');
    const advised = await anAdvised(app, { ...wish, by: people.submits });
    const [row] = await sql<{ asked: number }>(
      app.database.systemUrl,
      'select requested_cents as asked from application where id = $1',
      [advised.id],
    );
    expect(row?.asked).toBe(1_200_000);
  });

  it('count an applicant over all types of the scheme together', async () => {
    const scheme = exampleScheme('budgetsubsidies');
    const limits = { maximumPerApplicantPerYearCents: 900_000, article: 'artikel 5' };
    await publish({ ...scheme, version: '2', limits });
    const advised = await anAdvised(app, { schemeKey: 'budgetsubsidies', typeKey: 'plannen', by: people.submits });
    const [row] = await sql<{ asked: number }>(
      app.database.systemUrl,
      'select requested_cents as asked from application where id = $1',
      [advised.id],
    );
    expect(row?.asked).toBe(900_000);
  });

  it('compare ranked categories when the window has closed, and give a listed applicant its own maximum', async () => {
    app.setNow('2026-03-02T09:00:00Z');
    const scheme = exampleScheme('dorpshuizen');
    const types = scheme.types.map((type) => ({
      ...type,
      amount: { method: 'lump_sum' as const, amountCents: 9_000_000, text: type.name, article: 'artikel 8' },
      maximumPerApplicantPerYearCents: undefined,
      maximumPerApplicantCents: undefined,
      exceptions: [{ applicants: ['Leiden'], maximumCents: 6_000_000, article: 'artikel 8' }],
      shortfall: undefined,
      stacking: undefined,
      refusalGrounds: [],
    }));
    await publish(JSON.parse(JSON.stringify({ ...scheme, laterWindows: undefined, types })) as SchemeDefinition);
    const wish = { schemeKey: 'dorpshuizen', typeKey: 'verduurzaming', by: people.submits };
    const advised = await anAdvised(app, wish);
    expect(advised.amountCents).toBe(6_000_000);
    const take = async () =>
      app.get(DecideService).take(await app.actor(people.decider), advised.id, {
        expectedVersion: advised.version,
        kind: 'grant',
        amountCents: advised.amountCents,
        grounds: [],
        reason: '',
      });
    await expect(take()).rejects.toMatchObject({ refusal: { code: 'WINDOW_STILL_OPEN' } });
    app.setNow('2026-04-01T09:00:00Z');
    expect((await take()).state).toBe('granted');
  });
});
