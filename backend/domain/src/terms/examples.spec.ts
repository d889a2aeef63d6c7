// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { addDays } from '../shared/local-date';
import { namedTerm, type TermExample, termsOfExample, traceOfExample } from '../testing/term-cases';

const folder = join(__dirname, '../../examples/terms');
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const examples = files.flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')) as TermExample[]);
const named = examples.map((example) => [example.title, example] as const);

describe('the examples of terms that a lawyer can read', () => {
  test('there are more than a hundred, each with its own title, its law and a result', () => {
    expect(examples.length).toBeGreaterThan(120);
    expect(new Set(examples.map(({ title }) => title)).size).toBe(examples.length);
    expect(examples.filter(({ law }) => !law)).toEqual([]);
    expect(examples.filter(({ dates, penalty }) => Object.keys(dates).length === 0 && !penalty)).toEqual([]);
    expect(examples.filter(({ title }) => title.startsWith('Vector')).length).toBe(7);
  });

  test.each(named)('%s', (_, example) => {
    const terms = termsOfExample(example);
    const dates = Object.keys(example.dates).map((name) => [name, namedTerm(terms, name)?.dueOn ?? 'none']);
    expect(Object.fromEntries(dates)).toEqual(example.dates);
    expect(traceOfExample(example)).toEqual(example.trace ?? {});
    if (example.filings) expect(terms.filings.map(({ verdict }) => verdict)).toEqual(example.filings);
    const [first] = terms.penalties;
    if (example.penalty === 'none') expect(first?.penalty).toBeUndefined();
    else if (example.penalty) expect(first?.penalty).toMatchObject(example.penalty);
  });

  test.each(named)('the steps add up: %s', (_, example) => {
    for (const { dueOn, trace } of termsOfExample(example).terms) {
      const [start, ...steps] = trace;
      let day = start?.date ?? dueOn;
      for (const step of steps) {
        day = addDays(day, step.days ?? 0);
        expect(step.date).toBe(day);
      }
      expect(day).toBe(dueOn);
    }
  });
});
