// SPDX-License-Identifier: EUPL-1.2
import { grantType, homeKinds, obligation, question, scheme, text } from '../testing/samples';
import type { GrantTypeDefinition } from './definition';
import { parseScheme, valueAt } from './parse-scheme';

function problemsOf(value: unknown): string[] {
  const parsed = parseScheme(value);
  return 'problems' in parsed ? parsed.problems : [];
}

function withType(more: Partial<GrantTypeDefinition>): unknown {
  return scheme({ types: [grantType(more)] });
}

const form = (...questions: GrantTypeDefinition['pages'][number]['questions']) => ({
  pages: [
    {
      key: 'form',
      title: text('Form'),
      questions: [question('homes', 'counts', { options: homeKinds }), ...questions],
    },
  ],
});

const price = {
  method: 'units' as const,
  question: 'homes',
  pricesCents: { own: 1, shared: 1 },
  text: text('price'),
  article: 'artikel 8',
};
const advance = { key: 'all', percentage: 100, on: 'grant', text: text('Advance'), article: 'artikel 13' };

describe('a scheme as data', () => {
  test('a good scheme is taken as it is', () => {
    const value = scheme();
    expect(parseScheme(value)).toEqual({ scheme: value });
  });

  test('a value that is no scheme says so', () => {
    expect(problemsOf(undefined)).toEqual(['scheme: must have fields']);
    expect(problemsOf([])).toEqual(['scheme: must have fields']);
  });

  test('all problems come at once, each with its path', () => {
    const { purpose, ...rest } = scheme();
    expect(purpose).toBeDefined();
    expect(problemsOf({ ...rest, ceilingCents: 10.5, tiers: [], ceilngCents: 1 })).toEqual([
      'purpose: is missing',
      'ceilingCents: must be a whole number from 0, but is 10.5',
      'tiers: must have at least 1 item(s)',
      'ceilngCents: is not a field that a scheme has',
    ]);
  });

  test.each<[string, unknown, string]>([
    [
      'a window on 30 February',
      scheme({ window: { opensAt: '2026-02-30T09:00', closesAt: '2026-11-30T17:00' } }),
      'window.opensAt',
    ],
    [
      'a window that closes before it opens',
      scheme({ window: { opensAt: '2026-12-01T09:00', closesAt: '2026-11-30T17:00' } }),
      'window.closesAt',
    ],
    [
      'title 4.2 by analogy without an article',
      scheme({ legal: { ...scheme().legal, title42Article: undefined } }),
      'legal.title42Article',
    ],
    ['types with more than the ceiling', scheme({ ceilingCents: 9_999_999 }), 'ceilingCents'],
    [
      'the same type twice',
      scheme({ ceilingCents: 20_000_000, types: [grantType(), grantType()] }),
      'types: the key homes',
    ],
    [
      'tiers that do not rise',
      scheme({
        tiers: [
          { fromCents: 0, account: 'sample' },
          { fromCents: 0, account: 'performance' },
        ],
      }),
      'tiers.1.fromCents',
    ],
    ['no tier from zero', scheme({ tiers: [{ fromCents: 1, account: 'sample' }] }), 'tiers.0.fromCents'],
    [
      'an example value that is not there',
      scheme({ exampleValues: ['types.homes.maximumCents'] }),
      'exampleValues: types.homes.maximumCents',
    ],
    ['a minimum above the maximum', withType({ minimumCents: 2, maximumCents: 1 }), 'types.homes.minimumCents'],
    [
      'an option without a price',
      withType({ amount: { ...price, pricesCents: { own: 1 } } }),
      'types.homes.amount.pricesCents: has no price for shared',
    ],
    [
      'a price without an option',
      withType({ amount: { ...price, pricesCents: { own: 1, shared: 1, boat: 1 } } }),
      'types.homes.amount.pricesCents.boat',
    ],
    [
      'a price for a question that is not there',
      withType({ amount: { ...price, question: 'boats' } }),
      'types.homes.amount.question: boats',
    ],
    ['a choice without options', withType(form(question('kind', 'choice'))), 'types.homes.questions.kind.options'],
    ['a table without columns', withType(form(question('rows', 'table'))), 'types.homes.questions.rows.columns'],
    ['a question twice', withType(form(question('a', 'text'), question('a', 'text'))), 'the key a occurs twice'],
    [
      'a key that a condition cannot read',
      withType(form(question('some-key', 'text'))),
      'types.0.pages.0.questions.1.key',
    ],
    [
      'a condition over a later question',
      withType(form(question('a', 'text', { visibleWhen: 'b' }), question('b', 'boolean'))),
      'uses b, which is no question that comes before it',
    ],
    [
      'a condition that cannot be read',
      withType(form(question('a', 'text', { visibleWhen: 'homes.own >' }))),
      'cannot be read as a condition',
    ],
    [
      'a condition over a part that is not there',
      withType(form(question('a', 'text', { visibleWhen: 'homes.boat > 1' }))),
      'uses homes.boat',
    ],
    [
      'a condition that asks the clock',
      withType(form(question('a', 'text', { visibleWhen: 'today() > date("2026-01-01")' }))),
      'asks the clock',
    ],
    [
      'a number compared with a text',
      withType(form(question('n', 'number'), question('a', 'text', { visibleWhen: 'n = "5"' }))),
      'compares n (number) with "5"',
    ],
    [
      'a date compared as it is',
      withType(form(question('d', 'date'), question('a', 'text', { visibleWhen: 'd < date("2026-01-01")' }))),
      'write date(d)',
    ],
    [
      'a choice compared with no option',
      withType(
        form(question('c', 'choice', { options: homeKinds }), question('a', 'text', { visibleWhen: 'c = "boat"' })),
      ),
      'not one of its options',
    ],
    [
      'a ground over a strange name',
      withType({
        refusalGrounds: [{ key: 'g', text: text('g'), article: 'a', mandatory: true, appliesWhen: 'boats > 1' }],
      }),
      'refusalGrounds.g.appliesWhen',
    ],
    [
      'a document over a strange name',
      withType({ documents: [{ key: 'd', title: text('d'), required: false, requiredWhen: 'boats > 1' }] }),
      'documents.d.requiredWhen',
    ],
    [
      'an obligation after nothing',
      withType({ obligations: [obligation('a', { due: { after: 'b', months: 1 } })] }),
      'obligations.a.due.after',
    ],
    [
      'obligations in a circle',
      withType({
        obligations: [
          obligation('a', { due: { after: 'b', months: 1 } }),
          obligation('b', { due: { after: 'a', months: 1 } }),
        ],
      }),
      'obligations.a.due.after: waits for itself',
    ],
    [
      'an obligation without a length',
      withType({ obligations: [obligation('a', { due: { after: 'grant' } })] }),
      'names no weeks, months or years',
    ],
    [
      'advances above a hundred percent',
      withType({ advances: [...grantType().advances, { ...advance, key: 'more', percentage: 1 }] }),
      'types.homes.advances: add up to 101%',
    ],
    ['an advance on nothing', withType({ advances: [{ ...advance, on: 'finish' }] }), 'types.homes.advances.all.on'],
    [
      'a determination that does not fit its rule',
      withType({ determination: { ...grantType().determination, basis: 'actual_costs' } }),
      'types.homes.determination.basis',
    ],
    [
      'a service promise above the legal term',
      withType({ terms: { ...grantType().terms, targetWeeks: 14 } }),
      'types.homes.terms.targetWeeks',
    ],
    [
      'a usual time below the least time',
      withType({ terms: { ...grantType().terms, cureDays: 6 } }),
      'types.homes.terms.cureDays',
    ],
  ])('%s is refused', (_, value, problem) => {
    expect(problemsOf(value).join('\n')).toContain(problem);
  });

  test('a value is found by the keys along its path', () => {
    expect(valueAt(scheme(), 'types.homes.terms.cureDays')).toBe(14);
    expect(valueAt(scheme(), 'tiers.1.fromCents')).toBe(2_500_000);
    expect(valueAt(scheme(), 'types.boats.terms')).toBeUndefined();
  });
});
