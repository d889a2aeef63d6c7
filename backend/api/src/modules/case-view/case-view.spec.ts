// SPDX-License-Identifier: EUPL-1.2
import { DataSource } from 'typeorm';
import { addDays, localDate } from '#domain';
import { type TestApp, startApp } from '../../../test/app';
import { sql } from '../../../test/database';
import { aDraft, aGranted, anAdvised, aSubmitted, type Case, daysAfter, people, versionOf } from '../../../test/given';
import { SubmitService } from '../applications/submit.service';
import { AdviceService } from '../assessment/advice.service';
import { CompletenessService } from '../assessment/completeness.service';
import type { AllowedActionResponse, CaseResponse } from './case-view.dto';
import { CaseViewQueries } from './case-view.queries';

const start = '2026-03-10T11:00:00Z';

describe('the view of a case', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ now: start });
  });
  beforeEach(() => app.setNow(start));
  afterAll(() => app.close());

  const view = async (id: string, email: string): Promise<CaseResponse> =>
    app.get(CaseViewQueries).show(await app.actor(email), id);
  const action = (seen: CaseResponse, name: string, thing = 'application'): AllowedActionResponse | undefined =>
    seen.allowedActions.find((one) => one.action === name && one.thing === thing);
  const storedDue = async (id: string): Promise<string | null> => {
    const rows = await sql<{ due: string | null }>(
      app.database.systemUrl,
      'select decision_due_on::text as due from application where id = $1',
      [id],
    );
    return rows[0]?.due ?? null;
  };

  describe('of a draft', () => {
    it('shows its municipality the pages, the amount and that it may be sent or thrown away', async () => {
      const draft = await aDraft(app);
      const seen = await view(draft.id, people.submits);
      expect(seen).toMatchObject({ state: 'draft', decisionDue: null, grant: null, submissions: [] });
      expect(seen.pages.length).toBeGreaterThan(0);
      expect(seen.calculation.totalCents).toBeGreaterThan(0);
      expect(action(seen, 'submit')).toMatchObject({ allowed: true, refusal: null });
      expect(action(await view(draft.id, people.fills), 'discard')?.allowed).toBe(true);
      expect(action(await view(draft.id, people.fills), 'submit')).toBeUndefined();
    });

    it.each([people.assessor, people.auditor, people.dordrecht])('does not exist for %s', async (email) => {
      const draft = await aDraft(app);
      await expect(view(draft.id, email)).rejects.toMatchObject({ refusal: { code: 'NOT_FOUND' } });
    });
  });

  describe('under an advice', () => {
    let advised: Case;
    beforeAll(async () => {
      app.setNow(start);
      advised = await anAdvised(app);
      await app
        .get(AdviceService)
        .declareConflict(await app.actor(people.assessor2), advised.id, { reason: 'Mijn zus woont er.' });
    });

    it('shows the province everything', async () => {
      const seen = await view(advised.id, people.decider);
      const assessor = await app.actor(people.assessor);
      expect(seen).toMatchObject({ state: 'advised', assignee: { id: assessor.personId, name: assessor.name } });
      expect(seen.advices).toMatchObject([{ kind: 'grant', advisedByName: assessor.name, returnReason: null }]);
      expect(seen.checklist.length).toBeGreaterThan(0);
      expect(seen.conflicts).toHaveLength(1);
      expect(seen.leftCents).toBeGreaterThan(0);
      expect(seen.pages.map(({ answers }) => Object.keys(answers).length)).not.toContain(0);
    });

    it('shows its municipality a case in assessment and nothing of what the province thinks', async () => {
      const seen = await view(advised.id, people.submits);
      expect(seen).toMatchObject({
        state: 'in_assessment',
        assignee: null,
        advices: [],
        checklist: [],
        conflicts: [],
        machineGrounds: [],
        decisions: [],
        leftCents: null,
        grant: null,
      });
      const text = JSON.stringify(seen);
      for (const email of [people.assessor, people.assessor2, people.decider]) {
        const { name, personId } = await app.actor(email);
        expect(text).not.toContain(name);
        expect(text).not.toContain(personId);
      }
      expect(text).not.toMatch(/advised|voldoet aan de voorwaarden|zus/);
      expect(seen.allowedActions.map((one) => one.action).sort()).toEqual([
        'discard',
        'submit',
        'supplement',
        'withdraw',
      ]);
      expect(action(seen, 'withdraw')?.allowed).toBe(true);
      expect(action(seen, 'submit')?.refusal).toEqual({
        code: 'NOT_IN_THIS_STATE',
        details: { state: 'in_assessment', action: 'submit' },
      });
    });

    it('tells the decider what is possible and the assessor why not', async () => {
      const byDecider = await view(advised.id, people.decider);
      for (const name of ['grant', 'refuse', 'returnAdvice']) expect(action(byDecider, name)?.allowed).toBe(true);
      const byAssessor = await view(advised.id, people.assessor);
      expect(action(byAssessor, 'grant')?.refusal).toMatchObject({ code: 'NOT_YOUR_ROLE' });
      expect(action(byAssessor, 'advise')?.refusal).toMatchObject({ code: 'NOT_IN_THIS_STATE' });
      expect(action(byAssessor, 'returnAdvice')).toBeUndefined();
      expect(action(byAssessor, 'submit')).toBeUndefined();
    });

    it('tells who declared an interest to keep away', async () => {
      await sql(
        app.database.systemUrl,
        `insert into conflict_of_interest (application_id, person_id, reason, declared_at) values ($1, $2, 'test', now())`,
        [advised.id, (await app.actor(people.decider)).personId],
      );
      const seen = await view(advised.id, people.decider);
      expect(action(seen, 'grant')?.refusal).toMatchObject({ code: 'CONFLICT_OF_INTEREST' });
      await sql(
        app.database.systemUrl,
        `delete from conflict_of_interest where application_id = $1 and reason = 'test'`,
        [advised.id],
      );
    });
  });

  describe('of a decision', () => {
    it('has no effect for the municipality before it was notified (Awb 3:40)', async () => {
      const granted = await aGranted(app, { notified: false });
      expect(await view(granted.id, people.decider)).toMatchObject({
        state: 'granted',
        decisions: [{ kind: 'grant', notifiedOn: null }],
      });
      const before = await view(granted.id, people.submits);
      expect(before).toMatchObject({ state: 'in_assessment', decisions: [], grant: null });
      expect(JSON.stringify(before)).not.toContain('"granted"');
      expect(action(before, 'withdraw')?.refusal?.details).toEqual({ state: 'in_assessment', action: 'withdraw' });
      await app.drain();
      const after = await view(granted.id, people.submits);
      expect(after).toMatchObject({
        state: 'granted',
        decisionDue: null,
        decisions: [{ kind: 'grant', notifiedOn: '2026-03-10', decidedByName: null, amountCents: granted.amountCents }],
        grant: { state: 'active', grantedCents: granted.amountCents, proposal: null, exOfficioCalculation: null },
      });
      expect(after.documents.map(({ purpose }) => purpose)).toContain('letter');
      expect(after.grant?.obligations.length).toBeGreaterThan(0);
      const first = after.grant?.obligations[0];
      expect(after.allowedActions).toContainEqual(
        expect.objectContaining({ thing: 'obligation', subjectId: first?.id, action: 'report', allowed: true }),
      );
    });
  });

  describe('and its due date', () => {
    it('is reckoned from its causes and equals what is stored, with a completion in between', async () => {
      const submitted = await aSubmitted(app);
      const received = await view(submitted.id, people.submits);
      expect(received.decisionDue?.dueOn).toBe(await storedDue(submitted.id));
      expect(received.decisionDue?.trace.length).toBeGreaterThan(1);
      const assessor = await app.actor(people.assessor);
      const completeness = app.get(CompletenessService);
      await completeness.assign(assessor, submitted.id, { expectedVersion: await versionOf(app, submitted.id) });
      await completeness.requestCompletion(assessor, submitted.id, {
        expectedVersion: await versionOf(app, submitted.id),
        items: [{ kind: 'other', key: 'x', text: 'Een begroting' }],
        explanation: 'Graag nog een begroting.',
        dueOn: addDays(localDate('2026-03-10'), 28),
      });
      const waiting = await view(submitted.id, people.submits);
      expect(waiting.decisionDue).toMatchObject({ suspended: true, dueOn: await storedDue(submitted.id) });
      expect(waiting.completionRequests).toMatchObject([{ daysLeft: 28, answeredOn: null }]);
      expect(action(waiting, 'supplement')?.allowed).toBe(true);
      app.setNow(daysAfter(start, 9));
      await app.get(SubmitService).supplement(await app.actor(people.submits), submitted.id, {
        expectedVersion: await versionOf(app, submitted.id),
        note: '',
      });
      const completed = await view(submitted.id, people.assessor);
      expect(completed.decisionDue).toMatchObject({ suspended: false, dueOn: await storedDue(submitted.id) });
      const step = completed.decisionDue?.trace.find(({ rule }) => rule === 'suspension');
      expect(step).toMatchObject({ days: 8, source: 'Awb 4:15(1)(a)' });
    });
  });

  it('is written in the audit log when the province reads it, and not when the municipality does', async () => {
    const submitted = await aSubmitted(app);
    const reads = () =>
      sql<{ person_id: string; operation: string }>(
        app.database.systemUrl,
        `select person_id, operation from audit_entry where object_id = $1 and result = 'read'`,
        [submitted.id],
      );
    await view(submitted.id, people.submits);
    expect(await reads()).toEqual([]);
    await view(submitted.id, people.auditor);
    expect(await reads()).toEqual([
      { person_id: (await app.actor(people.auditor)).personId, operation: 'case-view.show' },
    ]);
  });

  it('asks the database a fixed, small number of questions', async () => {
    const granted = await aGranted(app);
    const dataSource = app.nest.get(DataSource);
    const before = dataSource.logger;
    const asked: string[] = [];
    const nothing = (): void => undefined;
    dataSource.logger = {
      logQuery: (query: string) => void asked.push(query),
      logQueryError: nothing,
      logQuerySlow: nothing,
      logSchemaBuild: nothing,
      logMigration: nothing,
      log: nothing,
    };
    const actor = await app.actor(people.decider);
    asked.length = 0;
    await app.get(CaseViewQueries).show(actor, granted.id);
    dataSource.logger = before;
    const questions = asked.filter(
      (query) => /^\s*(select|with)/i.test(query) && !/set_config|transaction_timestamp/.test(query),
    );
    expect(questions.length).toBeGreaterThan(5);
    expect(questions.length).toBeLessThanOrEqual(12);
  });
});
