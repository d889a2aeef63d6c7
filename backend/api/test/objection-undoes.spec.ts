// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { Client } from 'pg';
import { type CaseEventType, foldGrant } from '#domain';
import { systemActor } from '../src/platform/actor';
import { ExtensionsService } from '../src/modules/delivery/extensions.service';
import { DecideObjectionService } from '../src/modules/objections/decide-objection.service';
import { reconcile } from '../src/modules/reports/reconciliation';
import { startApp, type TestApp } from './app';
import { aGranted, daysAfter, people, typeOf } from './given';
import { changed } from './given-changes';
import {
  aSmallScheme,
  balanceOf,
  eventsOf,
  grantOf,
  obligationOf,
  paid,
  paymentOf,
  refusalOf,
  rowsOf,
} from './given-delivery';
import {
  aDecidedObjection,
  aHeardObjection,
  anAdvisedObjection,
  anObjection,
  type ObjectionState,
} from './given-objection';
import {
  aLateCase,
  anAcceptedNotice,
  determinedPenalty,
  notified,
  paidPenalty,
  penaltyOf,
  proposed,
} from './given-penalty';
import { JudgingService } from '../src/modules/penalties/judging.service';
import { receiptFaults } from './receipt-check';

interface Checks {
  verifyLedger(client: Client): Promise<{ name: string; wrong: unknown[] }[]>;
}

