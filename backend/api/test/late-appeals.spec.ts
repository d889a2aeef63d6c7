// SPDX-License-Identifier: EUPL-1.2
import { CaseViewQueries } from '../src/modules/case-view/case-view.queries';
import { DecideService } from '../src/modules/decisions/decide.service';
import { AppealRegistration } from '../src/modules/objections/appeal-registration.service';
import { AppealsService } from '../src/modules/objections/appeals.service';
import { DecideObjectionService } from '../src/modules/objections/decide-objection.service';
import { HandlingService } from '../src/modules/objections/handling.service';
import type { AppealOutcomeRequest, LateAppealRequest } from '../src/modules/objections/objections.dto';
import { JudgingService } from '../src/modules/penalties/judging.service';
import { NoticesService } from '../src/modules/penalties/notices.service';
import { TimelineQueries } from '../src/modules/timeline/timeline.queries';
import { startApp, type TestApp } from './app';
import { anAdvised, daysAfter, people, requestedOf, versionOf } from './given';
import { refusalOf, rowsOf } from './given-delivery';
import {
  aDecidedObjection,
  aHeardObjection,
  anAdvisedObjection,
  anObjection,
  aRefused,
  decisionOf,
  objectionOf,
} from './given-objection';
import { aLateCase, determinedPenalty, penaltiesOf, penaltyOf, proposed } from './given-penalty';
import { receiptFaults } from './receipt-check';

