// SPDX-License-Identifier: EUPL-1.2
import { type CaseEventType, foldGrant, localDate } from '#domain';
import { ChangeDecisionsService } from '../src/modules/amendments/change-decisions.service';
import { ChangeRequestsService } from '../src/modules/amendments/change-requests.service';
import { DecideObjectionService } from '../src/modules/objections/decide-objection.service';
import { startApp, type TestApp } from './app';
import { expectBooksAgree } from './books-agree';
import { aGranted, people, typeOf } from './given';
import { aProposedChange, changed, type WantedChange } from './given-changes';
import {
  asked,
  aSmallScheme,
  balanceOf,
  eventsOf,
  grantOf,
  met,
  obligationOf,
  paid,
  refusalOf,
} from './given-delivery';
import {
  aDecidedObjection,
  aHeardObjection,
  anAdvisedObjection,
  anObjection,
  type ObjectionState,
} from './given-objection';

interface Wanted {
  readonly amountCents?: number;
  readonly dates?: { key: string; dueOn: string }[];
}

describe('What an upheld objection against a change gives', () => {
  let app: TestApp;
  const today = '2026-03-23';

  beforeAll(async () => {
    app = await startApp({ now: `${today}T09:00:00Z` });
  });
  beforeEach(() => app.setNow(`${today}T09:00:00Z`));
  afterAll(() => app.close());

  const heard = async (
    caseId: string,
    kind: string,
    { on = today, by = people.submits }: { on?: string; by?: string } = {},
  ): Promise<ObjectionState> => aHeardObjection(app, await anObjection(app, caseId, kind, { by }), on);
  const { dordrecht } = people;
  const preview = async (advised: ObjectionState) =>
    app
      .get(DecideObjectionService)
      .preview(await app.actor(people.decider2), advised.id, { expectedVersion: advised.version });
  const foldedGrant = async (id: string) =>
    foldGrant((await eventsOf(app, id)).map((type) => ({ type: type as CaseEventType })));
  const dueOf = async (id: string, key: string) => (await obligationOf(app, id, key)).due_on;

  /** Asked by the municipality, and decided like this by the province. */
  async function askedAndDecided(id: string, wanted: Wanted, decision: Partial<WantedChange>): Promise<void> {
    const grant = await grantOf(app, id);
    const request = { expectedVersion: grant.version, reason: 'De bodem is vervuild.', ...wanted, documentIds: [] };
    const { id: changeId } = await app
      .get(ChangeRequestsService)
      .ask(await app.actor(people.submits), grant.id, request);
    const change = await aProposedChange(app, id, { kind: 'amend', changeId, ground: 'on_request', ...decision });
    await app
      .get(ChangeDecisionsService)
      .decide(await app.actor(people.decider), changeId, { expectedVersion: change.version });
    await app.drain();
  }

  it('a raise that was too small: up to what was asked, beyond the ceiling where the money was there then', async () => {
    const scheme = await aSmallScheme(app, { key: 'verhoging', ceilingCents: 1_000_000 });
    const { id, amountCents } = await aGranted(app, { ...scheme, moneyCents: 1_000_000 });
    const [half, whole] = [amountCents + 50_000, amountCents + 150_000];
    await askedAndDecided(id, { amountCents: whole }, { amountCents: half, viewsCode: 'no_differing_data' });
    expect(await grantOf(app, id)).toMatchObject({ state: 'amended', granted_cents: half });
    const other = await aGranted(app, { ...scheme, by: people.dordrecht, moneyCents: 2 * (1_000_000 - half) - 60_000 });
    const left = 1_000_000 - half - other.amountCents;
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(whole - half);
    const one = await heard(id, 'amendment');
    expect(await refusalOf(anAdvisedObjection(app, one, { amountCents: whole + 1 }))).toBe('AMOUNT_ABOVE_CALCULATION');
    expect(await refusalOf(anAdvisedObjection(app, one, { amountCents: half - 1 }))).toBe('OBJECTION_MADE_WORSE');
    const advised = await anAdvisedObjection(app, one, { amountCents: whole });
    const shown = await preview(advised);
    expect(shown).toMatchObject({ ownCents: half, overrunCents: whole - half - left, grantState: 'amended' });
    expect(shown.effects.map(({ key }) => key)).toEqual(['amount', 'overrun']);
    await aDecidedObjection(app, advised);
    expect(await grantOf(app, id)).toMatchObject({ state: 'amended', granted_cents: whole });
    expect(Number((await balanceOf(app, scheme.schemeKey, scheme.typeKey))['overrun_cents'])).toBe(whole - half - left);
    await expectBooksAgree(app);
  });

  it('a refused change: the amount and the days that were asked come after all', async () => {
    const { id, amountCents } = await aGranted(app, { typeKey: 'plaatsing', count: 10 });
    const before = await dueOf(id, 'completion');
    const dates = [{ key: 'completion', dueOn: '2028-06-01' }];
    await askedAndDecided(id, { amountCents: amountCents + 100_000, dates }, { refusal: true });
    expect(await grantOf(app, id)).toMatchObject({ state: 'active', granted_cents: amountCents });
    const one = await heard(id, 'amendment');
    const tooMuch = anAdvisedObjection(app, one, { amountCents: amountCents + 100_001 });
    expect(await refusalOf(tooMuch)).toBe('AMOUNT_ABOVE_CALCULATION');
    const advised = await anAdvisedObjection(app, one, { amountCents: amountCents + 100_000 });
    expect((await preview(advised)).effects.map(({ key }) => key)).toEqual(['amount', 'dates']);
    await app
      .get(DecideObjectionService)
      .take(await app.actor(people.decider2), advised.id, { expectedVersion: advised.version });
    expect(await dueOf(id, 'completion')).toBe(before);
    await app.drain();
    expect(await grantOf(app, id)).toMatchObject({ granted_cents: amountCents + 100_000 });
    expect(await dueOf(id, 'completion')).toBe('2028-06-01');
    await expectBooksAgree(app);
  });

  it('days that were moved: those of the change lapse, or make way for those of the decision', async () => {
    const { id, amountCents } = await aGranted(app, { typeKey: 'plaatsing', count: 5 });
    const before = await dueOf(id, 'completion');
    await changed(app, id, { kind: 'amend', dates: [{ key: 'completion', dueOn: '2026-06-01' }] });
    await app.drain();
    expect(await dueOf(id, 'completion')).toBe('2026-06-01');
    const one = await heard(id, 'amendment');
    const passed = [{ key: 'completion', dueOn: today }];
    expect(await refusalOf(anAdvisedObjection(app, one, { amountCents, dates: passed }))).toBe('INVALID_INPUT');
    const unknown = [{ key: 'nothing', dueOn: '2027-01-01' }];
    expect(await refusalOf(anAdvisedObjection(app, one, { amountCents, dates: unknown }))).toBe('INVALID_INPUT');
    const dates = [{ key: 'completion', dueOn: '2027-01-01' }];
    const unfounded = anAdvisedObjection(app, one, { outcome: 'unfounded', amountCents, dates });
    expect(await refusalOf(unfounded)).toBe('NOT_IN_DISPUTE');
    const advised = await anAdvisedObjection(app, one, { amountCents });
    expect((await preview(advised)).effects.map(({ key }) => key)).toEqual(['dates_back']);
    await aDecidedObjection(app, advised);
    expect(await dueOf(id, 'completion')).toBe(before);
    expect(await grantOf(app, id)).toMatchObject({ granted_cents: amountCents });
  });

  it('days that were moved, upheld for a part: other days, and nothing lapses', async () => {
    const { id, amountCents } = await aGranted(app, { typeKey: 'plaatsing', count: 5, by: dordrecht });
    await changed(app, id, { kind: 'amend', dates: [{ key: 'completion', dueOn: '2026-06-01' }] });
    await app.drain();
    const one = await heard(id, 'amendment', { by: dordrecht });
    const dates = [{ key: 'completion', dueOn: '2026-09-01' }];
    const advised = await anAdvisedObjection(app, one, { outcome: 'partly_upheld', amountCents, dates });
    expect((await preview(advised)).effects.map(({ key }) => key)).toEqual(['dates']);
    await aDecidedObjection(app, advised);
    expect(await dueOf(id, 'completion')).toBe('2026-09-01');
  });

  it('a withdrawal while determination was asked: the request lies there again', async () => {
    app.setNow('2026-03-02T09:00:00Z');
    const { id, amountCents } = await aGranted(app, { typeKey: 'plaatsing', count: 10, by: dordrecht });
    await paid(app, id, 'at_grant', '2026-03-02');
    app.setNow('2026-09-01T09:00:00Z');
    await met(app, id, 'start', { happenedOn: '2026-04-01', by: dordrecht });
    await met(app, id, 'completion', { happenedOn: '2026-08-15', evidence: true, by: dordrecht });
    const type = await typeOf(app, 'flexwonen-zh', 'plaatsing');
    const homesPlaced = { self_contained: 10, shared: 0 };
    await asked(app, id, type, { today: localDate('2026-08-20'), overrides: { homesPlaced }, by: dordrecht });
    expect(await grantOf(app, id)).toMatchObject({ state: 'determination_requested' });
    await changed(app, id, { kind: 'withdraw' });
    await app.drain();
    expect(await grantOf(app, id)).toMatchObject({ state: 'in_recovery' });
    const advised = await anAdvisedObjection(app, await heard(id, 'withdrawal', { on: '2026-09-01', by: dordrecht }), {
      amountCents,
    });
    expect((await preview(advised)).grantState).toBe('determination_requested');
    await aDecidedObjection(app, advised);
    expect(await grantOf(app, id)).toMatchObject({ state: 'determination_requested', granted_cents: amountCents });
    expect(await foldedGrant(id)).toBe('determination_requested');
    expect(await eventsOf(app, id)).toContain('DeterminationRequestReinstated');
    await expectBooksAgree(app);
  });
});
