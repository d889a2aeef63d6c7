// SPDX-License-Identifier: EUPL-1.2
import { expect } from '@playwright/test';
import type { Role } from './accounts';
import type { Person } from './api';
import type { Given } from './given';

type Who = (role: Role) => Promise<Person>;

interface DecidedCase {
  readonly grant: { readonly id: string; readonly version: number; readonly notifiedOn: string | null } | null;
  readonly decisions: readonly { readonly id: string; readonly kind: string; readonly notifiedOn: string | null }[];
}

interface Command {
  readonly id: string;
  readonly version: number;
}

interface ObjectionNow extends Command {
  readonly state: string;
}

/** The grant of a case, as soon as its letter is out. */
export async function notifiedGrant(who: Who, { id }: Given, by: Role = 'submits') {
  const owner = await who(by);
  const find = async () => (await owner.get<DecidedCase>(`/applications/${id}`)).grant;
  await expect.poll(async () => (await find())?.notifiedOn ?? null, { timeout: 45_000 }).not.toBeNull();
  const grant = await find();
  if (!grant) throw new Error('this case has no grant');
  return grant;
}

/** An advance, prepared by one person, released by another, and paid on the day of the letter. */
export async function paidAdvance(who: Who, given: Given, ruleKey: string): Promise<void> {
  const [finance, colleague] = [await who('finance'), await who('finance2')];
  const { id: grantId, notifiedOn } = await notifiedGrant(who, given);
  const { id, version } = await finance.post(`/grants/${grantId}/payments`, { ruleKey });
  const released = await colleague.post(`/payments/${id}/releases`, { expectedVersion: version });
  const paid = { expectedVersion: released.version, paidOn: notifiedOn, reference: `BNG ${given.number}` };
  await finance.post(`/payments/${id}/confirmations`, paid);
}

/** A change of a grant, proposed by the assessor and decided on by another. */
export async function decidedChange(who: Who, given: Given, change: object): Promise<void> {
  const [assessor, decider] = [await who('assessor'), await who('decider')];
  const { id: grantId } = await notifiedGrant(who, given);
  const { version } = (await assessor.get<DecidedCase>(`/applications/${given.id}`)).grant ?? { version: 0 };
  const proposed = await assessor.post<Command>(`/grants/${grantId}/change-proposals`, {
    expectedVersion: version,
    refusal: false,
    viewsCode: 'no_differing_data',
    ...change,
  });
  await decider.post(`/grant-changes/${proposed.id}/decisions`, { expectedVersion: proposed.version });
}

/** An objection against the last decision of a kind, heard on the day of its letter by somebody who was not involved. */
export async function aHeardObjection(who: Who, given: Given, kind: string): Promise<string> {
  const [municipality, assessor] = [await who('submits'), await who('assessor2')];
  const find = async () =>
    (await municipality.get<DecidedCase>(`/applications/${given.id}`)).decisions.findLast((one) => one.kind === kind);
  await expect.poll(async () => (await find())?.notifiedOn ?? null, { timeout: 45_000 }).not.toBeNull();
  const decision = await find();
  const objection = await municipality.post<Command>(`/applications/${given.id}/objections`, {
    decisionId: decision?.id,
    grounds: 'De feiten liggen anders: het project gaat gewoon door.',
    documentIds: [],
    costsAsked: false,
  });
  const on = decision?.notifiedOn;
  const versionNow = async (): Promise<number> => {
    const file = await assessor.get<{ objections: ObjectionNow[] }>(`/applications/${given.id}`);
    const now = file.objections.find(({ id }) => id === objection.id);
    return now && now.state !== 'received' ? now.version : 0;
  };
  await expect.poll(versionNow, { timeout: 45_000 }).toBeGreaterThan(0);
  const place = 'Om 10.00 uur in het provinciehuis.';
  await assessor.post(`/objections/${objection.id}/hearings`, { expectedVersion: await versionNow(), on, place });
  const report = { heldOn: on, report: 'De gemeente lichtte het bezwaar toe.' };
  await assessor.post(`/objections/${objection.id}/hearing-reports`, {
    expectedVersion: await versionNow(),
    ...report,
  });
  return objection.id;
}
