// SPDX-License-Identifier: EUPL-1.2
import { calculateDetermination, foldApplication, foldGrant, localDate, type CaseEventType } from '#domain';
import { type TestApp, startApp } from './app';
import { aGranted, anAdvised, attach, people, requestedOf, typeOf, versionOf } from './given';
import {
  aSmallScheme,
  asked,
  balanceOf,
  eventsOf,
  grantOf,
  met,
  paid,
  paymentOf,
  refusalOf,
  notDrawn,
  refused,
  rowsOf,
  settled,
} from './given-delivery';
import {
  aDecidedObjection,
  aHeardObjection,
  anAdvisedObjection,
  anObjection,
  aRefused,
  type ObjectionState,
} from './given-objection';
import { systemActor } from '../src/platform/actor';
import { CaseViewQueries } from '../src/modules/case-view/case-view.queries';
import { DecideService } from '../src/modules/decisions/decide.service';
import { DetermineService } from '../src/modules/payments/determine.service';
import { FinalAccountService } from '../src/modules/payments/final-account.service';
import { PaymentsQueries } from '../src/modules/payments/payments.queries';
import { ReportsQueries } from '../src/modules/reports/reports.queries';
import { reconcile } from '../src/modules/reports/reconciliation';
import { DecideObjectionService } from '../src/modules/objections/decide-objection.service';
import { HandlingService } from '../src/modules/objections/handling.service';
import { receiptFaults } from './receipt-check';

