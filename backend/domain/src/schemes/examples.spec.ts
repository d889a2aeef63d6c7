// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseMoney } from '../shared/parse-money';
import { exampleScheme } from '../testing/example-schemes';
import { calculateAmount, calculateDetermination } from './amount';
import type { Breach } from './sanctions';
import type { ApplicantFacts } from './amount-limits';
import type { Calculation } from './calculation';

interface Before {
  readonly thisYear?: string;
  readonly ever?: string;
  readonly projects?: number;
  readonly aid?: string;
  readonly applicant?: readonly string[];
  readonly scheme?: { readonly thisYear: string; readonly ever: string; readonly projects?: number };
}

interface Example {
  readonly title: string;
  readonly answers?: Record<string, unknown>;
  readonly before?: Before;
  readonly granted?: string;
  readonly report?: Record<string, unknown>;
  readonly breaches?: readonly Breach[];
  readonly rows: Record<string, string>;
  readonly total: string;
  readonly problems?: readonly string[];
  readonly article?: Record<string, string>;
}

interface ExampleFile {
  readonly scheme: string;
  readonly type: string;
  readonly answers?: Record<string, unknown>;
  readonly examples: readonly Example[];
}

function centsOf(text: string): number {
  const negative = text.includes('-');
  const parsed = parseMoney(text.replace('-', ''));
  if ('problem' in parsed) throw new Error(parsed.problem.en);
  return negative ? 0 - parsed.cents : parsed.cents;
}

/** Amounts in answers stand as `€ …`; what is `null` was not answered. */
function answersOf(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith('€') ? centsOf(value) : value;
  if (Array.isArray(value)) return value.map(answersOf);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, part]) => part !== null);
  return Object.fromEntries(kept.map(([key, part]) => [key, answersOf(part)]));
}

const schemes = new Map<string, ReturnType<typeof exampleScheme>>();

function calculated(file: ExampleFile, example: Example): Calculation {
  const scheme = schemes.get(file.scheme) ?? exampleScheme(file.scheme);
  schemes.set(file.scheme, scheme);
  const type = scheme.types.find(({ key }) => key === file.type);
  if (!type) throw new Error(`no type ${file.type}`);
  if (example.report) {
    const report = answersOf(example.report) as Record<string, unknown>;
    return calculateDetermination(type, centsOf(example.granted ?? ''), report, example.breaches);
  }
  const { thisYear, ever, projects, aid, applicant, scheme: inScheme } = example.before ?? {};
  const facts: ApplicantFacts = {
    alreadyGrantedThisYearCents: centsOf(thisYear ?? '€ 0'),
    alreadyGrantedCents: ever === undefined ? undefined : centsOf(ever),
    projectsThisYear: projects,
    aidInThreeYearsCents: aid === undefined ? undefined : centsOf(aid),
    applicant,
    scheme:
      inScheme && scheme.limits
        ? {
            limits: scheme.limits,
            thisYearCents: centsOf(inScheme.thisYear),
            allYearsCents: centsOf(inScheme.ever),
            projectsThisYear: inScheme.projects ?? 0,
          }
        : undefined,
  };
  const answers = answersOf({ ...file.answers, ...example.answers }) as Record<string, unknown>;
  return calculateAmount(type, answers, facts);
}

const folder = join(__dirname, '../../examples/calculations');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name): [string, ExampleFile] => [name, parse(readFileSync(join(folder, name), 'utf8')) as ExampleFile]);
const examples = files.flatMap(([name, file]) =>
  file.examples.map((example): [string, ExampleFile, Example] => [`${name}: ${example.title}`, file, example]),
);

describe('amounts, worked out in files', () => {
  test.each(examples)('%s', (_, file, example) => {
    const { rows, totalCents, problems } = calculated(file, example);
    expect({
      rows: Object.fromEntries(rows.map(({ key, amountCents }) => [key, amountCents])),
      total: totalCents,
      problems: problems.map(({ code }) => code),
    }).toEqual({
      rows: Object.fromEntries(Object.entries(example.rows).map(([key, text]) => [key, centsOf(text)])),
      total: centsOf(example.total),
      problems: example.problems ?? [],
    });
    expect(rows.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(totalCents);
    for (const row of rows) expect(row.text.nl.trim()).not.toBe('');
    for (const [key, article] of Object.entries(example.article ?? {})) {
      expect(rows.find((row) => row.key === key)?.article).toBe(article);
    }
  });

  test('there are at least forty of them', () => {
    expect(examples.length).toBeGreaterThanOrEqual(40);
  });
});
