// SPDX-License-Identifier: EUPL-1.2
import { toCents } from '../shared/money';
import type { GrantTypeDefinition, HardshipRule } from './definition';
import { deviableRules, deviatingType, hardshipRefusal, deviationText, withDeviations } from './hardship';

const hardship: HardshipRule = { article: 'artikel 16', from: ['artikel 8', 'artikel 10'], by: { nl: 'GS' } };
const type = {
  maximumCents: 1_500_000,
  minimumCents: 250_000,
  ceilingCents: 6_000_000,
  amount: { article: 'artikel 8, eerste lid' },
  limitArticles: { minimumCents: 'artikel 80' },
  refusalGrounds: [
    { key: 'late', mandatory: true, text: { nl: 'Te laat.' }, article: 'artikel 10, eerste lid' },
    { key: 'ceiling_reached', mandatory: false, text: { nl: 'Op.' }, article: 'artikel 5' },
  ],
} as unknown as GrantTypeDefinition;

const maximum = { rule: 'maximum', ruleKey: '', reason: '' } as const;

describe('the hardship clause', () => {
  test('names the rules of its articles and no others, and never the ceiling', () => {
    expect(deviableRules(type, hardship).map(({ rule, ruleKey }) => rule + ruleKey)).toEqual(['maximum', 'groundlate']);
    expect(deviableRules(type, { ...hardship, from: [] }).map(({ rule }) => rule)).toEqual([
      'maximum',
      'minimum',
      'ground',
    ]);
    expect(deviableRules(type, undefined)).toEqual([]);
  });

  test.each([
    ['a cent above the maximum', { ...maximum, amountCents: 1_500_001 }, undefined],
    ['the maximum itself', { ...maximum, amountCents: 1_500_000 }, 'AMOUNT_REQUIRED'],
    ['a minimum of another article', { ...maximum, rule: 'minimum' as const, amountCents: 1 }, 'HARDSHIP_NOT_POSSIBLE'],
    ['a mandatory ground', { rule: 'ground' as const, ruleKey: 'late', amountCents: null }, undefined],
    [
      'the ceiling',
      { rule: 'ground' as const, ruleKey: 'ceiling_reached', amountCents: null },
      'HARDSHIP_NOT_POSSIBLE',
    ],
  ])('%s', (_, deviation, code) => {
    expect(hardshipRefusal(type, hardship, deviation)?.code).toBe(code);
  });

  test('changes the named rule for this case and leaves the ceiling', () => {
    const both = [
      { ...maximum, amountCents: 2_000_000 },
      { rule: 'ground' as const, ruleKey: 'late', amountCents: null, reason: '' },
    ];
    const changed = deviatingType(type, both);
    expect(changed.maximumCents).toBe(2_000_000);
    expect(changed.refusalGrounds.map(({ key }) => key)).toEqual(['ceiling_reached']);
    expect(changed.ceilingCents).toBe(type.ceilingCents);
  });

  test('shows in the calculation as a row that names it, and the rows add up', () => {
    const byRule = {
      rows: [{ key: 'rule', text: { nl: 'x' }, article: 'a', amountCents: toCents(100) }],
      totalCents: toCents(100),
      problems: [],
    };
    const [rule] = deviableRules(type, hardship);
    if (!rule) throw new Error('no rule');
    const text = deviationText(rule, 2_000_000);
    expect(text.nl).toBe('Afwijking: maximum per aanvraag € 20.000,00 in plaats van € 15.000,00');
    const { rows } = withDeviations(byRule, { ...byRule, totalCents: toCents(150) }, [{ text, article: 'artikel 16' }]);
    expect(rows.map(({ amountCents }) => amountCents)).toEqual([100, 50]);
    expect(rows[1]).toMatchObject({ key: 'deviation_1', article: 'artikel 16' });
  });
});
