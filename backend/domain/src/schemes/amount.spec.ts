// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { costsTable, grantType, homeKinds, question, text } from '../testing/samples';
import { calculateAmount, calculateDetermination } from './amount';
import type { AmountRule, GrantTypeDefinition } from './definition';

interface Example {
  readonly title: string;
  readonly type: keyof typeof types;
  readonly answers: Record<string, unknown>;
  readonly alreadyGrantedThisYearCents: number;
  readonly expected: {
    readonly totalCents: number;
    readonly rows: readonly (readonly [string, number])[];
    readonly problems: readonly string[];
  };
}

const halfOfCosts: AmountRule = {
  method: 'percentage_of_costs',
  costs: 'costs',
  excluding: { column: 'kind', values: ['vat'] },
  percentage: 50,
  text: text('half of the costs'),
  article: 'artikel 8',
};
const pages = (...questions: GrantTypeDefinition['pages'][number]['questions']) => [
  { key: 'form', title: text('Form'), questions },
];
const homes = question('homes', 'counts', { options: homeKinds });

const types = {
  study: grantType({
    amount: halfOfCosts,
    pages: pages(costsTable),
    minimumCents: 250_000,
    maximumCents: 1_500_000,
    maximumPerApplicantPerYearCents: 3_000_000,
  }),
  placing: grantType({ minimumCents: 500_000, maximumCents: 4_500_000, maximumPerApplicantPerYearCents: 6_000_000 }),
  moving: grantType({
    amount: { ...halfOfCosts, perUnit: { question: 'homes', maximumCents: 200_000 } },
    pages: pages(costsTable, homes),
    minimumCents: 250_000,
    maximumCents: 3_000_000,
    maximumPerApplicantPerYearCents: 6_000_000,
  }),
  fixed: grantType({
    amount: { method: 'lump_sum', amountCents: 1_500_000, text: text('fixed amount'), article: 'artikel 8' },
  }),
};

const folder = join(__dirname, '../../examples/amounts');
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name): [string, Example] => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as Example]);

describe('the amount of a subsidy', () => {
  test.each(examples)('%s', (_, { type, answers, alreadyGrantedThisYearCents, expected }) => {
    const { rows, totalCents, problems } = calculateAmount(types[type], answers, { alreadyGrantedThisYearCents });
    expect({
      totalCents,
      rows: rows.map(({ key, amountCents }) => [key, amountCents]),
      problems: problems.map(({ code }) => code),
    }).toEqual(expected);
  });

  test('units in a grid are counted by the column that the rule names', () => {
    const grid = question('homes', 'grid', {
      options: homeKinds,
      columns: [{ key: 'number', type: 'number', label: text('number') }],
    });
    const type = grantType({
      pages: pages(grid),
      amount: {
        method: 'units',
        question: 'homes',
        columns: { count: 'number' },
        pricesCents: { own: 150_000, shared: 50_000 },
        text: text('price'),
        article: 'artikel 8',
      },
    });
    const calculate = (answer: unknown) =>
      calculateAmount(type, { homes: answer }, { alreadyGrantedThisYearCents: 0 }).rows.map(({ key, amountCents }) => [
        key,
        amountCents,
      ]);
    expect(calculate({ own: { number: 2 }, shared: { number: 3 } })).toEqual([
      ['own', 300_000],
      ['shared', 150_000],
    ]);
    expect(calculate({ own: {} })).toEqual([]);
    expect(calculate(undefined)).toEqual([]);
  });

  test('there are at least fifteen examples', () => {
    expect(examples.length).toBeGreaterThanOrEqual(15);
  });

  test('the rows always add up to the total, within every limit', () => {
    const count = fc.integer({ min: 0, max: 500 });
    const money = fc.integer({ min: 0, max: 1_000_000_00 });
    fc.assert(
      fc.property(
        fc.constantFrom<keyof typeof types>('study', 'placing', 'moving', 'fixed'),
        fc.record({ own: count, shared: count }),
        fc.array(fc.record({ what: fc.constant('x'), kind: fc.constantFrom('work', 'vat'), amount: money })),
        money,
        (name, counts, costs, already) => {
          const type = types[name];
          const calculation = calculateAmount(type, { homes: counts, costs }, { alreadyGrantedThisYearCents: already });
          const sum = calculation.rows.reduce((total, { amountCents }) => total + amountCents, 0);
          expect(sum).toBe(calculation.totalCents);
          expect(sum).toBeGreaterThanOrEqual(0);
          expect(sum).toBeLessThanOrEqual(type.maximumCents ?? Number.MAX_SAFE_INTEGER);
          const leftThisYear = Math.max(0, (type.maximumPerApplicantPerYearCents ?? 1e12) - already);
          expect(sum).toBeLessThanOrEqual(leftThisYear);
        },
      ),
    );
  });

  test('a row of homes names number and price, a limit names its amount', () => {
    const { rows } = calculateAmount(
      types.placing,
      { homes: { own: 30, shared: 1 } },
      { alreadyGrantedThisYearCents: 0 },
    );
    expect(rows[0]).toMatchObject({
      quantity: 30,
      unitCents: 150_000,
      text: { nl: 'Zelfstandig' },
      article: 'artikel 8',
    });
    expect(rows[2]?.text.nl).toBe('Ten hoogste € 45.000,00 per aanvraag');
  });

  test('an answer to a hidden question does not count', () => {
    const hidden = question('costs', 'money', { visibleWhen: 'withCosts' });
    const type = grantType({ amount: halfOfCosts, pages: pages(question('withCosts', 'boolean'), hidden) });
    const answers = { withCosts: false, costs: 100_000 };
    expect(calculateAmount(type, answers, { alreadyGrantedThisYearCents: 0 }).totalCents).toBe(0);
    expect(calculateAmount(type, { ...answers, withCosts: true }, { alreadyGrantedThisYearCents: 0 }).totalCents).toBe(
      50_000,
    );
  });
});