describe('What an upheld objection undoes', () => {
  let app: TestApp;
  const today = '2026-03-23';

  beforeAll(async () => {
    app = await startApp({ now: `${today}T09:00:00Z` });
  });
  beforeEach(() => app.setNow(`${today}T09:00:00Z`));
  afterAll(() => app.close());

  const booksAgree = async (): Promise<void> => {
    expect(await app.work.read(systemActor, (reader) => reconcile(reader))).toEqual({ equal: true, differences: [] });
    const { verifyLedger } = (await import(join(__dirname, '../../../tools/ledger-checks/index.mjs'))) as Checks;
    const superuser = new Client(app.database.superUrl);
    await superuser.connect();
    const found = await verifyLedger(superuser).finally(() => superuser.end());
    expect(found.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
    expect(await receiptFaults(app)).toEqual([]);
  };
  const heard = async (caseId: string, kind: string, on = today): Promise<ObjectionState> =>
    aHeardObjection(app, await anObjection(app, caseId, kind), on);
  const foldedGrant = async (id: string) =>
    foldGrant((await eventsOf(app, id)).map((type) => ({ type: type as CaseEventType })));
  const preview = async (advised: ObjectionState) =>
    app
      .get(DecideObjectionService)
      .preview(await app.actor(people.decider2), advised.id, { expectedVersion: advised.version });

  /** Granted and paid an advance, then withdrawn: the money went back to the ceiling and to another. */
  async function aWithdrawn(key: string) {
    const scheme = await aSmallScheme(app, { key, ceilingCents: 1_000_000, releaseGrantable: true });
    const granted = await aGranted(app, { ...scheme, moneyCents: 1_600_000 });
    const type = await typeOf(app, scheme.schemeKey, scheme.typeKey);
    const rule = type.advances[0]?.key ?? '';
    const advance = await paid(app, granted.id, rule, today);
    await changed(app, granted.id, { kind: 'withdraw' });
    await app.drain();
    return { ...granted, scheme, advance, rule };
  }

  it('a withdrawal: the grant runs again, the claim is gone, and what the ceiling is short of is a legal overrun', async () => {
    const { id, amountCents, scheme } = await aWithdrawn('intrekking-weg');
    const other = await aGranted(app, { ...scheme, by: people.dordrecht, moneyCents: 1_600_000 });
    const left = 1_000_000 - other.amountCents;
    expect(left).toBeLessThan(amountCents);
    expect(await grantOf(app, id)).toMatchObject({ state: 'in_recovery', granted_cents: 0 });
    const one = await heard(id, 'withdrawal');
    expect(await refusalOf(anAdvisedObjection(app, one, { amountCents: amountCents + 1 }))).toBe(
      'AMOUNT_ABOVE_CALCULATION',
    );
    expect(await refusalOf(anAdvisedObjection(app, one, { amountCents: 0 }))).toBe('AMOUNT_REQUIRED');
    const advised = await anAdvisedObjection(app, one, { amountCents });
    const shown = await preview(advised);
    expect(shown).toMatchObject({ grantState: 'active', overrunCents: amountCents - left, amountCents });
    expect(shown.effects.map(({ key }) => key)).toEqual(['amount', 'overrun', 'claim_cancelled', 'obligations']);
    expect(shown.ledger[0]).toMatchObject({ leftBeforeCents: left, leftAfterCents: 0 });
    await aDecidedObjection(app, advised);
    expect(await grantOf(app, id)).toMatchObject({ state: 'active', granted_cents: amountCents, claimed_cents: 0 });
    expect(await foldedGrant(id)).toBe('active');
    expect(await paymentOf(app, id, 'recovery')).toMatchObject({ state: 'cancelled' });
    const balance = await balanceOf(app, scheme.schemeKey, scheme.typeKey);
    expect(Number(balance['overrun_cents'])).toBe(amountCents - left);
    const states = await rowsOf<{ state: string }>(
      app,
      'select distinct b.state from obligation b join subsidy_grant g on g.id = b.grant_id where g.application_id = $1',
      [id],
    );
    expect(states).toEqual([{ state: 'open' }]);
    await booksAgree();
  });

  it('two deciders at once on a withdrawal: one decision, committed once', async () => {
    const { id, amountCents } = await aWithdrawn('intrekking-tweemaal');
    const advised = await anAdvisedObjection(app, await heard(id, 'withdrawal'), { amountCents });
    const decider = await app.actor(people.decider2);
    const take = () => app.get(DecideObjectionService).take(decider, advised.id, { expectedVersion: advised.version });
    const outcomes = await Promise.allSettled([take(), take(), take()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await app.drain();
    expect(await grantOf(app, id)).toMatchObject({ state: 'active', granted_cents: amountCents });
    await booksAgree();
  });

  it('a lowering: the earlier amount comes back, and no more than was taken', async () => {
    const scheme = await aSmallScheme(app, { key: 'verlaging-weg', ceilingCents: 5_000_000 });
    const { id, amountCents } = await aGranted(app, { ...scheme, moneyCents: 1_600_000 });
    await changed(app, id, { kind: 'amend', amountCents: amountCents - 100_000 });
    await app.drain();
    const one = await heard(id, 'amendment');
    expect(await refusalOf(anAdvisedObjection(app, one, { amountCents: amountCents + 1 }))).toBe(
      'AMOUNT_ABOVE_CALCULATION',
    );
    expect(await refusalOf(anAdvisedObjection(app, one, { amountCents, months: 2 }))).toBe('NOT_IN_DISPUTE');
    await aDecidedObjection(app, await anAdvisedObjection(app, one, { amountCents }));
    expect(await grantOf(app, id)).toMatchObject({ state: 'amended', granted_cents: amountCents });
    await booksAgree();
  });

  it('a refused extension: the time is given after all from the letter on, and the days move', async () => {
    const { id } = await aGranted(app, { typeKey: 'verplaatsing' });
    const before = await obligationOf(app, id, 'completion');
    const extensions = app.get(ExtensionsService);
    const asked = await extensions.ask(await app.actor(people.submits), before.id, {
      expectedVersion: before.version,
      months: 4,
      reason: 'De netaansluiting is later.',
    });
    const refuse = { granted: false, reason: 'Geen overmacht.' };
    await extensions.decide(await app.actor(people.assessor), asked.id, refuse);
    await app.drain();
    const one = await heard(id, 'extension_refused');
    expect(await refusalOf(anAdvisedObjection(app, one, { amountCents: 0 }))).toBe('MONTHS_REQUIRED');
    expect(await refusalOf(anAdvisedObjection(app, one, { amountCents: 0, months: 5 }))).toBe('MONTHS_REQUIRED');
    const advised = await anAdvisedObjection(app, one, { amountCents: 0, months: 4 });
    const shown = await preview(advised);
    expect(shown.effects).toMatchObject([{ key: 'extension' }]);
    await aDecidedObjection(app, advised);
    const after = await obligationOf(app, id, 'completion');
    expect((after.due_on ?? '') > (before.due_on ?? '')).toBe(true);
    expect(shown.effects[0]?.text.nl).toContain('4 maanden');
    const [step] = await rowsOf<{ count: number }>(
      app,
      `select count(*)::int as count from due_step s join subsidy_grant g on g.id = s.grant_id
        where g.application_id = $1 and s.rule = 'determination_reminder' and s.fired_at is null
          and s.due_on = g.determination_due_on + 1`,
      [id],
    );
    expect(step?.count).toBe(1);
  });

  it('a penalty that was paid: more is determined, and the difference is paid', async () => {
    const late = await anAcceptedNotice(app, { daysLate: 1 });
    app.setNow(`${late.dueOn.slice(0, 4)}-12-01T09:00:00Z`);
    await proposed(app, late.id);
    await determinedPenalty(app, late.id);
    await app.drain();
    const own = (await penaltyOf(app, late.id)).determinedCents ?? 0;
    expect(own).toBe(144_200);
    await paidPenalty(app, late.id, `${late.dueOn.slice(0, 4)}-12-01`);
    const one = await heard(late.id, 'penalty', `${late.dueOn.slice(0, 4)}-12-01`);
    expect(await refusalOf(anAdvisedObjection(app, one, { amountCents: own + 100 }))).toBe('AMOUNT_ABOVE_CALCULATION');
    const advised = await anAdvisedObjection(app, one, { amountCents: own });
    expect((await preview(advised)).effects).toMatchObject([{ key: 'nothing' }]);
    await aDecidedObjection(app, advised);
    expect((await penaltyOf(app, late.id)).state).toBe('settled');
  });

  it('no penalty owed: one is determined after all, of whole days, and paid', async () => {
    const late = await aLateCase(app, { daysLate: 1 });
    await notified(app, late.id);
    const notice = await penaltyOf(app, late.id);
    const judging = app.get(JudgingService);
    const denied = {
      expectedVersion: notice.version,
      noneOwed: 'unreasonably_late_notice',
      reason: 'Te laat.',
    } as const;
    await judging.judge(await app.actor(people.assessor), notice.id, denied);
    await determinedPenalty(app, late.id);
    await app.drain();
    expect(await penaltyOf(app, late.id)).toMatchObject({ state: 'settled', determinedCents: 0 });
    const on = daysAfter(late.dueOn, 1).slice(0, 10);
    const one = await heard(late.id, 'penalty', on);
    expect(await refusalOf(anAdvisedObjection(app, one, { amountCents: 0 }))).toBe('AMOUNT_REQUIRED');
    expect(await refusalOf(anAdvisedObjection(app, one, { amountCents: 32_201 }))).toBe('PENALTY_AMOUNT_NOT_DAYS');
    const advised = await anAdvisedObjection(app, one, { amountCents: 32_200 });
    expect((await preview(advised)).effects.map(({ key }) => key)).toEqual(['amount', 'penalty_payment']);
    await aDecidedObjection(app, advised);
    expect(await penaltyOf(app, late.id)).toMatchObject({
      state: 'determined',
      determinedCents: 32_200,
      noneOwed: null,
    });
    await paidPenalty(app, late.id, on);
    expect((await penaltyOf(app, late.id)).state).toBe('settled');
    await booksAgree();
  });
});