describe('What an objection brings about', () => {
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
    wish: { by?: string; on?: string } = {},
  ): Promise<ObjectionState> => aHeardObjection(app, await anObjection(app, caseId, kind, wish), wish.on ?? today);

  const booksAgree = async (): Promise<void> => {
    expect(await app.work.read(systemActor, (reader) => reconcile(reader))).toEqual({ equal: true, differences: [] });
    expect(await receiptFaults(app)).toEqual([]);
  };

  const stands = async (
    caseId: string,
  ): Promise<{ state: string; folded: string; grant: string | null; foldedGrant: string | null }> => {
    const [row] = await rowsOf<{ state: string; grant: string | null }>(
      app,
      'select a.state, g.state as grant from application a left join subsidy_grant g on g.application_id = a.id where a.id = $1',
      [caseId],
    );
    const events = (await eventsOf(app, caseId)).map((type) => ({ type: type as CaseEventType }));
    return {
      state: row?.state ?? '',
      folded: foldApplication(events),
      grant: row?.grant ?? null,
      foldedGrant: foldGrant(events) ?? null,
    };
  };

  it('a refusal becomes a grant within the ceiling: obligations count from the new letter, an advance becomes due', async () => {
    const { id } = await aRefused(app, { typeKey: 'plaatsing', count: 12 });
    const amountCents = await requestedOf(app, id);
    const advised = await anAdvisedObjection(app, await heard(id, 'refusal'), { amountCents });
    app.setNow('2026-04-20T09:00:00Z');
    const decider = await app.actor(people.decider2);
    const preview = await app
      .get(DecideObjectionService)
      .preview(decider, advised.id, { expectedVersion: advised.version });
    expect(preview).toMatchObject({ newState: 'upheld', applicationState: 'granted', amountCents, overrunCents: 0 });
    expect(preview.ledger[0]).toMatchObject({
      leftAfterCents: (preview.ledger[0]?.leftBeforeCents ?? 0) - amountCents,
    });
    expect(preview.obligations.length).toBeGreaterThan(0);
    expect((await stands(id)).state).toBe('refused');
    await aDecidedObjection(app, advised);
    expect(await stands(id)).toEqual({ state: 'granted', folded: 'granted', grant: 'active', foldedGrant: 'active' });
    expect(await grantOf(app, id)).toMatchObject({ granted_cents: amountCents, notified_on: '2026-04-20' });
    const due = await app.get(PaymentsQueries).due(await app.actor(people.finance));
    expect(due.items.filter(({ applicationId }) => applicationId === id)).toMatchObject([{ ruleKey: 'at_grant' }]);
    const shown = await app.get(CaseViewQueries).show(await app.actor(people.submits), id);
    expect(shown).toMatchObject({ state: 'granted', grant: { grantedCents: amountCents } });
    expect(shown.decisions.map(({ kind, replaced }) => [kind, replaced])).toEqual([
      ['refusal', true],
      ['objection', false],
    ]);
    await booksAgree();
  });

  it('nothing of it is known to the municipality before the letter', async () => {
    const { id } = await aRefused(app);
    const advised = await anAdvisedObjection(app, await heard(id, 'refusal'), {
      amountCents: await requestedOf(app, id),
    });
    const decider = await app.actor(people.decider2);
    await app.get(DecideObjectionService).take(decider, advised.id, { expectedVersion: advised.version });
    const submits = await app.actor(people.submits);
    const before = await app.get(CaseViewQueries).show(submits, id);
    expect(before).toMatchObject({
      state: 'refused',
      grant: null,
      objections: [{ state: 'heard', outcome: null, advice: null }],
    });
    await app.drain();
    const after = await app.get(CaseViewQueries).show(submits, id);
    expect(after).toMatchObject({ state: 'granted', objections: [{ state: 'upheld', outcome: 'upheld' }] });
  });

  it('beyond the ceiling when the money was there at the time of the refusal: the overrun is booked first, as its own line', async () => {
    const scheme = await aSmallScheme(app, { key: 'klein-toen', ceilingCents: 1_000_000 });
    const first = await aRefused(app, { ...scheme, moneyCents: 1_600_000 });
    const asks = await requestedOf(app, first.id);
    const second = await aGranted(app, { ...scheme, by: people.dordrecht, moneyCents: 1_600_000 });
    const left = 1_000_000 - second.amountCents;
    expect(left).toBeLessThan(asks);
    const advised = await anAdvisedObjection(app, await heard(first.id, 'refusal'), { amountCents: asks });
    const decider = await app.actor(people.decider2);
    const preview = await app
      .get(DecideObjectionService)
      .preview(decider, advised.id, { expectedVersion: advised.version });
    expect(preview).toMatchObject({ overrunCents: asks - left, leftThenCents: 1_000_000 });
    expect(preview.ledger[0]).toMatchObject({ leftBeforeCents: left, leftAfterCents: 0 });
    const decided = await aDecidedObjection(app, advised);
    const journals = await rowsOf<{ kind: string; cents: number }>(
      app,
      `select j.kind, sum(p.amount_cents) filter (where p.amount_cents > 0)::int8 as cents from journal j
         join posting p on p.journal_id = j.id where j.cause_id = $1 group by j.id order by j.recorded_at, j.kind desc`,
      [decided.answered_by_id],
    );
    expect(journals.map(({ kind, cents }) => [kind, Number(cents)]).sort()).toEqual([
      ['GRANT', asks],
      ['OVERRUN', asks - left],
    ]);
    expect(await eventsOf(app, first.id)).toContain('LegalOverrunBooked');
    const balance = await balanceOf(app, scheme.schemeKey, scheme.typeKey);
    expect([balance['overrun_cents'], balance['available_cents']].map(Number)).toEqual([asks - left, 0]);
    const waterfall = await app.get(ReportsQueries).waterfall(await app.actor(people.finance), {});
    expect(waterfall.rows.find(({ code }) => code.endsWith('klein-toen/study'))).toMatchObject({
      overrunCents: asks - left,
      leftCents: 0,
    });
    expect(waterfall.reconciliation).toEqual({ equal: true, differences: [] });
  });

  it('not beyond the ceiling when the money was not there either at the time of the refusal', async () => {
    const scheme = await aSmallScheme(app, { key: 'klein-ook-toen', ceilingCents: 1_000_000 });
    const granted = await aGranted(app, { ...scheme, by: people.dordrecht, moneyCents: 1_600_000 });
    const left = 1_000_000 - granted.amountCents;
    const { id } = await aRefused(app, { ...scheme, moneyCents: 1_600_000 });
    const advised = await anAdvisedObjection(app, await heard(id, 'refusal'), {
      amountCents: await requestedOf(app, id),
    });
    const decider = await app.actor(people.decider2);
    const take = { expectedVersion: advised.version };
    const { refusal } = await refused(app.get(DecideObjectionService).take(decider, advised.id, take));
    expect(refusal).toMatchObject({ code: 'CEILING_WAS_SHORT', details: { leftThenCents: left, possibleCents: left } });
    expect((await stands(id)).state).toBe('refused');
  });

  it('a partial grant grows: the advance is supplemented and the grant stays one', async () => {
    const scheme = await aSmallScheme(app, { key: 'klein-deel', ceilingCents: 5_000_000 });
    const advisedCase = await anAdvised(app, { ...scheme, moneyCents: 1_600_000, amountCents: 500_000 });
    await app.get(DecideService).take(await app.actor(people.decider), advisedCase.id, {
      expectedVersion: advisedCase.version,
      kind: 'grant',
      amountCents: 500_000,
      grounds: [],
      reason: 'Een deel.',
    });
    await app.drain();
    const type = await typeOf(app, scheme.schemeKey, scheme.typeKey);
    const rule = type.advances[0]?.key ?? '';
    await paid(app, advisedCase.id, rule, today);
    const asks = await requestedOf(app, advisedCase.id);
    const one = await heard(advisedCase.id, 'partial_grant');
    expect(await refusalOf(anAdvisedObjection(app, one, { amountCents: 499_999 }))).toBe('OBJECTION_MADE_WORSE');
    expect(await refusalOf(anAdvisedObjection(app, one, { amountCents: asks + 1 }))).toBe('AMOUNT_ABOVE_CALCULATION');
    expect(await refusalOf(anAdvisedObjection(app, one, { outcome: 'unfounded', amountCents: asks }))).toBe(
      'OUTCOME_GIVES_NOTHING',
    );
    await aDecidedObjection(app, await anAdvisedObjection(app, one, { amountCents: asks }));
    expect(await stands(advisedCase.id)).toEqual({
      state: 'granted',
      folded: 'granted',
      grant: 'active',
      foldedGrant: 'active',
    });
    expect(await grantOf(app, advisedCase.id)).toMatchObject({ granted_cents: asks, notified_on: today });
    const more = await paid(app, advisedCase.id, `${rule}+1`, today);
    const percentage = type.advances[0]?.percentage ?? 0;
    const first = await paymentOf(app, advisedCase.id, rule);
    expect(more.amount_cents + first.amount_cents).toBe(Math.floor((asks * percentage) / 100));
    await booksAgree();
  });

  it('a determination goes up to what was paid: the claim is taken back and the case closes', async () => {
    app.setNow('2026-03-02T09:00:00Z');
    const granted = await aGranted(app, { typeKey: 'plaatsing', count: 12 });
    await paid(app, granted.id, 'at_grant', '2026-03-02');
    app.setNow('2026-09-01T09:00:00Z');
    await met(app, granted.id, 'start', { happenedOn: '2026-04-01' });
    await paid(app, granted.id, 'at_start', '2026-09-01');
    await met(app, granted.id, 'completion', { happenedOn: '2026-08-15', evidence: true });
    const type = await typeOf(app, 'flexwonen-zh', 'plaatsing');
    await asked(app, granted.id, type, {
      today: localDate('2026-08-20'),
      overrides: { homesPlaced: { self_contained: 12, shared: 0 } },
    });
    const grant = await grantOf(app, granted.id);
    const full = calculateDetermination(type, grant.granted_cents, {
      homesPlaced: { self_contained: 12, shared: 0 },
    }).totalCents;
    const low = Math.floor(grant.paid_cents / 2);
    const proposed = await app.get(FinalAccountService).propose(await app.actor(people.assessor), grant.id, {
      expectedVersion: grant.version,
      amountCents: low,
      reason: 'Niet alle woningen staan er.',
      viewsCode: 'no_differing_data',
      ground: 'awb_4_46_a',
    });
    const expectedVersion = proposed.version;
    await app.get(DetermineService).determine(await app.actor(people.decider), grant.id, { expectedVersion });
    await app.drain();
    expect(await grantOf(app, granted.id)).toMatchObject({ state: 'in_recovery' });
    const one = await heard(granted.id, 'determination', { on: '2026-09-01' });
    await aDecidedObjection(app, await anAdvisedObjection(app, one, { amountCents: full }));
    expect(await stands(granted.id)).toMatchObject({ grant: 'closed', foldedGrant: 'closed' });
    expect(await paymentOf(app, granted.id, 'recovery')).toMatchObject({ state: 'cancelled' });
    expect(await grantOf(app, granted.id)).toMatchObject({ determined_cents: full, paid_cents: full });
    await booksAgree();
  });

  it('a determination goes up a little: a lower claim takes the place of the first', async () => {
    app.setNow('2026-03-02T09:00:00Z');
    const granted = await aGranted(app, { typeKey: 'haalbaarheid', by: people.dordrecht });
    const type = await typeOf(app, 'flexwonen-zh', 'haalbaarheid');
    await paid(app, granted.id, type.advances[0]?.key ?? '', '2026-03-02');
    const { id } = granted;
    app.setNow('2026-12-01T09:00:00Z');
    for (const { key, kind, evidence } of type.obligations) {
      if (kind === 'start' || kind === 'completion')
        await met(app, id, key, { happenedOn: '2026-10-01', by: people.dordrecht, evidence: evidence !== 'none' });
    }
    app.setNow('2027-12-01T09:00:00Z');
    await notDrawn(app, id);
    const grant = await grantOf(app, id);
    const proposed = await app.get(FinalAccountService).propose(await app.actor(people.assessor), grant.id, {
      expectedVersion: grant.version,
      amountCents: 100_000,
      reason: 'Minder.',
      viewsCode: 'no_differing_data',
      ground: 'awb_4_46_a',
    });
    await app
      .get(DetermineService)
      .determine(await app.actor(people.decider), grant.id, { expectedVersion: proposed.version });
    await app.drain();
    const one = await heard(id, 'determination', { by: people.dordrecht, on: '2027-12-01' });
    await aDecidedObjection(
      app,
      await anAdvisedObjection(app, one, { outcome: 'partly_upheld', amountCents: 150_000 }),
    );
    const [claim] = await rowsOf<{ amount_cents: number }>(
      app,
      "select amount_cents from payment where application_id = $1 and kind = 'recovery' and state = 'proposed'",
      [id],
    );
    expect(Number(claim?.amount_cents)).toBe(grant.paid_cents - 150_000);
    expect(await stands(id)).toMatchObject({ grant: 'in_recovery', foldedGrant: 'in_recovery' });
    await booksAgree();
    await settled(app, id, 'recovery-2', '2027-12-01');
    expect(await stands(id)).toMatchObject({ grant: 'closed', foldedGrant: 'closed' });
    await booksAgree();
  });

  describe('with two at the same moment', () => {
    it('two deciders: one decision, one grant', async () => {
      const { id } = await aRefused(app);
      const advised = await anAdvisedObjection(app, await heard(id, 'refusal'), {
        amountCents: await requestedOf(app, id),
      });
      const decider = await app.actor(people.decider2);
      const take = () =>
        app.get(DecideObjectionService).take(decider, advised.id, { expectedVersion: advised.version });
      const outcomes = await Promise.allSettled([take(), take(), take()]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(
        await rowsOf(app, "select id from decision where application_id = $1 and kind = 'objection'", [id]),
      ).toHaveLength(1);
      await booksAgree();
    });

    it('withdrawn and decided: one of both', async () => {
      const { id } = await aRefused(app);
      const advised = await anAdvisedObjection(app, await heard(id, 'refusal'), {
        amountCents: await requestedOf(app, id),
      });
      const { id: objectionId, version: expectedVersion } = advised;
      const withdrawal = { expectedVersion, reason: 'Wij zien ervan af.' };
      const submits = await app.actor(people.submits);
      const decider = await app.actor(people.decider2);
      const outcomes = await Promise.allSettled([
        app.get(HandlingService).withdraw(submits, objectionId, withdrawal),
        app.get(DecideObjectionService).take(decider, objectionId, { expectedVersion }),
      ]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const decidedFirst = outcomes[1].status === 'fulfilled';
      expect((await stands(id)).state).toBe(decidedFirst ? 'granted' : 'refused');
      await booksAgree();
    });

    it('an overrun beside a grant on the same ceiling: the overrun is what was really short', async () => {
      const scheme = await aSmallScheme(app, { key: 'klein-samen', ceilingCents: 1_000_000 });
      const first = await aRefused(app, { ...scheme, moneyCents: 1_600_000 });
      const asks = await requestedOf(app, first.id);
      const advised = await anAdvisedObjection(app, await heard(first.id, 'refusal'), { amountCents: asks });
      const other = await anAdvised(app, { ...scheme, by: people.dordrecht, moneyCents: 1_600_000 });
      const decider2 = await app.actor(people.decider2);
      const decider = await app.actor(people.decider);
      const outcomes = await Promise.allSettled([
        app.get(DecideObjectionService).take(decider2, advised.id, { expectedVersion: advised.version }),
        app.get(DecideService).take(decider, other.id, {
          expectedVersion: other.version,
          kind: 'grant',
          amountCents: other.amountCents,
          grounds: [],
          reason: '',
        }),
      ]);
      expect(outcomes[0].status).toBe('fulfilled');
      const both = outcomes[1].status === 'fulfilled';
      const balance = await balanceOf(app, scheme.schemeKey, scheme.typeKey);
      const granted = asks + (both ? other.amountCents : 0);
      expect(Number(balance['overrun_cents'])).toBe(Math.max(0, granted - 1_000_000));
      expect(Number(balance['committed_cents'])).toBe(granted);
      expect(await versionOf(app, first.id)).toBeGreaterThan(1);
      await booksAgree();
    });
  });

  it('files with an objection are kept with it', async () => {
    const { id } = await aRefused(app);
    expect(await attach(app, id, 'objection', people.submits, 'objection')).toMatch(/^[0-9a-f-]{36}$/);
  });
});