describe('the amount of the determination', () => {
  const { determination } = grantType();
  const onCosts = grantType({
    determination: { ...determination, basis: 'actual_costs', amount: halfOfCosts, questions: [costsTable] },
  });
  const spent = (amount: number) => ({ costs: [{ what: 'x', kind: 'work', amount }] });

  test('a lump sum is determined as granted', () => {
    const type = grantType({ determination: { ...determination, basis: 'as_granted', amount: undefined } });
    expect(calculateDetermination(type, 1_234_567, {})).toMatchObject({ totalCents: 1_234_567, problems: [] });
  });

  test('fewer homes placed than granted: the homes placed count', () => {
    expect(calculateDetermination(grantType(), 1_350_000, { placed: { own: 7, shared: 0 } }).totalCents).toBe(
      1_050_000,
    );
  });

  test('more homes placed than granted: never above the grant', () => {
    const { rows, totalCents } = calculateDetermination(grantType(), 1_350_000, { placed: { own: 10, shared: 0 } });
    expect(totalCents).toBe(1_350_000);
    expect(rows.map(({ key, amountCents }) => [key, amountCents])).toEqual([
      ['own', 1_500_000],
      ['granted', -150_000],
    ]);
  });

  test('no home placed: nothing', () => {
    expect(calculateDetermination(grantType(), 1_350_000, { placed: { own: 0, shared: 0 } }).totalCents).toBe(0);
  });

  test.each([
    ['less was spent', 1_000_000, 500_000],
    ['just as much was spent', 2_400_000, 1_200_000],
    ['a cent too much was spent', 2_400_002, 1_200_000],
  ])('actual costs: %s', (_, cents, expected) => {
    expect(calculateDetermination(onCosts, 1_200_000, spent(cents)).totalCents).toBe(expected);
  });

  test('without a report there is no amount', () => {
    expect(calculateDetermination(onCosts, 1_200_000, {}).problems).toMatchObject([{ code: 'REPORT_MISSING' }]);
  });

  test.each([
    ['study', { costs: [{ kind: 'work', amount: Number.MAX_SAFE_INTEGER }] }],
    ['study', { costs: Array.from({ length: 20_000 }, () => ({ kind: 'work', amount: Number.MAX_SAFE_INTEGER })) }],
    ['study', { costs: [{ kind: 'work', amount: -Number.MAX_SAFE_INTEGER }] }],
    ['placing', { homes: { own: Number.MAX_SAFE_INTEGER, shared: 1e300 } }],
    ['moving', { costs: [{ kind: 'work', amount: 1_000_000 }], homes: { own: Number.MAX_SAFE_INTEGER } }],
  ] as const)(
    'answers nothing to reckon with, and does not fall over, on numbers that nobody may fill in: %s',
    (type, answers) => {
      const { totalCents, problems } = calculateAmount(types[type], answers, { alreadyGrantedThisYearCents: 0 });
      expect(totalCents).toBe(0);
      expect(problems[0]?.code).toBe('AMOUNT_REQUIRED');
    },
  );
});
