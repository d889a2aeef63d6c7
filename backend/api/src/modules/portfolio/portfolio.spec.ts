// SPDX-License-Identifier: EUPL-1.2
import { captureResponse } from '../../../test/captured-response';
import { type TestApp, startApp } from '../../../test/app';
import { sql } from '../../../test/database';
import { aDraft, aGranted, aSubmitted, people } from '../../../test/given';
import { met, rowsOf } from '../../../test/given-delivery';
import { aProgressReport, aSchemeWithoutReports } from '../../../test/given-progress';
import { ProjectStatuses } from '../early-warning/project-statuses.service';
import { PortfolioExports } from './portfolio-exports';
import { PortfolioProjectsQueries } from './portfolio-projects.queries';
import type {
  MunicipalityFiguresResponse,
  PortfolioProjectsQuery,
  PortfolioProjectsResponse,
  PortfolioQuery,
  PortfolioResponse,
} from './portfolio.dto';
import { PortfolioQueries } from './portfolio.queries';

const granted = '2026-03-02T09:00:00Z';
const nextYear = '2027-02-01T09:00:00Z';

describe('The portfolio', () => {
  let app: TestApp;
  let study: { id: string; amountCents: number };
  const ids = new Map<string, string>();

  beforeAll(async () => {
    app = await startApp({ now: granted });
    const placing = await aSchemeWithoutReports(app, 'proef');
    const project = async (projectName: string, count: number, by: string): Promise<string> => {
      const { id } = await aGranted(app, { ...placing, projectName, count, by });
      ids.set(projectName, id);
      return id;
    };
    const reported = await project('Halverwege', 10, people.submits);
    await project('Niets bekend', 6, people.dordrecht);
    const done = await project('Klaar', 8, people.dordrecht);
    study = await aGranted(app, { typeKey: 'haalbaarheid', projectName: 'Onderzoek' });
    await aSubmitted(app, { by: people.dordrecht, projectName: 'Nog geen besluit' });
    await aDraft(app, { projectName: 'Geheim concept' });
    await aDraftOfDelft();
    app.setNow('2027-01-20T09:00:00Z');
    await met(app, done, 'start', { happenedOn: '2026-09-01', by: people.dordrecht });
    await met(app, done, 'completion', { happenedOn: '2027-01-15', by: people.dordrecht, evidence: true });
    await aProgressReport(app, reported, {
      periodEndsOn: '2027-01-20',
      percentage: 50,
      permitted: 10,
      placed: 4,
      occupied: 3,
      expectedOn: '2027-08-15',
    });
    await at(nextYear);
  });
  afterAll(() => app.close());

  const at = async (moment: string): Promise<void> => {
    app.setNow(moment);
    await app.get(ProjectStatuses).sweep();
  };

  /** Delft began something, and nobody of Delft has an account here. */
  async function aDraftOfDelft(): Promise<void> {
    await rowsOf(
      app,
      `insert into application (number, organisation_id, scheme_version_id, type_key, account_id, state, project_name, created_by, created_at)
       select 'X-1', (select id from organisation where cbs_code = 'GM0503'), scheme_version_id, type_key, account_id, 'draft',
              'Geheim van Delft', created_by, '2026-04-01T22:30:00Z' from application where project_name = 'Geheim concept'`,
    );
  }

  const portfolio = async (query: PortfolioQuery = {}, who: string = people.finance): Promise<PortfolioResponse> =>
    app.get(PortfolioQueries).portfolio(await app.actor(who), query);
  const projects = async (query: PortfolioProjectsQuery = {}): Promise<PortfolioProjectsResponse> =>
    app.get(PortfolioProjectsQueries).list(await app.actor(people.assessor), query);
  const names = async (query: PortfolioProjectsQuery): Promise<string[]> =>
    (await projects(query)).items.map(({ projectName }) => projectName);
  const municipality = async (name: string): Promise<MunicipalityFiguresResponse | undefined> =>
    (await portfolio()).municipalities.find((one) => one.name === name);

  it('adds up what was promised and what came of it', async () => {
    const { total } = await portfolio();
    expect(total).toEqual({
      projects: 4,
      homes: { promised: 24, permitted: 18, placed: 12, occupied: 3 },
      lateHomes: 0,
      lateProjects: 0,
      attention: 0,
      // The study should have begun long ago.
      serious: 1,
      cents: 1_500_000 + 900_000 + 1_200_000 + study.amountCents,
      centsPerHome: 150_000,
      determinedCentsPerHome: null,
    });
  });

  it('says granted per promised home, and determined per placed home once that was done', async () => {
    const id = ids.get('Klaar');
    const set = (cents: number | null) =>
      rowsOf(app, 'update subsidy_grant set determined_cents = $2 where application_id = $1', [id, cents]);
    await set(1_000_000);
    const { total } = await portfolio();
    expect(total).toMatchObject({ cents: 1_500_000 + 900_000 + 1_000_000 + study.amountCents, centsPerHome: 150_000 });
    expect(total.determinedCentsPerHome).toBe(125_000);
    await set(null);
  });

  it('says the same by the quarter of the grant, and filters by it', async () => {
    const { grantedQuarters, total } = await portfolio();
    expect(grantedQuarters).toEqual([{ quarter: '2026-Q1', ...total }]);
    expect((await portfolio({ grantedQuarter: '2026-Q2' })).total.projects).toBe(0);
    expect(await names({ grantedQuarter: '2026-Q1', quarter: '2027-Q3' })).toEqual(['Halverwege']);
  });

  it('says the same by scheme, by region and by municipality', async () => {
    const { schemes, regions } = await portfolio();
    expect(
      schemes.map(({ schemeKey, typeKey, projects: count, homes }) => [schemeKey, typeKey, count, homes.promised]),
    ).toEqual([
      ['flexwonen-zh', 'haalbaarheid', 1, 0],
      ['proef', 'plaatsing', 3, 24],
    ]);
    expect(schemes.map(({ centsPerHome }) => centsPerHome)).toEqual([null, 150_000]);
    expect(regions.map(({ housingRegion, homes }) => [housingRegion, homes.promised, homes.placed])).toEqual([
      ['Drechtsteden', 14, 8],
      ['Holland Rijnland', 10, 4],
    ]);
    expect(await municipality('Leiden')).toMatchObject({
      projects: 2,
      homes: { promised: 10, placed: 4, occupied: 3 },
    });
    expect(await municipality('Dordrecht')).toMatchObject({ projects: 2, homes: { promised: 14, placed: 8 } });
  });

  it('says when homes are due, expected and delivered, quarter by quarter', async () => {
    const { quarters, overdueHomes, undatedHomes } = await portfolio();
    const told = quarters.map(({ quarter, dueHomes, expectedHomes, deliveredHomes }) =>
      [quarter, dueHomes, expectedHomes, deliveredHomes].join(' '),
    );
    expect(told).toEqual(['2027-Q1 0 0 8', '2027-Q2 0 0 0', '2027-Q3 0 6 0', '2027-Q4 0 0 0', '2028-Q1 24 6 0']);
    expect([overdueHomes, undatedHomes]).toEqual([0, 0]);
  });

  it('counts what is late once the last day has passed', async () => {
    await at('2028-06-01T09:00:00Z');
    const { total, overdueHomes, quarters } = await portfolio();
    expect(total).toMatchObject({ lateHomes: 12, lateProjects: 3, serious: 3 });
    expect(overdueHomes).toBe(12);
    // Six homes of Halverwege and all of Niets bekend; the study promised none and reported nothing. Its year is this one.
    expect((await portfolio()).releases).toEqual([
      { year: 2028, projects: 3, homes: 12, releaseCents: 900_000 + 900_000 + study.amountCents },
    ]);
    expect((await portfolio({ stage: 'completed' })).releases).toEqual([]);
    expect(quarters.every(({ expectedHomes }) => expectedHomes === 0)).toBe(true);
    expect(await names({ stage: 'late' })).toEqual(expect.arrayContaining(['Halverwege', 'Niets bekend']));
    await at(nextYear);
  });

  it('knows the municipalities of today, and which never started or stopped at a draft', async () => {
    const { municipalities } = await portfolio();
    expect(municipalities).toHaveLength(50);
    expect(municipalities.map(({ name }) => name)).not.toContain('Brielle');
    expect(municipalities.filter(({ started }) => started === 'applied').map(({ name }) => name)).toEqual([
      'Dordrecht',
      'Leiden',
    ]);
    const delft = await municipality('Delft');
    expect(delft).toMatchObject({ started: 'draft', draftSince: '2026-04-02', projects: 0 });
    expect(municipalities.filter(({ started }) => started === 'none')).toHaveLength(47);
  });

  it('tells nothing else of a draft, and of no draft beside an application', async () => {
    const all = JSON.stringify([await portfolio(), await projects()]);
    expect(all).not.toMatch(/Geheim|X-1/);
    expect(await municipality('Leiden')).toMatchObject({ started: 'applied', draftSince: null });
  });

  it('filters by scheme, type, region, municipality, quarter, level and stage', async () => {
    expect(await names({ typeKey: 'haalbaarheid' })).toEqual(['Onderzoek']);
    expect(await names({ schemeKey: 'proef', housingRegion: 'Holland Rijnland' })).toEqual(['Halverwege']);
    const leiden = (await municipality('Leiden'))?.organisationId ?? '';
    expect((await names({ organisationId: leiden })).sort()).toEqual(['Halverwege', 'Onderzoek']);
    expect(await names({ quarter: '2027-Q3' })).toEqual(['Halverwege']);
    expect(await names({ stage: 'completed' })).toEqual(['Klaar']);
    expect((await portfolio({ housingRegion: 'Drechtsteden' })).total.homes.promised).toBe(14);
    expect((await portfolio({ housingRegion: 'Drechtsteden' })).municipalities).toHaveLength(7);
    expect((await portfolio({ schemeKey: 'bestaat-niet' })).total.projects).toBe(0);
  });

  it('lists the projects page by page, the most serious first', async () => {
    await at('2028-06-01T09:00:00Z');
    const whole = (await projects()).items;
    expect(whole.map(({ level }) => level)).toEqual(['serious', 'serious', 'serious', 'none']);
    const paged: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page: PortfolioProjectsResponse = await projects({ limit: 1, ...(cursor ? { cursor } : {}) });
      paged.push(...page.items.map(({ applicationId }) => applicationId));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(whole.map(({ applicationId }) => applicationId));
    const late = whole.find(({ projectName }) => projectName === 'Niets bekend');
    expect(late?.signals.map(({ text }) => text.nl).join(' ')).toContain('2 maart 2028, is 91 dagen voorbij');
    await expect(projects({ cursor: 'bm9uc2Vuc2U' })).rejects.toThrow('INVALID_INPUT');
    await at(nextYear);
  });

  it('goes out as CSV, with a line in the audit log, and never as a formula', async () => {
    await sql(app.database.systemUrl, "update application set project_name = '=1+1' where project_name = 'Onderzoek'");
    const { response, body } = captureResponse();
    await app.get(PortfolioExports).csv(await app.actor(people.auditor), {}, response);
    const lines = body().toString('utf8').split('\r\n');
    expect(lines[0]).toContain('Zaaknummer;Regeling;Soort subsidie;Woonregio;Gemeente;Project;Beloofd;Vergund');
    expect(lines).toHaveLength(6);
    expect(lines.find((line) => line.includes("'=1+1"))).toBeDefined();
    expect(lines.find((line) => line.includes('Halverwege'))).toContain(
      ';10;10;4;3;6;50;02-03-2026;2026-Q1;02-03-2028;2028-Q1;15-08-2027;2027-Q3;;;nee;Geen signaal;;15000,00;;1500,00;',
    );
    const [logged] = await rowsOf<{ reason: string }>(
      app,
      "select reason from audit_entry where operation = 'portfolio-projects.csv'",
    );
    expect(JSON.parse(logged?.reason ?? '{}')).toMatchObject({ rows: 4 });
  });

  it('leaves a subsidy that was withdrawn out, and follows a municipality to its successor', async () => {
    const id = ids.get('Niets bekend');
    await rowsOf(app, "update subsidy_grant set state = 'withdrawn' where application_id = $1", [id]);
    expect((await portfolio()).total.homes.promised).toBe(18);
    await sql(
      app.database.superUrl,
      `update organisation set valid_to = '2027-01-01', successor_id = (select id from organisation where cbs_code = 'GM0503')
        where cbs_code = 'GM0546'`,
    );
    expect(await municipality('Leiden')).toBeUndefined();
    expect(await municipality('Delft')).toMatchObject({ projects: 2, homes: { promised: 10 } });
  });
});
