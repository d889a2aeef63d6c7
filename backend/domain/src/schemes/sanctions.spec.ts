// SPDX-License-Identifier: EUPL-1.2
import { determinationFor } from '../payments/ex-officio';
import { localDate } from '../shared/local-date';
import { exampleScheme } from '../testing/example-schemes';
import type { GrantTypeDefinition } from './definition';
import { parseScheme } from './parse-scheme';
import { type Breach, breachErrors, breachesFound, maximumSanctionWeeks } from './sanctions';

const scheme = exampleScheme('dorpshuizen');
const type = scheme.types.find(({ key }) => key === 'verduurzaming') as GrantTypeDefinition;
const linked: GrantTypeDefinition = {
  ...type,
  determination: {
    ...type.determination,
    sanctions: (type.determination.sanctions ?? []).map((one) =>
      one.key === 'late_report' ? { ...one, obligation: 'completion' } : { ...one, obligation: 'start' },
    ),
  },
};

describe('cuts of the scheme', () => {
  const total = (breaches: readonly Breach[], grantedCents = 10_001) =>
    determinationFor(type, { grantedCents, breaches }).totalCents;

  test.each<[string, readonly Breach[], number]>([
    ['nothing', [], 10_001],
    ['once, rounded down in favour of the recipient', [{ key: 'publicity' }], 10_001 - 500],
    ['a week', [{ key: 'late_report', weeks: 1 }], 10_001 - 100],
    ['ten weeks, the most', [{ key: 'late_report', weeks: 10 }], 10_001 - 1_000],
    ['eleven weeks, not more than the most', [{ key: 'late_report', weeks: 11 }], 10_001 - 1_000],
    ['both', [{ key: 'publicity' }, { key: 'late_report', weeks: 2 }], 10_001 - 500 - 200],
    ['a duty that the scheme does not know', [{ key: 'no_such' }], 10_001],
  ])('lower what is determined as granted when the account stayed away: %s', (_, breaches, expected) => {
    expect(total(breaches)).toBe(expected);
  });

  test('together never below nothing', () => {
    const harsh: GrantTypeDefinition = {
      ...type,
      determination: {
        ...type.determination,
        sanctions: ['a', 'b'].map((key) => ({
          key,
          text: { nl: key },
          article: 'artikel 1',
          percentage: 80,
          each: 'once' as const,
        })),
      },
    };
    const { rows, totalCents } = determinationFor(harsh, { grantedCents: 100, breaches: [{ key: 'a' }, { key: 'b' }] });
    expect([totalCents, rows.at(-1)?.key]).toEqual([0, 'not_below_zero']);
  });

  test.each<[string, Parameters<typeof breachesFound>[1], string, readonly Breach[]]>([
    [
      'met in time',
      [{ key: 'completion', state: 'met', dueOn: localDate('2026-05-01'), metOn: localDate('2026-05-01') }],
      '2026-07-01',
      [],
    ],
    [
      'six days late is no whole week',
      [{ key: 'completion', state: 'met', dueOn: localDate('2026-05-01'), metOn: localDate('2026-05-07') }],
      '2026-07-01',
      [],
    ],
    [
      'seven days late',
      [{ key: 'completion', state: 'met', dueOn: localDate('2026-05-01'), metOn: localDate('2026-05-08') }],
      '2026-07-01',
      [{ key: 'late_report', weeks: 1 }],
    ],
    [
      'still open',
      [{ key: 'completion', state: 'open', dueOn: localDate('2026-05-01'), metOn: null }],
      '2026-05-15',
      [{ key: 'late_report', weeks: 2 }],
    ],
    [
      'found not complied with',
      [{ key: 'start', state: 'breached', dueOn: localDate('2026-05-01'), metOn: null }],
      '2026-05-01',
      [{ key: 'publicity' }],
    ],
    ['lapsed', [{ key: 'start', state: 'lapsed', dueOn: localDate('2026-05-01'), metOn: null }], '2026-06-01', []],
    ['without a last day', [{ key: 'start', state: 'open', dueOn: null, metOn: null }], '2026-06-01', []],
  ])('are found from the obligations: %s', (_, obligations, today, expected) => {
    expect(breachesFound(linked, obligations, localDate(today))).toEqual(expected);
  });

  test.each([
    [0, []],
    [6, []],
    [7, [{ key: 'late_report', weeks: 1 }]],
    [21, [{ key: 'late_report', weeks: 3 }]],
  ])('are found from what was reported %s days too late', (lateDays, expected) => {
    const { determination } = type;
    const sanctions = determination.sanctions?.map((one) =>
      one.key === 'late_report' ? { ...one, notification: 'change' } : one,
    );
    const telling = { ...type, determination: { ...determination, sanctions } };
    expect(breachesFound(telling, [], localDate('2026-07-01'), [{ key: 'change', lateDays }])).toEqual(expected);
    expect(breachesFound(telling, [], localDate('2026-07-01'), [{ key: 'delay', lateDays }])).toEqual([]);
  });

  test('more weeks than anybody counts are said, and none at all', () => {
    const codes = (weeks: number) => breachErrors(type, [{ key: 'late_report', weeks }]).map(({ code }) => code);
    expect([codes(0), codes(1), codes(maximumSanctionWeeks), codes(maximumSanctionWeeks + 1)]).toEqual([
      ['TOO_SMALL'],
      [],
      [],
      ['TOO_LARGE'],
    ]);
  });

  test('name an obligation that exists', () => {
    const wrong = JSON.parse(JSON.stringify(scheme)) as { types: GrantTypeDefinition[] };
    Object.assign(wrong.types.find(({ key }) => key === type.key)?.determination.sanctions?.[0] ?? {}, {
      obligation: 'no_such',
    });
    const parsed = parseScheme(wrong);
    expect('problems' in parsed ? parsed.problems : []).toEqual([
      expect.stringMatching(/sanctions\.publicity\.obligation: there is no obligation no_such/),
    ]);
  });
});
