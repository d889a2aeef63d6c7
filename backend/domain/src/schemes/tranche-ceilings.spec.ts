// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '../shared/local-date';
import type { GrantTypeDefinition, Tranche } from './definition';
import { trancheRaises, trancheShares } from './tranche-ceilings';

const types = [
  { key: 'one', ceilingCents: 600 },
  { key: 'two', ceilingCents: 400 },
] as unknown as GrantTypeDefinition[];
const spring: Tranche = {
  key: 'spring',
  name: { nl: 'voorjaar' },
  from: '2026-01-01',
  until: '2026-06-30',
  ceilingCents: 101,
};
const scheme = (tranche: Partial<Tranche>) => ({
  types,
  tranches: { list: [{ ...spring, ...tranche }], unspent: 'lapses' as const, article: 'artikel 4' },
});
const day = localDate('2026-03-02');
const parts = (tranche: Partial<Tranche>, on = day) =>
  ['one', 'two'].map((key) => trancheShares(scheme(tranche), key, on)[0]?.ceilingCents);

describe('a tranche over several grant types', () => {
  test('is divided in proportion to their ceilings, and never more than the whole', () => {
    expect(parts({})).toEqual([60, 41]);
  });

  test('is divided by its own numbers when it says so; a type that is not named has nothing', () => {
    const division = [
      { type: 'one', ceilingCents: 1 },
      { type: 'two', ceilingCents: 100 },
    ];
    expect(parts({ division })).toEqual([1, 100]);
    expect(parts({ division: [{ type: 'two', ceilingCents: 101 }] })).toEqual([0, 101]);
    const raised = [{ on: '2026-04-01', ceilingCents: 202, article: 'artikel 5' }];
    expect(parts({ division, raised }, localDate('2026-03-31'))).toEqual([1, 100]);
    expect(parts({ division, raised }, localDate('2026-04-01'))).toEqual([2, 200]);
  });
});

describe('raises of a tranche that the scheme announced', () => {
  const raised = [
    { on: '2026-04-01', ceilingCents: 201, article: 'artikel 5' },
    { on: '2026-05-01', ceilingCents: 301, article: 'artikel 6' },
  ];
  const due = (after: string, today: string) =>
    ['one', 'two'].map((key) =>
      trancheRaises(scheme({ raised }), key, { after: localDate(after), today: localDate(today) }).map(
        ({ on, changeCents }) => `${on} ${changeCents}`,
      ),
    );

  test('count from their own day on, also when nobody looked for a while', () => {
    expect(due('2026-01-01', '2026-03-31')).toEqual([[], []]);
    expect(due('2026-01-01', '2026-04-01')).toEqual([['2026-04-01 60'], ['2026-04-01 40']]);
    expect(due('2026-01-01', '2026-06-01')[0]).toEqual(['2026-04-01 60', '2026-05-01 60']);
  });

  test('are in the ceiling already when the scheme was published on that day or later', () => {
    expect(due('2026-04-01', '2026-04-20')).toEqual([[], []]);
    expect(due('2026-04-01', '2026-05-01')[1]).toEqual(['2026-05-01 40']);
  });
});
