// SPDX-License-Identifier: EUPL-1.2
import { type TestApp, startApp } from './app';
import { attach, people } from './given';
import { eventsOf, refusalOf, rowsOf } from './given-delivery';
import {
  aDecidedObjection,
  aHeardObjection,
  anAdvisedObjection,
  anObjection,
  aRefused,
  decisionOf,
  objectionOf,
} from './given-objection';
import { Browser } from './browser';
import { sql } from './database';
import { CaseViewQueries } from '../src/modules/case-view/case-view.queries';
import { ObjectionAdviceService } from '../src/modules/objections/advice.service';
import { AppealRegistration } from '../src/modules/objections/appeal-registration.service';
import { AppealsService } from '../src/modules/objections/appeals.service';
import { DecideObjectionService } from '../src/modules/objections/decide-objection.service';
import { FilingService } from '../src/modules/objections/filing.service';
import { HandlingService } from '../src/modules/objections/handling.service';
import { HearingService } from '../src/modules/objections/hearing.service';
import { CaseTermsService } from '../src/modules/terms/case-terms.service';
import { systemActor } from '../src/platform/actor';

describe('An objection', () => {
  let app: TestApp;
  let base: string;
  const advice = { outcome: 'unfounded', amountCents: 0, costsCents: 0, reason: 'Nee.', deviationReason: '' } as const;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-23T09:00:00Z' });
    base = await app.listen();
  });
  beforeEach(() => app.setNow('2026-03-23T09:00:00Z'));
  afterAll(() => app.close());

  const lettersOf = (caseId: string) =>
    rowsOf<{ kind: string }>(
      app,
      "select kind from message where application_id = $1 and kind like 'objection%' order by sent_at",
      [caseId],
    );

  it('in the portal is received at once, confirmed by letter and mail, and due six weeks after the term for objections', async () => {
    const { id } = await aRefused(app);
    const document = await attach(app, id, 'objection', people.submits, 'objection');
    const decisionId = await decisionOf(app, id, 'refusal');
    const submits = await app.actor(people.submits);
    const body = { decisionId, grounds: 'Wij zijn het er niet mee eens.', documentIds: [document], costsAsked: true };
    const { id: objectionId, state } = await app.get(FilingService).file(submits, id, body);
    expect(state).toBe('received');
    await app.drain();
    expect(await objectionOf(app, objectionId)).toMatchObject({
      state: 'confirmed',
      verdict: 'in_time',
      decision_due_on: '2026-06-15',
    });
    expect(await lettersOf(id)).toEqual([{ kind: 'objection_received' }]);
    expect((await eventsOf(app, id)).slice(-2)).toEqual(['ObjectionReceived', 'ObjectionConfirmed']);
    const shown = await app.get(CaseViewQueries).show(submits, id);
    expect(shown.objections[0]).toMatchObject({
      state: 'confirmed',
      decisionDueOn: '2026-06-15',
      documentIds: [document],
    });
    expect(await refusalOf(app.get(FilingService).file(submits, id, { ...body, documentIds: [] }))).toBe(
      'OBJECTION_OPEN',
    );
  });

  it('answers a day that does not exist with what is wrong, not with a fault', async () => {
    const { id } = await aRefused(app);
    const officer = await Browser.signIn(base, people.assessor);
    const paper = {
      decisionId: await decisionOf(app, id, 'refusal'),
      grounds: 'Nee',
      documentIds: [],
      costsAsked: false,
      channel: 'post',
      receivedOn: '2026-02-30',
      postedOn: '2026-02-29',
    };
    const { status, body } = await officer.post(`/applications/${id}/paper-objections`, paper);
    expect([status, body]).toMatchObject([400, { code: 'INVALID_INPUT' }]);
  });

  it('is not possible against what was not notified, and not by another municipality', async () => {
    const { id } = await aRefused(app);
    const body = {
      decisionId: await decisionOf(app, id, 'refusal'),
      grounds: 'Nee',
      documentIds: [],
      costsAsked: false,
    };
    expect(await refusalOf(app.get(FilingService).file(await app.actor(people.dordrecht), id, body))).toBe('NOT_FOUND');
    const other = await aRefused(app);
    expect(await refusalOf(app.get(FilingService).file(await app.actor(people.submits), other.id, body))).toBe(
      'NOT_FOUND',
    );
  });

  it.each([
    ['posted on the last day and in within a week', 'post', '2026-05-11', '2026-05-04', 'in_time'],
    ['posted on the last day, a week and a day late', 'post', '2026-05-12', '2026-05-04', 'late'],
    ['posted a day late', 'post', '2026-05-06', '2026-05-05', 'late'],
    ['handed in on the last day', 'counter', '2026-05-04', undefined, 'in_time'],
    ['e-mailed a day late', 'email', '2026-05-05', undefined, 'late'],
  ] as const)('on paper, %s: %s', async (_, channel, receivedOn, postedOn, verdict) => {
    const { id } = await aRefused(app);
    const decisionId = await decisionOf(app, id, 'refusal');
    app.setNow('2026-05-13T09:00:00Z');
    const body = { decisionId, grounds: '', documentIds: [], costsAsked: false, channel, receivedOn, postedOn };
    const filed = await app.get(FilingService).enter(await app.actor(people.assessor), id, body);
    expect(await objectionOf(app, filed.id)).toMatchObject({ verdict });
  });

  it('that is late is inadmissible, unless being late is excused with a reason', async () => {
    const { id } = await aRefused(app);
    app.setNow('2026-05-20T09:00:00Z');
    const objection = await anObjection(app, id, 'refusal');
    expect(objection.verdict).toBe('late');
    const heard = await aHeardObjection(app, objection, '2026-05-20');
    const assessor = await app.actor(people.assessor2);
    const advise = (version: number) =>
      app.get(ObjectionAdviceService).advise(assessor, objection.id, { expectedVersion: version, ...advice });
    expect(await refusalOf(advise(heard.version))).toBe('OBJECTION_LATE');
    const excuse = { expectedVersion: heard.version, reason: 'Het portaal lag plat.' };
    const involved = await app.actor(people.assessor);
    expect(await refusalOf(app.get(HandlingService).excuse(involved, objection.id, excuse))).toBe(
      'INVOLVED_IN_DECISION',
    );
    const { version } = await app.get(HandlingService).excuse(assessor, objection.id, excuse);
    expect(await objectionOf(app, objection.id)).toMatchObject({ verdict: 'late_excused' });
    const folded = await app.work.read(systemActor, (reader) => app.get(CaseTermsService).of(reader, [id]));
    expect(folded.get(id)?.filings).toMatchObject([{ key: objection.id, verdict: 'late_excused' }]);
    expect(await advise(version)).toMatchObject({ state: 'advised' });
  });

  it('without grounds can be mended; the term stands still, and nobody waives the hearing before the time is over', async () => {
    const { id } = await aRefused(app);
    app.setNow('2026-05-04T09:00:00Z');
    const objection = await anObjection(app, id, 'refusal', { grounds: '' });
    const assessor = await app.actor(people.assessor2);
    const handling = app.get(HandlingService);
    app.setNow('2026-05-06T09:00:00Z');
    const notice = { expectedVersion: objection.version, defect: 'De reden van uw bezwaar', days: 14 };
    const asked = await handling.notifyDefect(assessor, objection.id, notice);
    const waiver = { expectedVersion: asked.version, waiver: 'clearly_inadmissible' } as const;
    expect(await refusalOf(app.get(HearingService).waive(assessor, objection.id, waiver))).toBe(
      'OBJECTION_CURE_RUNNING',
    );
    app.setNow('2026-05-13T09:00:00Z');
    const cure = { expectedVersion: asked.version, grounds: 'De grond geldt niet.', documentIds: [] };
    await handling.cure(await app.actor(people.submits), objection.id, cure);
    // Suspended from 7 to 12 May: six days.
    expect(await objectionOf(app, objection.id)).toMatchObject({ state: 'confirmed', decision_due_on: '2026-06-22' });
    await app.drain();
    expect(await lettersOf(id)).toEqual([{ kind: 'objection_received' }, { kind: 'objection_defect' }]);
  });

  it('gets twelve weeks with a committee, is adjourned once and then only with consent', async () => {
    const { id } = await aRefused(app);
    const objection = await anObjection(app, id, 'refusal');
    const assessor = await app.actor(people.assessor2);
    const hearings = app.get(HearingService);
    const members = 'Voorzitter: mr. A. Bos. Leden: B. Kok en C. Smit.';
    const appointed = await hearings.appointCommittee(assessor, objection.id, {
      expectedVersion: objection.version,
      members,
    });
    expect(await objectionOf(app, objection.id)).toMatchObject({ decision_due_on: '2026-07-27' });
    const more = { expectedVersion: appointed.version, weeks: 6, reason: 'De commissie heeft meer tijd nodig.' };
    const adjourned = await hearings.adjourn(assessor, objection.id, more);
    expect(await objectionOf(app, objection.id)).toMatchObject({
      decision_due_on: '2026-09-07',
      term_state: 'adjourned',
    });
    const again = { ...more, expectedVersion: adjourned.version };
    expect(await refusalOf(hearings.adjourn(assessor, objection.id, again))).toBe('NOT_IN_THIS_STATE');
    await hearings.delay(assessor, objection.id, { ...again, until: '2026-10-01' });
    expect(await objectionOf(app, objection.id)).toMatchObject({
      decision_due_on: '2026-10-01',
      term_state: 'delayed',
    });
  });

  it('is heard, advised and decided by people who were not involved before', async () => {
    const { id } = await aRefused(app);
    const objection = await anObjection(app, id, 'refusal');
    const involved = await app.actor(people.assessor);
    const plan = { expectedVersion: objection.version, on: '2026-03-30', place: 'Den Haag' };
    expect(await refusalOf(app.get(HearingService).plan(involved, objection.id, plan))).toBe('INVOLVED_IN_DECISION');
    const heard = await aHeardObjection(app, objection, '2026-03-23');
    const advised = await anAdvisedObjection(app, heard, { outcome: 'unfounded' });
    const first = await app.actor(people.decider);
    const decide = { expectedVersion: advised.version };
    expect(await refusalOf(app.get(DecideObjectionService).take(first, objection.id, decide))).toBe(
      'TOOK_CONTESTED_DECISION',
    );
    const decided = await aDecidedObjection(app, advised);
    expect(decided).toMatchObject({ state: 'unfounded', outcome: 'unfounded', term_state: 'ended' });
    expect((await eventsOf(app, id)).slice(-2)).toEqual(['ObjectionDecided', 'DecisionNotified']);
    expect(await lettersOf(id)).toEqual(
      ['objection_received', 'objection_hearing'].map((kind) => ({ kind })).concat([{ kind: 'objection' }]),
    );
    const late = { decisionId: String(decided.answered_by_id), grounds: 'Nee', documentIds: [], costsAsked: false };
    expect(await refusalOf(app.get(FilingService).file(await app.actor(people.submits), id, late))).toBe(
      'NOT_OBJECTABLE',
    );
  });

  it('on paper: its scan goes up as a file, by staff alone', async () => {
    const { id } = await aRefused(app);
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
    const scan = async (email: string) =>
      (await Browser.signIn(base, email)).upload(`/applications/${id}/scans`, 'objection', 'scan.pdf', pdf);
    expect(await scan(people.assessor2)).toMatchObject({ status: 201, body: { purpose: 'objection', locked: false } });
    expect((await scan(people.submits)).status).toBe(403);
  });

  it('is also guarded by the database: nothing but such a decision books beyond the ceiling', async () => {
    const { id } = await aRefused(app);
    const code = (causeId: string, caseId: string): Promise<string> =>
      sql(
        app.database.systemUrl,
        `with booked as (
           insert into journal (kind, cause_id, case_id, effective_on, recorded_at, description)
           values ('OVERRUN', $1, $2, '2026-03-23', now(), 'buiten de wet') returning id
         ) insert into posting (journal_id, account_id, bucket, amount_cents, budget_year)
           select b.id, a.account_id, line.bucket, line.cents, 2026 from booked b, application a,
                  (values ('available', 100), ('overrun', -100)) as line(bucket, cents) where a.id = $2`,
        [causeId, caseId],
      ).then(
        () => 'booked',
        (error: { code?: string; constraint?: string }) => `${error.code} ${error.constraint}`,
      );
    expect(await code(id, id)).toBe('23514 overrun_cause');
    expect(await code(await decisionOf(app, id, 'refusal'), id)).toBe('23514 overrun_cause');
    const heard = await aHeardObjection(app, await anObjection(app, id, 'refusal'), '2026-03-23');
    const advised = await anAdvisedObjection(app, heard, { outcome: 'unfounded' });
    const { answered_by_id: answer } = await aDecidedObjection(app, advised);
    const other = await aRefused(app);
    expect(await code(String(answer), other.id)).toBe('23514 overrun_cause');
    expect(await code(String(answer), id)).toBe('booked');
  });

  it('is also guarded by the database: who was involved cannot be written as who heard or decided', async () => {
    const { id } = await aRefused(app);
    const objection = await anObjection(app, id, 'refusal');
    const code = (text: string, values: unknown[]): Promise<string> =>
      sql(app.database.systemUrl, text, values).then(
        () => 'done',
        (error: { code?: string }) => error.code ?? 'no code',
      );
    const { personId } = await app.actor(people.assessor);
    expect(await code('update objection set heard_by = $2 where id = $1', [objection.id, personId])).toBe('23514');
    const insert = `insert into decision (application_id, organisation_id, kind, decided_on, amount_cents, facts, decided_by, subject_id)
      select application_id, organisation_id, 'objection', decided_on, 0, '{}', decided_by, $2 from decision where id = $1`;
    expect(await code(insert, [objection.decision_id, objection.id])).toBe('23514');
  });

  it('needs the advice of a committee that was appointed, and a reason to deviate from it', async () => {
    const { id } = await aRefused(app);
    const objection = await anObjection(app, id, 'refusal');
    const assessor = await app.actor(people.assessor2);
    const hearings = app.get(HearingService);
    const members = 'Mr. A. Bos, B. Kok en C. Smit';
    const { version } = await hearings.appointCommittee(assessor, objection.id, {
      expectedVersion: objection.version,
      members,
    });
    const heard = await aHeardObjection(app, { ...objection, version }, '2026-03-23');
    const advices = app.get(ObjectionAdviceService);
    const early = { expectedVersion: heard.version, ...advice };
    expect(await refusalOf(advices.advise(assessor, objection.id, early))).toBe('COMMITTEE_ADVICE_MISSING');
    const given = { expectedVersion: heard.version, outcome: 'upheld', advice: 'Verklaar het gegrond.' } as const;
    const known = await hearings.recordCommitteeAdvice(assessor, objection.id, given);
    const other = { expectedVersion: known.version, ...advice };
    expect(await refusalOf(advices.advise(assessor, objection.id, other))).toBe('REASON_REQUIRED');
    const explained = { ...other, deviationReason: 'De commissie ging uit van een verouderde tekening.' };
    expect(await advices.advise(assessor, objection.id, explained)).toMatchObject({ state: 'advised' });
  });

  it('can be withdrawn until it is decided; then another one is possible', async () => {
    const { id } = await aRefused(app);
    const objection = await anObjection(app, id, 'refusal');
    const submits = await app.actor(people.submits);
    const withdrawal = { expectedVersion: objection.version, reason: 'Wij zien ervan af.' };
    expect(await app.get(HandlingService).withdraw(submits, objection.id, withdrawal)).toMatchObject({
      state: 'withdrawn',
    });
    expect(await anObjection(app, id, 'refusal')).toMatchObject({ state: 'confirmed' });
  });
});

