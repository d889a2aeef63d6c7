// SPDX-License-Identifier: EUPL-1.2
import { startApp, type TestApp } from './app';
import { sql } from './database';
import { aSubmitted, anAdvised, anInAssessment, people } from './given';
import { refusalOf, rowsOf } from './given-delivery';
import { CompletenessService } from '../src/modules/assessment/completeness.service';
import { AdviceService } from '../src/modules/assessment/advice.service';
import { DecideService } from '../src/modules/decisions/decide.service';
import { InterestsQueries } from '../src/modules/interests/interests.queries';
import { InterestsService } from '../src/modules/interests/interests.service';

const reason = 'Mijn broer is wethouder.';

describe('An interest in everything of a municipality (Awb 2:4)', () => {
  let app: TestApp;
  let organisationId: string;

  const declare = async (email: string): Promise<string> =>
    (await app.get(InterestsService).declare(await app.actor(email), { organisationId, reason })).id;
  const end = async (email: string, id: string): Promise<unknown> =>
    app.get(InterestsService).end(await app.actor(email), id, { reason: 'Hij is geen wethouder meer.' });

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    organisationId = (await app.actor(people.submits)).organisationId ?? '';
  });
  afterAll(() => app.close());

  it('gives the own cases back, keeps away from all of them and from those to come, until a colleague ends it', async () => {
    const assessed = await anInAssessment(app, { by: people.submits });
    const [before] = await rowsOf<{ email: string }>(
      app,
      'select p.email from application a join person p on p.id = a.assignee_id where a.id = $1',
      [assessed.id],
    );
    expect(before?.email).toBe(people.assessor);
    const interest = await declare(people.assessor);
    expect(await declare(people.assessor)).toBe(interest);
    const [after] = await rowsOf<{ assignee_id: string | null; told: number }>(
      app,
      `select assignee_id, (select count(*)::int from case_event e where e.case_id = a.id and e.type = 'ConflictDeclared') as told
         from application a where id = $1`,
      [assessed.id],
    );
    expect(after).toEqual({ assignee_id: null, told: 1 });

    const later = await aSubmitted(app, { by: people.submits });
    const take = async (): Promise<unknown> =>
      app
        .get(CompletenessService)
        .assign(await app.actor(people.assessor), later.id, { expectedVersion: later.version });
    expect(await refusalOf(take())).toBe('CONFLICT_OF_INTEREST');
    const elsewhere = await aSubmitted(app, { by: people.dordrecht });
    await app
      .get(CompletenessService)
      .assign(await app.actor(people.assessor), elsewhere.id, { expectedVersion: elsewhere.version });

    await end(people.administrator, interest);
    await take();
    const { items } = await app.get(InterestsQueries).list(await app.actor(people.assessor), {});
    expect(items).toMatchObject([{ id: interest, mine: true, endReason: 'Hij is geen wethouder meer.' }]);
    const lines = await rowsOf<{ operation: string }>(
      app,
      "select operation from audit_entry where operation like 'interests.%' order by id",
    );
    expect(lines.map(({ operation }) => operation)).toEqual(['interests.declare', 'interests.end']);
  });

  it('is ended by nobody for themselves', async () => {
    const interest = await declare(people.decider);
    expect(await refusalOf(end(people.decider, interest))).toBe('FOUR_EYES');
    const bySelf = sql(
      app.database.superUrl,
      'update organisation_interest set ended_at = now(), ended_by = person_id where id = $1',
      [interest],
    );
    await expect(bySelf).rejects.toMatchObject({ constraint: 'organisation_interest_other_person' });
    await end(people.administrator, interest);
  });

  it('is declared once by two requests at the same time', async () => {
    const both = await Promise.all([declare(people.assessor2), declare(people.assessor2)]);
    expect(both[0]).toBe(both[1]);
    await end(people.administrator, both[0]);
  });

  it('wins or loses a race with the decision, never both', async () => {
    for (let time = 0; time < 4; time += 1) {
      const advised = await anAdvised(app, { by: people.submits });
      const grant = { expectedVersion: advised.version, kind: 'grant' as const, amountCents: advised.amountCents };
      const decider = await app.actor(people.decider);
      const declaring = (): Promise<unknown> => app.get(AdviceService).declareConflict(decider, advised.id, { reason });
      await Promise.allSettled([
        ...(time % 2 === 0 ? [declaring()] : []),
        app.get(DecideService).take(decider, advised.id, { ...grant, grounds: [], reason: '' }),
        ...(time % 2 === 1 ? [declaring()] : []),
      ]);
      const order = await rowsOf<{ type: string }>(
        app,
        "select type from case_event where case_id = $1 and type in ('SubsidyGranted', 'ConflictDeclared') order by case_seq",
        [advised.id],
      );
      // Who declared first did not decide after it.
      expect(['SubsidyGranted,ConflictDeclared', 'ConflictDeclared']).toContain(order.map(({ type }) => type).join());
    }
  });

  it('is a wall of the database: nobody who keeps away is written down as acting', async () => {
    const advised = await anAdvised(app, { by: people.dordrecht });
    const [{ id } = { id: '' }] = await rowsOf<{ id: string }>(app, 'select id from person where email = $1', [
      people.finance,
    ]);
    await app.get(AdviceService).declareConflict(await app.actor(people.finance), advised.id, { reason });
    const system = app.database.systemUrl;
    await expect(
      sql(system, 'update application set assignee_id = $2 where id = $1', [advised.id, id]),
    ).rejects.toMatchObject({
      constraint: 'application_no_conflict',
    });
    const advice = `insert into advice (application_id, kind, amount_cents, reason, advised_by, advised_at) values ($1, 'grant', 1, '', $2, now())`;
    await expect(sql(system, advice, [advised.id, id])).rejects.toMatchObject({ constraint: 'advice_no_conflict' });
  });
});