describe('What is late before the court', () => {
  let app: TestApp;
  const start = '2026-03-02T09:00:00Z';
  const court = { court: 'Rechtbank Den Haag', courtNumber: 'SGR 26/40' };

  beforeAll(async () => {
    app = await startApp({ now: start });
  });
  beforeEach(() => app.setNow(start));
  afterAll(() => app.close());

  const late = async (caseId: string, wish: Partial<LateAppealRequest> & { registeredOn: string }) =>
    app
      .get(AppealRegistration)
      .registerLate(await app.actor(people.assessor2), caseId, { about: 'decision', ...court, ...wish });
  const judged = async (
    { id, version }: { id: string; version: number },
    judgment: Pick<AppealOutcomeRequest, 'decidedOn'> & Partial<AppealOutcomeRequest>,
  ) =>
    app.get(AppealsService).recordOutcome(await app.actor(people.assessor2), id, {
      expectedVersion: version,
      outcome: 'well_founded',
      summary: 'Er moet worden beslist.',
      ...judgment,
    });
  const appealsOf = async (id: string) =>
    (await app.get(CaseViewQueries).show(await app.actor(people.assessor), id)).appeals.sort((a, b) =>
      a.courtNumber < b.courtNumber ? -1 : 1,
    );
  const termsOf = async (id: string, kind = 'new_decision') =>
    rowsOf<{ due_on: string; settled_on: string | null }>(
      app,
      'select due_on, settled_on from case_term where case_id = $1 and kind = $2',
      [id, kind],
    );

  describe('no decision came (Awb 6:12)', () => {
    it('is registered with what is awaited, gets the term of the court, and ends with the decision itself', async () => {
      const { id, dueOn } = await aLateCase(app, { daysLate: 20 });
      const today = daysAfter(dueOn, 20).slice(0, 10);
      const tomorrow = daysAfter(dueOn, 21).slice(0, 10);
      expect(await refusalOf(late(id, { registeredOn: tomorrow }))).toBe('DATE_IN_FUTURE');
      expect(await refusalOf(late(id, { registeredOn: '2026-02-27' }))).toBe('DATE_BEFORE_RECEIPT');
      expect(await refusalOf(late(id, { about: 'objection', registeredOn: today }))).toBe('NO_DECISION_AWAITED');
      const appeal = await late(id, { registeredOn: today });
      expect(await refusalOf(late(id, { registeredOn: today, court: ` ${court.court} ` }))).toBe('APPEAL_KNOWN');
      expect(await refusalOf(judged(appeal, { decidedOn: today, providesCents: 1 }))).toBe('NO_OBJECTION_DECIDED');

      const until = daysAfter(dueOn, 34).slice(0, 10);
      const ordered = await judged(appeal, { decidedOn: today, newDecisionDueOn: until });
      expect(ordered.state).toBe('new_decision_ordered');
      expect(await termsOf(id)).toEqual([{ due_on: until, settled_on: null }]);
      // A penalty of the court itself belongs to this order (Awb 8:55d(2)); no second one of 4:17 runs.
      expect((await penaltiesOf(app, id)).matters.map(({ about }) => about)).toEqual(['decision']);
      const said = app.get(AppealsService).recordNewDecision(await app.actor(people.assessor2), appeal.id, {
        expectedVersion: ordered.version,
        reason: 'Genomen.',
      });
      expect(await refusalOf(said)).toBe('COURT_ORDER_OPEN');
    });

    it('closes by the grant, also when the judgment is entered after it', async () => {
      const { id, dueOn } = await aLateCase(app, { make: anAdvised, typeKey: 'verplaatsing', daysLate: 5 });
      const [first, second] = [daysAfter(dueOn, 5).slice(0, 10), daysAfter(dueOn, 6).slice(0, 10)];
      const appeal = await late(id, { registeredOn: first });
      const also = await late(id, { registeredOn: first, courtNumber: 'SGR 26/41' });
      const until = daysAfter(dueOn, 19).slice(0, 10);
      await judged(appeal, { decidedOn: first, newDecisionDueOn: until });
      app.setNow(daysAfter(dueOn, 6));
      await app.get(DecideService).take(await app.actor(people.decider), id, {
        expectedVersion: await versionOf(app, id),
        kind: 'grant',
        amountCents: await requestedOf(app, id),
        grounds: [],
        reason: '',
      });
      expect((await appealsOf(id))[0]).toMatchObject({ state: 'new_decision_ordered' });
      await app.drain();
      const newDecisionId = await decisionOf(app, id, 'grant');
      expect((await appealsOf(id))[0]).toMatchObject({ state: 'decided', newDecisionId, daysLeft: null });
      expect(await termsOf(id)).toEqual([{ due_on: until, settled_on: second }]);
      expect((await judged(also, { decidedOn: second, newDecisionDueOn: until })).state).toBe('decided');
      expect((await appealsOf(id))[1]).toMatchObject({ state: 'decided', newDecisionId });
      expect(await refusalOf(late(id, { registeredOn: second, courtNumber: 'SGR 26/42' }))).toBe('NO_DECISION_AWAITED');
      expect((await late(id, { registeredOn: first, courtNumber: 'SGR 26/42' })).state).toBe('registered');
    });

    it('closes when the objection is taken back, and a penalty that did not begin lapses with it', async () => {
      const { id } = await aRefused(app);
      const objection = await anObjection(app, id, 'refusal');
      const { decision_due_on: dueOn } = objection;
      app.setNow(daysAfter(dueOn, 1));
      const today = daysAfter(dueOn, 1).slice(0, 10);
      const about = { about: 'objection', subjectId: objection.id } as const;
      await app.get(NoticesService).send(await app.actor(people.submits), id, { ...about, text: '' });
      const notice = await penaltyOf(app, id);
      const judging = { expectedVersion: notice.version, reason: '' };
      await app.get(JudgingService).judge(await app.actor(people.assessor), notice.id, judging);
      const appeal = await late(id, { ...about, registeredOn: today });
      await judged(appeal, { decidedOn: today, newDecisionDueOn: daysAfter(dueOn, 15).slice(0, 10) });
      const { version } = await objectionOf(app, objection.id);
      const back = { expectedVersion: version, reason: 'Het hoeft niet meer.' };
      await app.get(HandlingService).withdraw(await app.actor(people.submits), objection.id, back);
      expect(await penaltyOf(app, id)).toMatchObject({ state: 'in_time', endedOn: today });
      expect(await appealsOf(id)).toMatchObject([{ state: 'decided', newDecisionId: null, lateAbout: 'objection' }]);
    });

    it('is registered once by two at the same time', async () => {
      const { id, dueOn } = await aLateCase(app);
      const registeredOn = daysAfter(dueOn, 1).slice(0, 10);
      const both = await Promise.allSettled([late(id, { registeredOn }), late(id, { registeredOn })]);
      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await appealsOf(id)).toHaveLength(1);
    });
  });

  describe('late with the new decision after a judgment (Awb 4:17, 8:72(4))', () => {
    it('runs a penalty from a notice after the day of the court, until the new decision', async () => {
      const { id } = await aRefused(app);
      const today = start.slice(0, 10);
      const heard = await aHeardObjection(app, await anObjection(app, id, 'refusal'), today);
      const lost = await aDecidedObjection(app, await anAdvisedObjection(app, heard, { outcome: 'unfounded' }));
      const decisionId = String(lost.answered_by_id);
      const assessor2 = await app.actor(people.assessor2);
      const appeal = await app
        .get(AppealRegistration)
        .register(assessor2, id, { decisionId, ...court, registeredOn: today });
      await judged(appeal, { decidedOn: today, newDecisionDueOn: '2026-04-13' });
      const [matter, ...others] = (await penaltiesOf(app, id, people.submits)).matters;
      expect(others).toEqual([]);
      expect(matter).toMatchObject({
        about: 'court_order',
        subjectId: appeal.id,
        receivedOn: today,
        dueOn: '2026-04-13',
        canFrom: '2026-04-14',
        late: false,
      });

      const about = { about: 'court_order', subjectId: appeal.id, text: '' } as const;
      const send = async () => app.get(NoticesService).send(await app.actor(people.submits), id, about);
      app.setNow('2026-04-13T09:00:00Z');
      await send();
      expect(await penaltyOf(app, id)).toMatchObject({ state: 'premature' });
      app.setNow('2026-04-14T09:00:00Z');
      const both = await Promise.allSettled([send(), send()]);
      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const notice = await penaltyOf(app, id);
      expect(notice).toMatchObject({ state: 'received', firstDayOn: '2026-04-29', dueOn: '2026-04-13' });
      const judging = { expectedVersion: notice.version, reason: '' };
      await app.get(JudgingService).judge(await app.actor(people.assessor), notice.id, judging);

      // The work list looks at the day of the court, no longer at the first term of the objection.
      app.setNow('2026-05-01T09:00:00Z');
      const again = await objectionOf(app, lost.id);
      const { objections } = await app.get(CaseViewQueries).show(assessor2, id);
      expect(objections[0]).toMatchObject({ decisionDueOn: '2026-04-13', daysLeft: -18 });
      expect(objections[0]?.trace.map(({ source }) => source)).toEqual(['Awb 8:70', 'Awb 8:72(4)(b)']);
      const advised = await anAdvisedObjection(app, again, { amountCents: 700_000 });
      const take = { expectedVersion: advised.version };
      await app.get(DecideObjectionService).take(await app.actor(people.decider2), advised.id, take);
      // Until its letter is out the municipality does not know of it (Awb 3:40).
      const municipality = await app.actor(people.submits);
      const { appeals: known } = await app.get(CaseViewQueries).show(municipality, id);
      expect(known).toMatchObject([{ state: 'new_decision_ordered', newDecisionId: null }]);
      const told = async () => {
        const { items } = await app.get(TimelineQueries).list(municipality, id);
        return items.filter(({ type }) => type === 'AppealDecided').length;
      };
      expect(await told()).toBe(1);
      await app.drain();
      expect(await told()).toBe(2);
      expect(await penaltyOf(app, id)).toMatchObject({ state: 'stopped', days: 2, amountCents: 4_600 });

      await proposed(app, id);
      await determinedPenalty(app, id);
      await app.drain();
      expect(await penaltyOf(app, id)).toMatchObject({ state: 'determined', determinedCents: 4_600 });
      const letters = await rowsOf<{ letter: Record<string, unknown> }>(
        app,
        "select facts -> 'letter' as letter from decision where application_id = $1 and kind = 'penalty'",
        [id],
      );
      expect(letters).toMatchObject([{ letter: { about: 'court_order', dueOn: '2026-04-13' } }]);
      const [due] = await termsOf(id, 'penalty_determination');
      expect(due).toMatchObject({ settled_on: '2026-05-01' });
      expect(await receiptFaults(app)).toEqual([]);
    });
  });
});
