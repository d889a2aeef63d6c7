// SPDX-License-Identifier: EUPL-1.2
import { addDays, localDate } from '#domain';
import { startApp, type TestApp } from '../../../test/app';
import { aSubmitted, anAdvised, attach, daysAfter, people, versionOf } from '../../../test/given';
import { eventsOf, refused, refusalOf, rowsOf } from '../../../test/given-delivery';
import {
  aLateCase,
  anAcceptedNotice,
  determinedPenalty,
  notified,
  paidPenalty,
  penaltiesOf,
  penaltyOf,
  proposed,
} from '../../../test/given-penalty';
import { DecideService } from '../decisions/decide.service';
import { WorkItemsQueries } from '../assessment/work-items.queries';
import { AdviceService } from '../assessment/advice.service';
import { JudgingService } from './judging.service';
import { NoticesService } from './notices.service';
import { PenaltyAlarms } from './penalty-alarms';
import { PenaltyDeciding } from './penalty-deciding.service';
import { PenaltyPayments } from './penalty-payments.service';
import { PenaltiesQueries } from './penalties.queries';

describe('Notice of default and the penalty for a late decision', () => {
  let app: TestApp;
  const start = '2026-03-02T09:00:00Z';

  beforeAll(async () => {
    app = await startApp({ now: start });
  });
  beforeEach(() => app.setNow(start));
  afterAll(() => app.close());

  const mails = (id: string, kind: string) =>
    rowsOf<{ recipient: string; data: Record<string, string> }>(
      app,
      'select recipient, data from mail where case_id = $1 and kind = $2 order by recipient',
      [id, kind],
    );
  const grant = async (id: string, amountCents: number) => {
    await app.get(DecideService).take(await app.actor(people.decider), id, {
      expectedVersion: await versionOf(app, id),
      kind: 'grant',
      amountCents,
      grounds: [],
      reason: '',
    });
    await app.drain();
  };

  it('says from which day notice can be given, and what that rests on', async () => {
    const { id } = await aSubmitted(app, { by: people.dordrecht });
    const { matters, items } = await penaltiesOf(app, id, people.dordrecht);
    expect(items).toEqual([]);
    const [matter] = matters;
    expect(matter).toMatchObject({ about: 'decision', late: false, noticeGiven: false });
    expect(matter?.canFrom).toBe(addDays(localDate(matter?.dueOn ?? ''), 1));
    expect(matter?.trace.length).toBeGreaterThan(1);
  });

  it('sets a notice on the last day aside with a clear answer, and takes one on the day after', async () => {
    const { id, dueOn } = await aLateCase(app, { daysLate: 0 });
    await notified(app, id);
    const canFrom = addDays(localDate(dueOn), 1);
    expect(await penaltyOf(app, id, people.submits)).toMatchObject({ state: 'premature', phase: 'premature', canFrom });
    expect((await eventsOf(app, id)).slice(-2)).toEqual(['DefaultNoticeReceived', 'DefaultNoticeSetAside']);
    expect(await mails(id, 'default-notice-received')).toMatchObject([{ data: { tooEarly: 'ja' } }]);
    await app.drain();
    expect(await mails(id, 'default-notice-alarm')).toEqual([]);

    app.setNow(daysAfter(dueOn, 1));
    await notified(app, id);
    expect(await penaltyOf(app, id)).toMatchObject({
      state: 'received',
      phase: 'two_weeks',
      firstDayOn: addDays(localDate(dueOn), 16),
      days: 0,
    });
    expect((await refused(notified(app, id))).refusal).toMatchObject({
      code: 'NOTICE_ALREADY_GIVEN',
      details: { receivedOn: canFrom },
    });
  });

  it('tells the municipality, the whole team and the decider at once, and again two days before the first day', async () => {
    const { id, dueOn } = await aLateCase(app);
    await notified(app, id);
    await app.drain();
    const told = (await mails(id, 'default-notice-alarm')).map(({ recipient }) => recipient);
    expect(told).toEqual(expect.arrayContaining([people.assessor, people.assessor2, people.decider]));
    expect(told).not.toContain(people.finance);
    const [mail] = await mails(id, 'default-notice-alarm');
    expect(mail?.data).toMatchObject({
      organisationName: 'Leiden',
      link: expect.stringContaining(`/beoordeling/zaken/${id}`),
    });
    expect((await mails(id, 'default-notice-received'))[0]?.data['tooEarly']).toBe('');

    const firstDay = addDays(localDate(dueOn), 16);
    const alarms = app.get(PenaltyAlarms);
    app.setNow(daysAfter(firstDay, -3));
    await alarms.sweep();
    expect(await mails(id, 'penalty-near')).toEqual([]);
    app.setNow(daysAfter(firstDay, -2));
    await Promise.all([alarms.sweep(), alarms.sweep()]);
    expect((await mails(id, 'penalty-near')).map(({ recipient }) => recipient)).toEqual(told);
    expect((await mails(id, 'penalty-near'))[0]?.data).toMatchObject({ amountPerDay: '€ 23,00' });
    await alarms.sweep();
    expect(await mails(id, 'penalty-near')).toHaveLength(told.length);
  });

  it('counts by the day, for both sides the same', async () => {
    const { id, dueOn } = await anAcceptedNotice(app);
    const day = async (number: number) => {
      app.setNow(daysAfter(dueOn, 15 + number));
      return penaltyOf(app, id, number % 2 === 0 ? people.submits : people.auditor);
    };
    expect(await day(0)).toMatchObject({ phase: 'two_weeks', amountCents: 0, amountTomorrowCents: 2_300 });
    expect(await day(1)).toMatchObject({ phase: 'counting', days: 1, amountCents: 2_300 });
    expect(await day(14)).toMatchObject({ amountCents: 32_200, amountTomorrowCents: 35_700 });
    expect(await day(15)).toMatchObject({ amountCents: 35_700 });
    expect(await day(28)).toMatchObject({ amountCents: 81_200, amountTomorrowCents: 85_700 });
    expect(await day(29)).toMatchObject({ amountCents: 85_700 });
    expect(await day(42)).toMatchObject({ phase: 'counting', amountCents: 144_200, amountTomorrowCents: 144_200 });
    expect(await refusalOf(proposed(app, id))).toBe('PENALTY_RUNNING');
    expect(await day(43)).toMatchObject({ phase: 'full', days: 42, amountCents: 144_200 });
    await expect(proposed(app, id)).resolves.toMatchObject({ state: 'proposed' });
    const stored = await rowsOf<{ n: number }>(
      app,
      "select count(*)::int as n from case_event where case_id = $1 and type like 'Penalty%'",
      [id],
    );
    expect(stored).toEqual([{ n: 1 }]);
  });

  it('is stopped by the notified decision, determined by another person, and paid outside every ceiling', async () => {
    const advised = await anAcceptedNotice(app, { make: anAdvised });
    const { id, dueOn } = advised;
    app.setNow(daysAfter(dueOn, 16 + 16));
    const before = await rowsOf(app, 'select * from budget_account order by id');
    await grant(id, await column(id, 'requested_cents'));
    expect(await penaltyOf(app, id)).toMatchObject({ state: 'stopped', phase: 'ended', days: 16, amountCents: 39_200 });
    expect(await eventsOf(app, id)).toContain('PenaltyStopped');
    app.setNow(daysAfter(dueOn, 40));
    expect(await penaltyOf(app, id)).toMatchObject({ days: 16, amountCents: 39_200 });

    expect(await refusalOf(determinedPenalty(app, id))).toBe('NOT_IN_THIS_STATE');
    await proposed(app, id);
    expect(await penaltyOf(app, id, people.submits)).toMatchObject({
      state: 'stopped',
      determinedCents: null,
      allowedActions: [],
    });
    expect(await refusalOf(determinedPenalty(app, id, people.assessor))).toBe('NOT_YOUR_ROLE');
    const { id: penaltyId, version } = await penaltyOf(app, id);
    const preview = await app
      .get(PenaltyDeciding)
      .preview(await app.actor(people.decider), penaltyId, { expectedVersion: version });
    expect(preview).toMatchObject({ newState: 'determined', amountCents: 39_200, days: 16 });
    expect(preview.mandateLine).toContain('namens');
    await determinedPenalty(app, id);
    const payments = app.get(PenaltyPayments);
    const finance = await app.actor(people.finance);
    const pay = async () =>
      payments.propose(finance, penaltyId, { expectedVersion: (await penaltyOf(app, id)).version });
    expect(await refusalOf(pay())).toBe('NOT_NOTIFIED_YET');
    expect(await penaltyOf(app, id, people.submits)).toMatchObject({ state: 'stopped', determinedCents: null });
    await app.drain();
    expect(await penaltyOf(app, id, people.submits)).toMatchObject({
      state: 'determined',
      determinedCents: 39_200,
      letterDocumentId: expect.any(String),
      rows: [
        { days: 14, centsPerDay: 2_300, amountCents: 32_200 },
        { days: 2, centsPerDay: 3_500, amountCents: 7_000 },
      ],
    });
    const [decision] = await rowsOf<Record<string, unknown>>(
      app,
      "select * from decision where application_id = $1 and kind = 'penalty'",
      [id],
    );
    expect(decision).toMatchObject({ subject_id: penaltyId, mandate_id: expect.any(String) });
    expect(Number(decision?.['amount_cents'])).toBe(39_200);
    expect(await mails(id, 'penalty-determined')).toHaveLength(1);

    const outcomes = await Promise.allSettled([pay(), pay()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { payment } = await penaltyOf(app, id);
    expect(payment).toMatchObject({
      state: 'proposed',
      amountCents: 39_200,
      endToEndId: expect.stringMatching(/-D1$/),
    });
    expect(await penaltyOf(app, id, people.submits)).toMatchObject({ payment: null });
    const paymentId = payment?.id ?? '';
    expect(await refusalOf(payments.release(finance, paymentId, { expectedVersion: 1 }))).toBe('FOUR_EYES');
    const cancelled = await payments.cancel(finance, paymentId, { expectedVersion: 1, reason: 'Verkeerde dag.' });
    expect(cancelled.state).toBe('cancelled');
    await paidPenalty(app, id, addDays(localDate(dueOn), 40));
    expect(await penaltyOf(app, id)).toMatchObject({ state: 'settled', payment: { state: 'paid' } });
    expect(await mails(id, 'penalty-paid')).toMatchObject([{ data: { amount: '€ 392,00' } }]);
    const after = await rowsOf<Record<string, number>>(app, 'select * from budget_account order by id');
    const paidIn = (rows: Record<string, number>[]) => rows.map((row) => [row['payable_cents'], row['paid_cents']]);
    expect(paidIn(after)).toEqual(paidIn(before as Record<string, number>[]));
    const booked = await rowsOf(
      app,
      `select j.kind, p.bucket, p.amount_cents::int as cents from journal j join outside_posting p on p.journal_id = j.id
        where j.case_id = $1 and p.amount_cents > 0 order by p.id`,
      [id],
    );
    expect(booked).toEqual([
      { kind: 'PENALTY_OWE', bucket: 'owed', cents: 39_200 },
      { kind: 'PENALTY_ORDER', bucket: 'payable', cents: 39_200 },
      { kind: 'PENALTY_CANCEL_ORDER', bucket: 'owed', cents: 39_200 },
      { kind: 'PENALTY_ORDER', bucket: 'payable', cents: 39_200 },
      { kind: 'PENALTY_PAY', bucket: 'paid', cents: 39_200 },
    ]);
    const onCeilings = await rowsOf(
      app,
      "select 1 from posting p join journal j on j.id = p.journal_id where j.kind like 'PENALTY%'",
    );
    expect(onCeilings).toEqual([]);
  });

  it('owes nothing when the decision comes within the two weeks, and one day when it comes a day later', async () => {
    const inTime = await anAcceptedNotice(app, { make: anAdvised });
    app.setNow(daysAfter(inTime.dueOn, 16));
    await grant(inTime.id, await column(inTime.id, 'requested_cents'));
    expect(await penaltyOf(app, inTime.id)).toMatchObject({ state: 'in_time', phase: 'in_time', amountCents: 0 });
    expect(await eventsOf(app, inTime.id)).toContain('PenaltyLapsed');

    app.setNow(start);
    const late = await anAcceptedNotice(app, { make: anAdvised, by: people.dordrecht });
    app.setNow(daysAfter(late.dueOn, 17));
    await grant(late.id, await column(late.id, 'requested_cents'));
    expect(await penaltyOf(app, late.id)).toMatchObject({ state: 'stopped', days: 1, amountCents: 2_300 });
  });

  it('decides that nothing is owed, with the reason as code, after a proposal that came back once', async () => {
    const { id } = await aLateCase(app, { by: people.dordrecht });
    await notified(app, id, people.dordrecht);
    const judging = app.get(JudgingService);
    const assessor = await app.actor(people.assessor);
    const decider = await app.actor(people.decider);
    const seen = await penaltyOf(app, id);
    const deny = async (reason: string) =>
      judging.judge(assessor, seen.id, {
        expectedVersion: (await penaltyOf(app, id)).version,
        noneOwed: 'unreasonably_late_notice',
        reason,
      });
    expect(await refusalOf(deny(' '))).toBe('REASON_REQUIRED');
    await deny('De brief kwam twee jaar later.');
    const back = { expectedVersion: (await penaltyOf(app, id)).version, reason: 'Twee jaar klopt niet.' };
    await judging.sendBack(decider, seen.id, back);
    expect(await penaltyOf(app, id)).toMatchObject({ state: 'received', noneOwed: null, returnReason: back.reason });
    await deny('De brief kwam onredelijk laat.');
    expect(await penaltyOf(app, id, people.dordrecht)).toMatchObject({
      state: 'received',
      noneOwed: null,
      phase: 'two_weeks',
    });
    await determinedPenalty(app, id);
    await app.drain();
    expect(await penaltyOf(app, id, people.dordrecht)).toMatchObject({
      state: 'settled',
      phase: 'not_owed',
      determinedCents: 0,
      noneOwed: 'unreasonably_late_notice',
    });
    const finance = await app.actor(people.finance);
    const { version } = await penaltyOf(app, id);
    expect(await refusalOf(app.get(PenaltyPayments).propose(finance, seen.id, { expectedVersion: version }))).toBe(
      'NOT_IN_THIS_STATE',
    );
  });

  it('takes a letter by post with its scan, counted from the day on which it came', async () => {
    const { id, dueOn } = await aLateCase(app, { daysLate: 6 });
    const assessor = await app.actor(people.assessor);
    const notices = app.get(NoticesService);
    const entry = (receivedOn: string, documentId?: string) =>
      notices.enter(assessor, id, {
        about: 'decision',
        channel: 'post',
        receivedOn,
        text: '',
        ...(documentId ? { documentId } : {}),
      });
    expect(await refusalOf(entry(addDays(localDate(dueOn), 7)))).toBe('DATE_IN_FUTURE');
    expect(await refusalOf(entry('2026-03-01'))).toBe('DATE_BEFORE_RECEIPT');
    expect(await refusalOf(entry(addDays(localDate(dueOn), 3), '00000000-0000-4000-8000-000000000000'))).toBe(
      'DOCUMENT_MISSING',
    );
    const scan = await attach(app, id, 'default_notice', people.assessor, 'default_notice');
    await entry(addDays(localDate(dueOn), 3), scan);
    expect(await penaltyOf(app, id)).toMatchObject({
      channel: 'post',
      documentId: scan,
      receivedOn: addDays(localDate(dueOn), 3),
      firstDayOn: addDays(localDate(dueOn), 18),
    });
    const stranger = await app.actor(people.dordrecht);
    expect(await refusalOf(app.get(PenaltiesQueries).ofCase(stranger, id))).toBe('NOT_FOUND');
    expect(await refusalOf(notices.send(stranger, id, { about: 'decision', text: '' }))).toBe('NOT_FOUND');
  });

  it('keeps people with an interest of their own away, and knows nothing late once it was decided', async () => {
    const { id } = await aLateCase(app, { make: anAdvised, typeKey: 'verplaatsing' });
    await notified(app, id);
    const conflicted = await app.actor(people.assessor2);
    await app.get(AdviceService).declareConflict(conflicted, id, { reason: 'Mijn broer werkt daar.' });
    await app.drain();
    expect((await mails(id, 'default-notice-alarm')).map(({ recipient }) => recipient)).not.toContain(people.assessor2);
    const { id: penaltyId, version } = await penaltyOf(app, id);
    const judged = app.get(JudgingService).judge(conflicted, penaltyId, { expectedVersion: version, reason: '' });
    expect(await refusalOf(judged)).toBe('CONFLICT_OF_INTEREST');
    await grant(id, await column(id, 'requested_cents'));
    expect(await penaltyOf(app, id)).toMatchObject({ state: 'in_time' });
    expect(await refusalOf(notified(app, id))).toBe('NOTHING_LATE');
    expect((await penaltiesOf(app, id)).matters).toEqual([]);
  });

  it('stands in the work queue of whoever has to act, with the day before which to decide', async () => {
    const { id, dueOn } = await anAcceptedNotice(app, {
      make: anAdvised,
      by: people.dordrecht,
      typeKey: 'verplaatsing',
    });
    const tasksOf = async (who: string) => {
      const { items } = await app.get(WorkItemsQueries).list(await app.actor(who), { tab: 'todo', limit: 200 });
      return items.filter((item) => item.id === id).map(({ task, dueOn: due }) => [task, due]);
    };
    expect(await tasksOf(people.decider)).toContainEqual(['prevent_penalty', addDays(localDate(dueOn), 15)]);
    expect(await tasksOf(people.assessor)).not.toContainEqual(['judge_default_notice', expect.anything()]);
    app.setNow(daysAfter(dueOn, 60));
    const ended = addDays(localDate(dueOn), 57 + 14);
    expect(await tasksOf(people.assessor)).toContainEqual(['propose_penalty', ended]);
    await proposed(app, id);
    expect(await tasksOf(people.decider)).toContainEqual(['decide_penalty', ended]);
  });

  describe('at the same moment', () => {
    it('takes one of two notices', async () => {
      const { id } = await aLateCase(app, { by: people.dordrecht });
      const outcomes = await Promise.allSettled([
        notified(app, id, people.dordrecht),
        notified(app, id, people.dordrecht),
        notified(app, id, people.dordrecht),
      ]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const outcome of outcomes) {
        if (outcome.status === 'rejected')
          expect(outcome.reason).toMatchObject({ refusal: { code: 'NOTICE_ALREADY_GIVEN' } });
      }
      const rows = await rowsOf(app, 'select id from penalty where application_id = $1', [id]);
      expect(rows).toHaveLength(1);
    });

    it('takes one of two determinations', async () => {
      const { id, dueOn } = await anAcceptedNotice(app, { by: people.dordrecht });
      app.setNow(daysAfter(dueOn, 80));
      await proposed(app, id);
      const outcomes = await Promise.allSettled([determinedPenalty(app, id), determinedPenalty(app, id)]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const decisions = await rowsOf(app, "select id from decision where application_id = $1 and kind = 'penalty'", [
        id,
      ]);
      expect(decisions).toHaveLength(1);
      const changed = rowsOf(app, 'update penalty set amount_cents = 1 where application_id = $1', [id]);
      await expect(changed).rejects.toMatchObject({ code: '23514' });
    });

    it('lets a decision and a proposal follow each other without losing a day', async () => {
      const { id, dueOn } = await anAcceptedNotice(app, { make: anAdvised, typeKey: 'plaatsing' });
      app.setNow(daysAfter(dueOn, 15 + 43));
      const requested = await column(id, 'requested_cents');
      const outcomes = await Promise.allSettled([proposed(app, id), grant(id, requested)]);
      expect(outcomes[1]?.status).toBe('fulfilled');
      const after = await penaltyOf(app, id);
      expect(after).toMatchObject({ days: 42, amountCents: 144_200 });
      if (after.state === 'stopped') await proposed(app, id);
      await determinedPenalty(app, id);
      expect(await penaltyOf(app, id)).toMatchObject({ state: 'determined', determinedCents: 144_200 });
    });
  });

  async function column(id: string, name: string): Promise<number> {
    const [row] = await rowsOf<{ value: number }>(app, `select ${name} as value from application where id = $1`, [id]);
    return Number(row?.value);
  }
});