describe('An appeal', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ now: '2026-03-23T09:00:00Z' });
  });
  afterAll(() => app.close());

  it('brings the file to the court within four weeks, with a numbered list of all documents, and a new term', async () => {
    const { id } = await aRefused(app);
    const heard = await aHeardObjection(app, await anObjection(app, id, 'refusal'), '2026-03-23');
    const decided = await aDecidedObjection(app, await anAdvisedObjection(app, heard, { outcome: 'unfounded' }));
    const appeals = app.get(AppealsService);
    const assessor = await app.actor(people.assessor2);
    const court = { court: 'Rechtbank Den Haag', courtNumber: 'SGR 26/1234', registeredOn: '2026-03-23' };
    const registered = await app
      .get(AppealRegistration)
      .register(assessor, id, { decisionId: String(decided.answered_by_id), ...court });
    const request = { expectedVersion: registered.version, requestedOn: '2026-03-23' };
    const asked = await appeals.requestFile(assessor, registered.id, request);
    const read = () => app.get(CaseViewQueries).show(assessor, id);
    expect((await read()).appeals[0]).toMatchObject({ state: 'file_requested', fileDueOn: '2026-04-20' });
    const sent = await appeals.sendFile(assessor, registered.id, { expectedVersion: asked.version });
    const { documents, appeals: shown } = await read();
    expect(documents.find(({ id: one }) => one === shown[0]?.fileDocumentId)).toMatchObject({ kind: 'court_file' });
    const outcome = {
      outcome: 'well_founded',
      decidedOn: '2026-03-23',
      summary: 'Gegrond.',
      newDecisionDueOn: '2026-05-04',
    } as const;
    const ended = await appeals.recordOutcome(assessor, registered.id, { expectedVersion: sent.version, ...outcome });
    expect(ended).toMatchObject({ state: 'new_decision_ordered' });
    expect((await read()).appeals[0]).toMatchObject({ newDecisionDueOn: '2026-05-04', daysLeft: 42 });
  });
});
