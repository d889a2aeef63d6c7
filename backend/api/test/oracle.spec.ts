// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { addDays, calendarOf, decisionTerm, holidayDecrees, localDate, ordinaryCalendar } from '#domain';
import { cloneDatabase, sql, type TestDatabase } from './database';
import { answers, hashOf, kinds, localDays } from './oracle/kinds';

const [from, to] = ['2020-01-01', '2045-12-31'];
const zones = ['UTC', 'Europe/Amsterdam', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Pacific/Chatham'];

interface Question {
  readonly from: string;
  readonly to: string;
  readonly step?: number;
  readonly decreed?: boolean;
  readonly instants?: readonly number[];
}

interface Answered {
  readonly zone: string;
  /** Hashes of all answers. */
  readonly terms: string;
  readonly days: string;
}

/** What the product answers in a process of its own in another time zone. */
function inZone(zone: string, question: Question): Promise<Answered> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, ['--conditions=source', join(__dirname, 'oracle/in-time-zone.cjs')], {
      env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', failed);
    child.once('close', (code) =>
      code === 0
        ? done(JSON.parse(output) as Answered)
        : failed(new Error(`the process in ${zone} ended with ${code}`)),
    );
    child.stdin.end(JSON.stringify(question));
  });
}

/** Lines of the one side that the other does not have. */
function differences(product: readonly string[], oracle: readonly string[]): readonly string[] {
  const [ours, theirs] = [new Set(product), new Set(oracle)];
  return [
    ...product.filter((line) => !theirs.has(line)).map((line) => `product: ${line}`),
    ...oracle.filter((line) => !ours.has(line)).map((line) => `oracle: ${line}`),
  ];
}

describe('An independent calculation in SQL', () => {
  let database: TestDatabase;
  let asked: readonly string[];

  const ask = async (calendar: string, first: string, last: string): Promise<readonly string[]> => {
    const text = `select start || ' ' || kind || ' ' || due as line from oracle.answers($1, $2, $3) order by start, kind collate "C"`;
    return (await sql<{ line: string }>(database.superUrl, text, [calendar, first, last])).map(({ line }) => line);
  };

  beforeAll(async () => {
    database = await cloneDatabase();
    await sql(database.superUrl, readFileSync(join(__dirname, 'oracle/terms.sql'), 'utf8'));
    const fill = 'select oracle.fill($1, $2::date[])';
    await sql(database.superUrl, fill, ['ordinary', []]);
    await sql(database.superUrl, fill, ['decreed', holidayDecrees.flatMap(({ days }) => days)]);
    await sql(database.superUrl, 'analyze oracle.day');
    asked = await ask('ordinary', from, to);
  }, 180_000);
  afterAll(() => database.drop());

  it('gives the same last day for every start from 2020 to 2045 and every kind of term', async () => {
    expect(asked).toHaveLength(9_497 * Object.keys(kinds).length);
    const { terms } = await inZone('Europe/Amsterdam', { from, to });
    if (terms !== hashOf(asked)) expect(differences([...answers(from, to, 1, ordinaryCalendar)], asked)).toEqual([]);
    expect(terms).toBe(hashOf(asked));
  }, 180_000);

  it('gives the same last day with the days that decrees add, which move some', async () => {
    const [first, last] = ['2022-12-01', '2028-12-31'];
    const decreed = await ask('decreed', first, last);
    const { terms } = await inZone('Europe/Amsterdam', { from: first, to: last, decreed: true });
    if (terms !== hashOf(decreed)) {
      expect(differences([...answers(first, last, 1, calendarOf(holidayDecrees))], decreed)).toEqual([]);
    }
    expect(terms).toBe(hashOf(decreed));
    const without = new Set(asked);
    expect(decreed.filter((line) => !without.has(line)).length).toBeGreaterThan(100);
  }, 180_000);

  it('gives the same last day for thousands of cases with any number of suspensions', async () => {
    const suspension = fc.tuple(fc.integer({ min: -10, max: 200 }), fc.integer({ min: 0, max: 60 }));
    const oneCase = fc.record({
      start: fc.integer({ min: 0, max: 9_000 }).map((days) => addDays(localDate(from), days)),
      weeks: fc.constantFrom(4, 6, 8, 12, 13, 22),
      suspensions: fc.array(suspension, { maxLength: 6 }),
    });
    const cases = fc.sample(oneCase, { numRuns: 5_000, seed: 2026 }).map(({ start, weeks, suspensions }) => ({
      start,
      weeks,
      still: suspensions.map(([after, days]) => ({ from: addDays(start, after), to: addDays(start, after + days) })),
    }));
    const text = `
      select oracle.suspended_term('ordinary', (one->>'start')::date, (one->>'weeks')::int, coalesce((
        select range_agg(daterange((part->>'from')::date, (part->>'to')::date, '[]'))
        from jsonb_array_elements(one->'still') part), '{}'))::text as due
      from jsonb_array_elements($1::jsonb) with ordinality as list (one, place) order by place`;
    const oracle = await sql<{ due: string }>(database.superUrl, text, [JSON.stringify(cases)]);
    const product = cases.map(({ start, weeks, still }) => {
      const suspensions = still.map((days) => ({ ...days, reason: 'consent', source: 'Awb 4:15' }));
      const term = { receivedOn: start, weeks, suspensions, article: 'artikel 6', extended: true };
      return decisionTerm({ ...term, calendar: ordinaryCalendar }).dueOn;
    });
    const wrong = cases.filter((_, index) => oracle[index]?.due !== product[index]);
    expect(wrong).toEqual([]);
    expect(oracle).toHaveLength(5_000);
  });

  it('gives the same days in five time zones, also around both nights in which the clock changes', async () => {
    const text = 'select at::text, local_day::text as day from oracle.quarters(2020, 2045) q order by q.at';
    const quarters = await sql<{ at: string; day: string }>(database.superUrl, text);
    const instants = quarters.map(({ at }) => Number(at));
    const days = quarters.map(({ at, day }) => `${at} ${day}`);
    expect(instants).toHaveLength(26 * 2 * (3 * 96 + 1));
    const step = 7;
    const sample = asked.filter((_, index) => Math.floor(index / Object.keys(kinds).length) % step === 0);
    const expected = { terms: hashOf(sample), days: hashOf(days) };
    for (const zone of zones) {
      const answered = await inZone(zone, { from, to, step, instants });
      if (answered.days !== expected.days) expect(differences([...localDays(instants)], days)).toEqual([]);
      expect(answered).toEqual({ zone, ...expected });
    }
  }, 180_000);
});
