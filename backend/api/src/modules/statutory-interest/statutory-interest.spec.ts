// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '#domain';
import { type TestApp, startApp } from '../../../test/app';
import { expectBooksAgree } from '../../../test/books-agree';
import { aGranted, people, typeOf } from '../../../test/given';
import {
  asked,
  determined,
  eventsOf,
  grantOf,
  met,
  paid,
  paymentOf,
  refusalOf,
  refused,
  rowsOf,
  settled,
} from '../../../test/given-delivery';
import { determinedInterest, lateOf, paidInterest, proposedInterest, theLateOne } from '../../../test/given-interest';
import { WorkItemsQueries } from '../assessment/work-items.queries';
import { PaymentsService } from '../payments/payments.service';
import { InterestProposing } from './interest-proposing.service';
import { InterestDeciding } from './interest-deciding.service';
import { InterestPayments } from './interest-payments.service';
import { InterestQueries } from './interest.queries';

describe('Statutory interest over a payment that came too late', () => {
  let app: TestApp;
  const start = '2026-03-02T09:00:00Z';

  beforeAll(async () => {
    app = await startApp({ now: start });
  });
  beforeEach(() => app.setNow(start));
  afterAll(() => app.close());

  /** An advance that is due on 13 April, paid on a day. */
  async function advancePaidOn(day: string, by?: string): Promise<string> {
    const { id } = await aGranted(app, by ? { by } : {});
    app.setNow(`${day}T09:00:00Z`);
    await paid(app, id, 'at_grant', day);
    return id;
  }

  const booked = (id: string) =>
    rowsOf(
      app,
      `select j.kind, p.bucket, p.amount_cents::int as cents from journal j join outside_posting p on p.journal_id = j.id
        where j.case_id = $1 and p.amount_cents > 0 order by p.id`,
      [id],
    );
  const balances = async () =>
    (await rowsOf<{ row: string }>(app, 'select b::text as row from budget_account b order by id')).map(
      ({ row }) => row,
    );

  it('is owed by the province: proposed by finance, determined by another, paid, and never on a ceiling', async () => {
    const id = await advancePaidOn('2026-12-31');
    const { principalCents, ...late } = await theLateOne(app, id);
    expect(late).toMatchObject({ debtor: 'province', kind: 'advance', dueOn: '2026-04-13', firstDayOn: '2026-04-14' });
    expect(late).toMatchObject({ days: 262, owed: true, interest: null });
    expect(late.amountCents).toBe(Math.round((principalCents * 4 * 262) / 36_500));
    expect(late.trace.map(({ source }) => source)).toContain('Awb 4:97');
    expect(late.allowedActions).toMatchObject([{ action: 'propose', allowed: true }]);
    const before = await balances();

    await proposedInterest(app, id);
    expect(await refusalOf(proposedInterest(app, id))).toBe('NOT_IN_THIS_STATE');
    expect(await lateOf(app, id, people.submits)).toEqual([]);
    expect(await refusalOf(determinedInterest(app, id, people.finance))).toBe('NOT_YOUR_ROLE');
    const { interest } = await theLateOne(app, id);
    const preview = await app
      .get(InterestDeciding)
      .preview(await app.actor(people.decider), interest?.id ?? '', { expectedVersion: 1 });
    expect(preview).toMatchObject({ newState: 'determined', amountCents: late.amountCents, days: 262 });
    expect(Buffer.from(preview.letterPdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    const determine = () => determinedInterest(app, id);
    const outcomes = await Promise.allSettled([determine(), determine()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const decisions = await rowsOf(app, "select 1 from decision where application_id = $1 and kind = 'interest'", [id]);
    expect(decisions).toHaveLength(1);

    const payments = app.get(InterestPayments);
    const pay = async () =>
      payments.propose(await app.actor(people.finance), interest?.id ?? '', {
        expectedVersion: (await theLateOne(app, id)).interest?.version ?? 0,
      });
    expect(await refusalOf(pay())).toBe('NOT_NOTIFIED_YET');
    expect(await lateOf(app, id, people.submits)).toEqual([]);
    await app.drain();
    expect(await theLateOne(app, id, people.submits)).toMatchObject({
      interest: { state: 'determined', amountCents: late.amountCents, letterDocumentId: expect.any(String) },
      payment: null,
      allowedActions: [],
    });
    const order = await pay();
    const own = { expectedVersion: order.version };
    expect(await refusalOf(payments.release(await app.actor(people.finance), order.id, own))).toBe('FOUR_EYES');
    await payments.cancel(await app.actor(people.finance), order.id, { ...own, reason: 'Verkeerde dag.' });
    await paidInterest(app, id, '2026-12-31');
    expect(await theLateOne(app, id)).toMatchObject({ interest: { state: 'settled' }, payment: { state: 'paid' } });
    expect(await booked(id)).toEqual([
      { kind: 'INTEREST_OWE', bucket: 'owed', cents: late.amountCents },
      { kind: 'INTEREST_ORDER', bucket: 'payable', cents: late.amountCents },
      { kind: 'INTEREST_CANCEL_ORDER', bucket: 'owed', cents: late.amountCents },
      { kind: 'INTEREST_ORDER', bucket: 'payable', cents: late.amountCents },
      { kind: 'INTEREST_PAY', bucket: 'paid', cents: late.amountCents },
    ]);
    expect(await balances()).toEqual(before);
    expect((await eventsOf(app, id)).filter((type) => type.startsWith('Interest'))).toEqual([
      'InterestProposed',
      'InterestDetermined',
      'InterestPaymentProposed',
      'InterestPaymentCancelled',
      'InterestPaymentProposed',
      'InterestPaymentReleased',
      'InterestPaid',
    ]);
    const mails = await rowsOf(
      app,
      "select kind from mail where case_id = $1 and kind like 'interest%' group by kind order by kind",
      [id],
    );
    expect(mails).toEqual([{ kind: 'interest-determined' }, { kind: 'interest-paid' }]);
    await expectBooksAgree(app);
  });

  it('is not there when paid on the last day, and nothing is owed below the minimum', async () => {
    expect(await lateOf(app, await advancePaidOn('2026-04-13', people.dordrecht))).toEqual([]);
    app.setNow(start);
    const id = await advancePaidOn('2026-04-14', people.dordrecht);
    expect(await theLateOne(app, id)).toMatchObject({ days: 1, owed: false, minimumCents: 1_000, allowedActions: [] });
    expect((await refused(proposedInterest(app, id))).refusal).toMatchObject({ code: 'INTEREST_BELOW_MINIMUM' });
  });

  it('runs while a payment is prepared and not made, and is not proposed before', async () => {
    const { id } = await aGranted(app, { by: people.dordrecht });
    app.setNow('2026-06-01T09:00:00Z');
    const grant = await grantOf(app, id);
    await app.get(PaymentsService).propose(await app.actor(people.finance), grant.id, { ruleKey: 'at_grant' });
    expect(await theLateOne(app, id)).toMatchObject({ paidOn: null, lastDayOn: '2026-06-01', days: 49 });
    expect(await refusalOf(proposedInterest(app, id))).toBe('INTEREST_STILL_RUNNING');
  });

  it('is owed by the municipality that pays back late: claimed with its own term, received and settled', async () => {
    const granted = await aGranted(app, { typeKey: 'verplaatsing', moneyCents: 4_000_000 });
    const { id } = granted;
    const type = await typeOf(app, 'flexwonen-zh', 'verplaatsing');
    await paid(app, id, 'at_grant', '2026-03-02');
    app.setNow('2026-07-01T09:00:00Z');
    await met(app, id, 'start', { happenedOn: '2026-04-01' });
    await met(app, id, 'completion', { happenedOn: '2026-06-15', evidence: true });
    const [kind] = type.determination.questions.find(({ key }) => key === 'actualCosts')?.columns?.[1]?.options ?? [];
    const actualCosts = [{ description: 'Transport', kind: kind?.key, amount: 2_400_000 }];
    await asked(app, id, type, { today: localDate('2026-06-20'), overrides: { actualCosts } });
    await determined(app, id);
    await app.drain();
    const { due_on } = await paymentOf(app, id, 'recovery');
    expect(due_on).toBe('2026-08-12');
    app.setNow('2026-12-31T09:00:00Z');
    await settled(app, id, 'recovery', '2026-12-31');
    expect((await grantOf(app, id)).state).toBe('closed');
    const amountCents = Math.round((400_000 * 4 * 141) / 36_500);
    expect(await theLateOne(app, id)).toMatchObject({ debtor: 'municipality', days: 141, amountCents, owed: true });

    await proposedInterest(app, id);
    const { interest } = await theLateOne(app, id);
    const back = { expectedVersion: 1, reason: 'Kijk de dag van betaling na.' };
    await app.get(InterestProposing).sendBack(await app.actor(people.decider), interest?.id ?? '', back);
    await proposedInterest(app, id);
    await determinedInterest(app, id);
    app.setNow('2027-01-04T09:00:00Z');
    await app.drain();
    const claim = { kind: 'claim', amountCents, dueOn: '2027-02-15' };
    expect(await theLateOne(app, id, people.submits)).toMatchObject({
      interest: { state: 'determined' },
      payment: claim,
    });
    await paidInterest(app, id, '2027-01-04');
    expect(await theLateOne(app, id)).toMatchObject({ interest: { state: 'settled', paidCents: amountCents } });
    expect((await booked(id)).slice(-2)).toEqual([
      { kind: 'INTEREST_CLAIM', bucket: 'receivable', cents: amountCents },
      { kind: 'INTEREST_RECEIVE', bucket: 'received', cents: amountCents },
    ]);
    await expectBooksAgree(app);
  });

  it('lists what is late, proposed and settled, page by page', async () => {
    const list = async (show: 'late' | 'settled', by: string = people.finance) =>
      app.get(InterestQueries).list(await app.actor(by), { show, limit: 1 });
    const first = await list('settled');
    expect(first.items).toHaveLength(1);
    expect(first.nextCursor).not.toBeNull();
    const second = await app
      .get(InterestQueries)
      .list(await app.actor(people.finance), { show: 'settled', limit: 1, cursor: first.nextCursor ?? '' });
    expect(second.items[0]?.late.sourceId).not.toBe(first.items[0]?.late.sourceId);
  });

  it('PostgreSQL refuses one person who proposes and determines, and interest on a ceiling', async () => {
    const own = await advancePaidOn('2026-12-31', people.dordrecht);
    await proposedInterest(app, own);
    const tasks = async (by: string, tab: 'todo' | 'waiting_colleague') =>
      (await app.get(WorkItemsQueries).list(await app.actor(by), { tab, limit: 200 })).items
        .filter(({ id, task }) => id === own && task === 'decide_interest')
        .map(({ dueOn }) => dueOn);
    expect(await tasks(people.decider, 'todo')).toEqual(['2027-02-25']);
    expect(await tasks(people.assessor, 'waiting_colleague')).toEqual(['2027-02-25']);
    await determinedInterest(app, own);
    expect(await tasks(people.decider, 'todo')).toEqual([]);
    const refusedBy = (text: string) =>
      rowsOf(app, text).then(
        () => 'taken',
        (error: { constraint?: string }) => error.constraint,
      );
    expect(await refusedBy('update statutory_interest set decided_by = prepared_by where decided_by is not null')).toBe(
      'statutory_interest_four_eyes',
    );
    const onCeiling = `insert into posting (journal_id, account_id, bucket, amount_cents, budget_year)
      select j.id, b.id, 'requested', 1, 2026 from journal j, budget_account b where j.kind = 'INTEREST_OWE' and b.kind = 'type' limit 1`;
    expect(await refusedBy(onCeiling)).toBe('posting_within_ceilings');
    const grantOutside = `insert into outside_posting (journal_id, account_id, bucket, amount_cents, budget_year)
      select j.id, a.id, 'owed', 1, 2026 from journal j, outside_account a where j.kind = 'GRANT' limit 1`;
    expect(await refusedBy(grantOutside)).toBe('outside_posting_kind');
    const lopsided = `insert into outside_posting (journal_id, account_id, bucket, amount_cents, budget_year)
      select j.id, a.id, 'charged', -1, 2026 from journal j, outside_account a where j.kind = 'INTEREST_OWE' and a.kind = 'interest' limit 1`;
    expect(await refusedBy(lopsided)).toBe('outside_account_whole');
  });
});
