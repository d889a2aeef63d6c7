// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import * as law from '#domain';
import { foldApplication, foldGrant, foldObjection, type CaseEventType, type ObjectionEventLike } from '#domain';
import { seed } from '../src/demo/seed';
import { stories } from '../src/demo/stories';
import { CaseTermsService, decisionDaysOf } from '../src/modules/terms/case-terms.service';
import { derivedStatus, type StatusRow } from '../src/modules/early-warning/derived-status';
import { projectFiles } from '../src/modules/early-warning/project-files';
import { ProjectStatuses } from '../src/modules/early-warning/project-statuses.service';
import { InterestQueries } from '../src/modules/statutory-interest/interest.queries';
import { systemActor } from '../src/platform/actor';
import { demoDay, type TestApp, startApp } from './app';
import { sql } from './database';

interface Row {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly grant_state: string | null;
  readonly events: { type: CaseEventType; seq: number }[];
}

interface StoredTerm {
  readonly case_id: string;
  readonly kind: string;
  readonly key: string;
  readonly due_on: string;
  readonly settled_on: string | null;
  readonly trace: object[];
}

describe('The demonstration', () => {
  let app: TestApp;
  let rows: Row[];

  beforeAll(async () => {
    app = await startApp({ content: 'demonstration', now: demoDay });
    rows = await sql<Row>(
      app.database.systemUrl,
      `select a.id, a.number, a.state, g.state as grant_state,
              (select json_agg(json_build_object('type', e.type, 'seq', e.case_seq) order by e.case_seq) from case_event e where e.case_id = a.id) as events
         from application a left join subsidy_grant g on g.application_id = a.id order by a.number`,
    );
  }, 300_000);
  afterAll(() => app.close());

  it('has about forty cases in every state of an application and of a grant', () => {
    expect(rows).toHaveLength(stories.length);
    expect([...new Set(rows.map(({ state }) => state))].sort()).toEqual([
      'advised',
      'completed',
      'draft',
      'granted',
      'in_assessment',
      'incomplete',
      'not_processed',
      'partly_granted',
      'refused',
      'submitted',
      'withdrawn',
    ]);
    expect([...new Set(rows.map(({ grant_state }) => grant_state).filter(Boolean))].sort()).toEqual([
      'active',
      'amended',
      'closed',
      'determination_proposed',
      'determination_requested',
      'determined',
      'in_recovery',
    ]);
  });

  it('stands where the events of each case lead through the printed lifecycle', () => {
    for (const { number, state, grant_state, events } of rows) {
      expect([number, foldApplication(events)]).toEqual([number, state]);
      expect([number, foldGrant(events) ?? null]).toEqual([number, grant_state]);
    }
  });

  it('counts the events of each case without a gap', () => {
    for (const { number, events } of rows) {
      expect([number, ...events.map(({ seq }) => seq)]).toEqual([number, ...events.map((_, index) => index + 1)]);
    }
  });

  it('adds up: every journal to zero, every balance to its postings, nothing above a ceiling', async () => {
    const [sums] = await sql<{ total: number; unbalanced: number; over: number }>(
      app.database.systemUrl,
      `select (select coalesce(sum(amount_cents), 0) from posting)::int8 as total,
              (select count(*) from (select journal_id from posting group by journal_id having sum(amount_cents) <> 0) x)::int as unbalanced,
              (select count(*) from budget_account where committed_cents + determined_cents + released_cents > ceiling_cents + overrun_cents)::int as over`,
    );
    expect([Number(sums?.total), sums?.unbalanced, sums?.over]).toEqual([0, 0, 0]);
  });

  it('has a penalty that runs and one that was determined and paid', async () => {
    const penalties = await sql<{ state: string; days: number | null; paid: string | null }>(
      app.database.systemUrl,
      `select x.state, x.days, (select p.state from penalty_payment p where p.penalty_id = x.id) as paid
         from penalty x order by x.state`,
    );
    expect(penalties).toEqual([
      { state: 'running', days: null, paid: null },
      { state: 'settled', days: expect.any(Number), paid: 'paid' },
    ]);
    expect(penalties[1]?.days).toBeGreaterThan(0);
  });

  it('has a late payment over which interest is owed, and one over which it was proposed', async () => {
    const actor = await app.actor('financien@pzh.example');
    const shown = async (show: 'late' | 'proposed') => (await app.get(InterestQueries).list(actor, { show })).items;
    expect((await shown('late')).filter(({ late }) => late.owed && late.paidOn !== null)).toHaveLength(1);
    expect((await shown('proposed')).map(({ late }) => late.interest?.state)).toEqual(['proposed']);
  });

  it('has objections that stand where their events lead: one to be heard, one unfounded, one upheld beyond the ceiling', async () => {
    const objections = await sql<{ state: string; overrun: number | null; events: ObjectionEventLike[] }>(
      app.database.systemUrl,
      `select o.state,
              (select sum(p.amount_cents)::int8 from journal j join posting p on p.journal_id = j.id and p.amount_cents > 0
                where j.kind = 'OVERRUN' and j.cause_id = o.answered_by_id) as overrun,
              (select json_agg(json_build_object('type', e.type, 'outcome', e.data ->> 'outcome') order by e.case_seq)
                 from case_event e where e.data ->> 'objectionId' = o.id::text and e.type like any
                      (array['Objection%', 'Hearing%', 'Committee%'])) as events
         from objection o order by o.state`,
    );
    expect(objections.map(({ state }) => state)).toEqual(['hearing_planned', 'unfounded', 'upheld']);
    expect(objections.map(({ events }) => foldObjection(events))).toEqual(objections.map(({ state }) => state));
    expect(objections.map(({ overrun }) => Number(overrun) > 0)).toEqual([false, false, true]);
  });

  it('has progress reports in time, waiting and sent back, one that is missing, two visits and a sample', async () => {
    const [found] = await sql<{ states: string[]; late: number; finished: number; usable: number; missing: number }>(
      app.database.systemUrl,
      `select (select array_agg(distinct state order by state) from progress_report) as states,
              (select count(*) from progress_report where late_days > 0)::int as late,
              (select count(*) from project_status where completed_on is not null and homes_occupied > 0)::int as finished,
              (select count(*) from progress_photo where consented_at is not null)::int as usable,
              (select count(distinct b.grant_id) from obligation b where b.kind = 'progress' and b.state = 'open'
                  and b.due_on < $1)::int as missing`,
      [demoDay.slice(0, 10)],
    );
    expect(found?.states).toEqual(['accepted', 'sent_back', 'submitted']);
    expect([found?.late, found?.missing]).toEqual([0, 1]);
    expect(found?.finished).toBeGreaterThanOrEqual(4);
    expect(found?.usable).toBeGreaterThanOrEqual(1);
    const visits = await sql<{ state: string; ahead: boolean }>(
      app.database.systemUrl,
      'select state, planned_on > $1 as ahead from visit order by state',
      [demoDay.slice(0, 10)],
    );
    expect(visits).toEqual([
      { state: 'planned', ahead: true },
      { state: 'published', ahead: false },
    ]);
    expect(await sql(app.database.systemUrl, 'select state from determination_sample order by state')).toEqual([
      { state: 'drawn' },
      { state: 'drawn' },
      { state: 'prepared' },
    ]);
  });

  it('writes no moment in the future', async () => {
    // The budget is opened at that moment itself, while the seconds go on; every act in a case lies before it.
    const [future] = await sql<{ events: number; journals: number }>(
      app.database.systemUrl,
      `select (select count(*) from case_event where recorded_at > $1)::int as events,
              (select count(*) from journal
                where recorded_at > $1::timestamptz + case when case_id is null then interval '10 minutes' else interval '0' end)::int as journals`,
      [demoDay],
    );
    expect(future).toEqual({ events: 0, journals: 0 });
  });

  it('stores of every case the terms that follow from its events, and orders the queue by them', async () => {
    const asked = await app.work.read(systemActor, async (reader) => {
      const fresh = await app.get(CaseTermsService).of(
        reader,
        rows.map(({ id }) => id),
      );
      const stored = await reader.query<StoredTerm>(
        'select case_id, kind, key, due_on, settled_on, trace from case_term order by case_id, kind, key',
      );
      const days = await reader.query<{ id: string; decision_due_on: string | null; target_due_on: string | null }>(
        'select id, decision_due_on, target_due_on from application',
      );
      return { fresh, stored, days };
    });
    const byKey = (a: StoredTerm, b: StoredTerm): number =>
      `${a.case_id}${a.kind}${a.key}` < `${b.case_id}${b.kind}${b.key}` ? -1 : 1;
    const folded = [...asked.fresh].flatMap(([id, { terms }]) =>
      terms.map(({ kind, key = '', dueOn, settledOn = null, trace }) => ({
        case_id: id,
        kind,
        key,
        due_on: dueOn,
        settled_on: settledOn,
        trace: [...trace],
      })),
    );
    expect(folded.length).toBeGreaterThan(100);
    expect(asked.stored.sort(byKey)).toEqual(folded.sort(byKey));
    for (const { id, decision_due_on, target_due_on } of asked.days) {
      const { decisionDueOn, targetDueOn } = decisionDaysOf(asked.fresh.get(id));
      expect([id, decision_due_on, target_due_on]).toEqual([id, decisionDueOn, targetDueOn]);
    }
  });

  it('stores of every granted project the status that follows from its file, also after a night', async () => {
    const grants = rows.filter(({ grant_state }) => grant_state !== null);
    await app.get(ProjectStatuses).sweep();
    const { fresh, stored } = await app.work.read(systemActor, async (reader) => ({
      fresh: (
        await projectFiles(
          reader,
          grants.map(({ id }) => id),
        )
      ).map(derivedStatus),
      stored: await reader.query<StatusRow>('select * from project_status'),
    }));
    const byGrant = (a: StatusRow, b: StatusRow): number => (a.grant_id < b.grant_id ? -1 : 1);
    // What no longer runs is not derived anew, and says the same of every day.
    const ofRunning = (row: StatusRow): object => ({ ...row, derived_on: row.running && row.derived_on });
    expect(fresh).toHaveLength(grants.length);
    expect(stored.sort(byGrant).map(ofRunning)).toEqual(fresh.sort(byGrant).map(ofRunning));
    expect(new Set(stored.map(({ level }) => level)).size).toBeGreaterThan(1);
  });

  it('says of every payment the same last day as the terms of its case', async () => {
    const due = await sql<{ number: string; kind: string; rule_key: string; due_on: string; terms: string[] }>(
      app.database.systemUrl,
      `select a.number, p.kind, p.rule_key, p.due_on::text as due_on,
              (select coalesce(json_agg(t.due_on::text), '[]') from case_term t where t.case_id = a.id and t.kind =
                  case p.kind when 'recovery' then 'claim_payment' else 'payment' end) as terms
         from payment p join application a on a.id = p.application_id
        order by a.number, p.rule_key`,
    );
    expect(new Set(due.map(({ kind }) => kind))).toEqual(new Set(['advance', 'balance', 'recovery']));
    expect(due.filter(({ due_on, terms }) => !terms.includes(due_on))).toEqual([]);
    const open = await sql<{ number: string }>(
      app.database.systemUrl,
      `select a.number from subsidy_grant g join application a on a.id = g.application_id
        where g.state = 'closed' and exists (select from case_term t where t.case_id = a.id and t.kind = 'payment'
                                                and t.settled_on is null)`,
    );
    expect(open).toEqual([]);
  });

  it('has a receipt of every decision, and each comes out the same when it is reckoned again', async () => {
    const { verifyReceipts } = (await import(`${join(__dirname, '../../../tools')}/receipts/verify.mjs`)) as {
      verifyReceipts(client: Client, given: object): Promise<{ count: number; faults: unknown[] }>;
    };
    const read = (key: string): Buffer => readFileSync(join(process.env['STORAGE_DIR'] ?? '', key));
    const client = new Client(app.database.superUrl);
    await client.connect();
    try {
      const { count, faults } = await verifyReceipts(client, { law, read });
      expect(faults).toEqual([]);
      expect(count).toBeGreaterThanOrEqual(48);
    } finally {
      await client.end();
    }
  });

  it('is filled once: a second time changes nothing', async () => {
    expect(await seed(app.nest)).toBe('was filled');
  });
});
