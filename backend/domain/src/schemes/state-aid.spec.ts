// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '../shared/local-date';
import { exampleScheme, exampleType } from '../testing/example-schemes';
import { calculateAmount, questionsOf } from './amount';
import { limitRefusal } from './amount-limits';
import { parseScheme } from './parse-scheme';
import { aidInThreeYears, basesCounted, declaredAidCents } from './state-aid';

const hall = exampleType('dorpshuizen', 'verduurzaming');
const questions = questionsOf(hall);
const rule = { declaration: 'aid' };
const on = localDate('2027-03-01');

describe('de-minimis aid', () => {
  test.each<[string, Record<string, unknown>, number | undefined]>([
    ['no aid', { hadAid: false }, 0],
    ['not yet said', {}, undefined],
    ['said, but not which', { hadAid: true }, undefined],
    [
      'the day three years ago counts no longer, the day after does',
      {
        hadAid: true,
        aid: [
          { grantedOn: '2024-03-01', amount: 100 },
          { grantedOn: '2024-03-02', amount: 2_000 },
          { grantedOn: '2027-02-28', amount: 30_000 },
        ],
      },
      32_000,
    ],
  ])('as it is declared: %s', (_, answers, expected) => {
    expect(declaredAidCents(rule, questions, answers, on)).toBe(expected);
  });

  test('counts what the province gave in the same three years, day by day', () => {
    const earlier = [
      { grantedOn: localDate('2024-03-01'), amountCents: 1 },
      { grantedOn: localDate('2024-03-02'), amountCents: 20 },
      { grantedOn: on, amountCents: 300 },
      { grantedOn: localDate('2027-03-02'), amountCents: 4_000 },
    ];
    expect(aidInThreeYears(50_000, earlier, on)).toBe(50_320);
  });

  test('aid for a general interest counts both kinds; ordinary aid counts itself', () => {
    expect(basesCounted({ basis: 'sgei_de_minimis' })).toEqual(['sgei_de_minimis', 'de_minimis']);
    expect(basesCounted({ basis: 'de_minimis' })).toEqual(['de_minimis']);
  });

  test('a rule of the whole scheme holds for a type without one', () => {
    const type = {
      ...hall,
      stateAid: undefined,
      amount: { method: 'lump_sum' as const, amountCents: 600_000, text: { nl: 'x' }, article: 'a' },
      shortfall: undefined,
      stacking: undefined,
    };
    const schemeStateAid = { basis: 'de_minimis' as const, ceilingCents: 30_000_000, declaration: 'aid', article: 'V' };
    const facts = { alreadyGrantedThisYearCents: 0, schemeStateAid, aidInThreeYearsCents: 29_750_000 };
    expect(calculateAmount(type, {}, facts)).toMatchObject({ totalCents: 250_000, problems: [] });
    const above = calculateAmount(type, {}, { ...facts, aidInThreeYearsCents: 29_750_001 });
    expect(above.problems[0]).toMatchObject({ code: 'STATE_AID_CEILING', source: 'V' });
    expect(limitRefusal(type, facts, 250_000)).toBeUndefined();
    expect(limitRefusal(type, facts, 250_001)?.code).toBe('STATE_AID_CEILING');
  });

  test('needs a ceiling and a declaration, in a type and in a scheme', () => {
    const halls = exampleScheme('dorpshuizen');
    const problems = (scheme: object): readonly string[] => {
      const parsed = parseScheme(scheme);
      return 'problems' in parsed ? parsed.problems : [];
    };
    const stateAid = { basis: 'de_minimis', article: 'V', declaration: 'label', beneficiary: 'income' };
    const expected = [
      'stateAid.ceilingCents: is missing',
      'stateAid.declaration: label is no money question and no table with money',
      'stateAid.beneficiary: income is no text question',
    ];
    expect(problems({ ...halls, types: [{ ...hall, stateAid }] })).toEqual(
      expected.map((one) => expect.stringContaining(one)),
    );
    const ofScheme = problems({ ...halls, stateAid, types: [{ ...hall, stateAid: undefined }] });
    expect(ofScheme).toEqual(expected.map((one) => expect.stringContaining(one)));
    expect(
      problems({ ...halls, types: [{ ...hall, stateAid: { basis: 'de_minimis', ceilingCents: 1, article: 'V' } }] }),
    ).toEqual([expect.stringContaining('stateAid.declaration: is missing')]);
  });
});
