// SPDX-License-Identifier: EUPL-1.2
import { Client } from 'pg';
import { EntityManager } from 'typeorm';
import { calculateAmount, localDate, questionsOf, validateAnswers } from '#domain';
import { CaseViewQueries } from '../src/modules/case-view/case-view.queries';
import { derivedStatus, type StatusRow } from '../src/modules/early-warning/derived-status';
import { projectFiles } from '../src/modules/early-warning/project-files';
import { ProjectStatuses } from '../src/modules/early-warning/project-statuses.service';
import { PortfolioProjectsQueries } from '../src/modules/portfolio/portfolio-projects.queries';
import { PortfolioQueries } from '../src/modules/portfolio/portfolio.queries';
import type { Actor } from '../src/platform/actor';
import { systemActor } from '../src/platform/actor';
import { startApp, type TestApp } from './app';
import { sql } from './database';
import { people, typeOf } from './given';
import { fromTools } from './tools';

const projects = 500;
/** Three settings of a transaction and its time, and the questions themselves. */
const mostStatements = { portfolio: 6, list: 4 };

describe(`The portfolio with ${projects} projects`, () => {
  let app: TestApp;
  let finance: Actor;

  beforeAll(async () => {
    app = await startApp({ now: '2026-06-01T09:00:00Z' });
    finance = await app.actor(people.finance);
    const { manyProjects } = (await fromTools('many-projects')) as {
      manyProjects(client: Client, count: number, day: string): Promise<void>;
    };
    const client = new Client(app.database.superUrl);
    await client.connect();
    await manyProjects(client, projects, '2026-06-01');
    await client.end();
    expect(await app.get(ProjectStatuses).sweep()).toBe(projects);
  }, 180_000);
  afterAll(() => app.close());

  const portfolio = () => app.get(PortfolioQueries).portfolio(finance, {});

  /** How many statements a question asks, and how long it took, in milliseconds. */
  async function asked(question: () => Promise<unknown>): Promise<{ statements: number; took: number }> {
    const query = jest.spyOn(EntityManager.prototype, 'query');
    const began = performance.now();
    await question();
    const took = performance.now() - began;
    const statements = query.mock.calls.length;
    query.mockRestore();
    return { statements, took };
  }

  it('adds up to what its projects say, in every direction', async () => {
    const { total, schemes, regions, municipalities } = await portfolio();
    expect(total.projects).toBe(projects);
    for (const rows of [schemes, regions, municipalities]) {
      const sum = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((all, row) => all + of(row), 0);
      expect(sum((row) => row.projects)).toBe(total.projects);
      expect(sum((row) => row.homes.promised)).toBe(total.homes.promised);
      expect(sum((row) => row.homes.placed)).toBe(total.homes.placed);
      expect(sum((row) => row.lateHomes)).toBe(total.lateHomes);
      expect(sum((row) => row.serious + row.attention)).toBe(total.serious + total.attention);
      expect(sum((row) => row.cents)).toBe(total.cents);
    }
    expect(municipalities.every((one) => one.projects === projects / 50)).toBe(true);
    expect([total.attention > 0, total.serious > 0, total.lateHomes > 0]).toEqual([true, true, true]);
    expect(total.centsPerHome).toBe(150_000);
  });

  it('shows the page of a case of them, on both sides', async () => {
    const [leiden, other] = await app.work.read(systemActor, (reader) =>
      reader.query<{ id: string }>(
        `(select a.id from application a join organisation o on o.id = a.organisation_id where o.cbs_code = 'GM0546' limit 1)
         union all (select application_id from progress_report order by application_id limit 1)`,
      ),
    );
    const cases = app.get(CaseViewQueries);
    const mine = await cases.show(await app.actor(people.submits), leiden?.id ?? '');
    const theirs = await cases.show(await app.actor(people.assessor), leiden?.id ?? '');
    expect((await cases.show(finance, other?.id ?? '')).grant?.state).toBe('active');
    for (const { submissions, requestedCents } of [mine, theirs])
      expect(submissions.map(({ calculation }) => calculation.totalCents)).toEqual([requestedCents]);
    const type = await typeOf(app, 'flexwonen-zh', 'plaatsing');
    const [{ answers, calculation } = { answers: {}, calculation: null }] = theirs.submissions;
    const today = localDate(theirs.receivedOn ?? '');
    expect(validateAnswers(questionsOf(type), answers, { today, mode: 'final' })).toEqual([]);
    expect(calculation).toEqual({ ...calculateAmount(type, answers, { alreadyGrantedThisYearCents: 0 }) });

    await sql(
      app.database.superUrl,
      `insert into submission (application_id, organisation_id, seq, answers, calculation, sha256, submitted_at, submitted_by)
       select application_id, organisation_id, 2, answers, '{}', sha256, submitted_at, submitted_by from submission
        where application_id = $1`,
      [leiden?.id],
    );
    const bare = await cases.show(await app.actor(people.assessor), leiden?.id ?? '');
    expect(bare.submissions[1]?.calculation).toEqual({ rows: [], totalCents: 0, problems: [] });
  });

  it('stores of every project what its file says', async () => {
    const { stored, fresh } = await app.work.read(systemActor, async (reader) => {
      const rows = await reader.query<StatusRow>('select * from project_status order by grant_id');
      const files = await projectFiles(
        reader,
        rows.map(({ application_id }) => application_id),
      );
      return { stored: rows, fresh: files.map(derivedStatus) };
    });
    expect(stored).toEqual(fresh.sort((a, b) => (a.grant_id < b.grant_id ? -1 : 1)));
  });

  it('asks the same few statements for all projects, and for a page of them', async () => {
    const list = () => app.get(PortfolioProjectsQueries).list(finance, {});
    const times: number[] = [];
    for (let turn = 0; turn < 20; turn += 1) {
      const { statements, took } = await asked(portfolio);
      expect(statements).toBeLessThanOrEqual(mostStatements.portfolio);
      times.push(took);
    }
    const first = await asked(list);
    expect(first.statements).toBeLessThanOrEqual(mostStatements.list);
    const p95 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.95) - 1] ?? NaN;
    process.stdout.write(
      `portfolio, ${projects} projects: p95 ${p95.toFixed(0)} ms over ${times.length} questions; a page of the list ${first.took.toFixed(0)} ms\n`,
    );
  });

  it('gives all of them page by page, each once', async () => {
    const ids: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page: { items: { applicationId: string }[]; nextCursor: string | null } = await app
        .get(PortfolioProjectsQueries)
        .list(finance, { limit: 200, ...(cursor ? { cursor } : {}) });
      ids.push(...page.items.map(({ applicationId }) => applicationId));
      cursor = page.nextCursor;
    }
    expect(new Set(ids).size).toBe(projects);
    expect(ids).toHaveLength(projects);
  });
});
