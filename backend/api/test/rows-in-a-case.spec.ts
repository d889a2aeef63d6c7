// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Answers, parseMoney, type SchemeDefinition } from '#domain';
import { exampleScheme } from '../../domain/src/testing/example-schemes';
import { CaseViewQueries } from '../src/modules/case-view/case-view.queries';
import { DraftService } from '../src/modules/applications/draft.service';
import { SchemesService } from '../src/modules/schemes/schemes.service';
import { systemActor } from '../src/platform/actor';
import { type TestApp, startApp } from './app';
import { aGranted, anInAssessment, aSubmitted, people } from './given';
import { obligationOf, refusalOf, rowsOf } from './given-delivery';

/** An example of the files with calculations. */
interface Example {
  readonly title: string;
  readonly answers?: Record<string, unknown>;
  readonly total: string;
  readonly rows: Record<string, string>;
}

const folder = join(__dirname, '../../domain/examples/calculations');
const fileOf = (scheme: string) =>
  parse(readFileSync(join(folder, `${scheme}.yaml`), 'utf8')) as { answers?: Answers; examples: Example[] };

function centsOf(text: string): number {
  const parsed = parseMoney(text.replace('-', ''));
  if ('problem' in parsed) throw new Error(parsed.problem.en);
  return text.includes('-') ? 0 - parsed.cents : parsed.cents;
}

/** Amounts stand as `€ …`. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith('€') ? centsOf(value) : value;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}

describe('What an invented scheme says, in a case that runs', () => {
  let app: TestApp;
  const start = '2027-02-15T09:00:00Z';

  beforeAll(async () => {
    app = await startApp({ now: start });
    for (const key of ['dorpshuizen', 'middenhuur']) await published(exampleScheme(key));
  });
  beforeEach(() => app.setNow(start));
  afterAll(() => app.close());

  const published = (scheme: SchemeDefinition) =>
    app.work.run(systemActor, (tx) => app.get(SchemesService).publish(tx, scheme, { parentAccount: null }));
  const halls = { schemeKey: 'dorpshuizen', typeKey: 'verduurzaming' };
  const rents = { schemeKey: 'middenhuur', typeKey: 'woningen' };
  const row = { what: 'Werk' };

  it.each([
    ['dorpshuizen', '40% of € 50.000 of works'],
    ['dorpshuizen', 'furniture does not count'],
    ['dorpshuizen', 'own hours above € 50 count for € 50'],
    ['dorpshuizen', 'preparation above a tenth counts for a tenth'],
    ['dorpshuizen', 'VAT counts when it is not reclaimed, and stands apart'],
    ['dorpshuizen', 'VAT that is reclaimed stands apart and counts for nothing'],
    ['dorpshuizen', 'at the minimum'],
    ['middenhuur', 'two sites together, both kinds'],
    ['middenhuur', 'twenty-four years still has the price of twenty'],
    ['middenhuur', 'twenty-five years has the higher price'],
  ])('%s: %s', async (scheme, title) => {
    const file = fileOf(scheme);
    const example = file.examples.find((one) => one.title === title);
    if (!example) throw new Error(`no example ${title}`);
    const answers = plain({ ...file.answers, ...example.answers }) as Record<string, unknown>;
    const costs = answers['costs'] as object[] | undefined;
    const overrides = costs ? { ...answers, costs: costs.map((one) => ({ ...row, ...one })) } : answers;
    const wish = scheme === 'dorpshuizen' ? halls : rents;
    const { id } = await aSubmitted(app, { ...wish, overrides });
    const [sent] = await rowsOf<{ cents: number; rows: { key: string; amountCents: number }[] }>(
      app,
      `select a.requested_cents as cents, s.calculation -> 'rows' as rows
         from application a join submission s on s.application_id = a.id where a.id = $1`,
      [id],
    );
    expect(sent?.cents).toBe(centsOf(example.total));
    expect(Object.fromEntries((sent?.rows ?? []).map(({ key, amountCents }) => [key, amountCents]))).toEqual(
      Object.fromEntries(Object.entries(example.rows).map(([key, text]) => [key, centsOf(text)])),
    );
  });

  it('below the minimum nothing is sent', async () => {
    const costs = [{ ...row, kind: 'works', amount: 624_700 }];
    const overrides = { costs, vatReclaimed: true, income: 0, otherGrants: 0 };
    expect(await refusalOf(aSubmitted(app, { ...halls, overrides }))).toBe('BELOW_MINIMUM');
  });

  it('between two windows nobody applies; in the later one they do, until its last minute', async () => {
    const begin = async () => app.get(DraftService).start(await app.actor(people.dordrecht), halls);
    app.setNow('2027-03-31T15:00:00Z');
    expect(await refusalOf(begin())).toBe('WINDOW_NOT_OPEN');
    app.setNow('2027-09-01T06:59:59Z');
    expect(await refusalOf(begin())).toBe('WINDOW_NOT_OPEN');
    app.setNow('2027-09-01T07:00:00Z');
    const costs = [{ ...row, kind: 'works', amount: 5_000_000 }];
    const late = { ...halls, by: people.dordrecht, overrides: { costs, worksStart: '2027-12-01' } };
    const sent = await aSubmitted(app, late);
    expect(sent.state).toBe('submitted');
    app.setNow('2027-10-29T14:59:59Z');
    await aSubmitted(app, late);
    app.setNow('2027-10-29T15:00:00Z');
    expect(await refusalOf(begin())).toBe('WINDOW_CLOSED');
  });

  it('the decision term counts from the closing of the window', async () => {
    const costs = [{ ...row, kind: 'works', amount: 5_000_000 }];
    const { id } = await anInAssessment(app, { ...halls, overrides: { costs, worksStart: '2027-06-01' } });
    const seen = await app.get(CaseViewQueries).show(await app.actor(people.assessor), id);
    // Thirteen weeks after 31 March 2027.
    expect(seen.decisionDue?.dueOn).toBe('2027-06-30');
  });

  it('advances on the grant and on events, each its share', async () => {
    const { types, ...rest } = exampleScheme('middenhuur');
    const plainTypes = types.map((type) => ({ ...type, scoreSheet: undefined }));
    const open = { ...rest, types: plainTypes, key: 'huur-nu', tranches: undefined };
    const scheme = { ...open, allocation: { method: 'no_queue', partialGrant: true } };
    await published(JSON.parse(JSON.stringify(scheme)) as SchemeDefinition);
    const homes = [{ site: 'Noord', kind: 'small', number: 10 }];
    const granted = await aGranted(app, { ...rents, schemeKey: 'huur-nu', overrides: { homes, years: 20 } });
    expect(granted.amountCents).toBe(3_500_000);
    const [letter] = await rowsOf<{ advances: { on: string; amountCents: number }[] }>(
      app,
      "select facts -> 'letter' -> 'advances' as advances from decision where application_id = $1 and kind = 'grant'",
      [granted.id],
    );
    expect(letter?.advances.map(({ on, amountCents }) => [on, amountCents])).toEqual([
      ['grant', 1_050_000],
      ['start', 1_050_000],
      ['completion', 700_000],
    ]);
    expect(await obligationOf(app, granted.id, 'start')).toMatchObject({ state: 'open' });
  });
});
