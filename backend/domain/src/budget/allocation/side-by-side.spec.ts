// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '../../shared/local-date';
import { drawLots } from './draw';
import { type Parameters, type RegionalClaim, sideBySide } from './side-by-side';

const day = (number: number) => localDate(`2026-03-0${number}`);
const claim = (id: string, amountCents: number, on: number, more: Partial<RegionalClaim> = {}): RegionalClaim => ({
  id,
  applicantId: `of ${id}`,
  amountCents,
  completeOn: day(on),
  region: 'Haaglanden',
  ...more,
});
const purse = {
  ceilingCents: 100,
  partialAllowed: true,
  lots: ({ participants }: { participants: readonly string[] }) => drawLots({ participants, seed: 'x' }).order,
};
const parameters: Parameters = { method: 'completeness_with_lots', firstDay: day(2), firstDaySet: false };
const queue = [
  claim('a', 90, 1),
  claim('b', 30, 2, { region: 'Drechtsteden' }),
  claim('c', 20, 3, { minimumCents: 20 }),
];

test('gives the four methods on one queue, with sums, what is not spent, and every region', () => {
  const outcomes = sideBySide(queue, parameters, purse);
  expect(outcomes.map(({ method, ofScheme, example }) => [method, ofScheme, example])).toEqual([
    ['completeness_with_lots', true, false],
    ['equal_up_to_first_day', false, true],
    ['ranked_categories', false, true],
    ['named_recipients', false, true],
  ]);
  expect(outcomes[0]).toMatchObject({ granted: 1, partly: 1, refused: 1, amountCents: 100, unspentCents: 0, drawn: 0 });
  expect(outcomes[0]?.regions).toEqual([
    { region: 'Drechtsteden', granted: 1, amountCents: 10 },
    { region: 'Haaglanden', granted: 1, amountCents: 90 },
  ]);
  expect(outcomes[1]).toMatchObject({ drawn: 1 });
  expect(outcomes[2]).toMatchObject({ granted: 2, partly: 1, amountCents: 100 });
  expect(outcomes[3]).toMatchObject({ granted: 2, partly: 1, amountCents: 83, unspentCents: 17 });
});

test('takes categories and names of the scheme where it has them; who has no category is left out', () => {
  const ranked = [claim('a', 60, 1, { category: 'rest' }), claim('b', 60, 2, { category: 'best' }), claim('c', 9, 1)];
  const [, , categories, names] = sideBySide(
    ranked,
    {
      ...parameters,
      method: 'ranked_categories',
      categories: ['best', 'rest'],
      recipients: [{ applicantId: 'of a', amountCents: 50 }],
    },
    purse,
  );
  expect(categories).toMatchObject({ ofScheme: true, example: false, granted: 1, partly: 1, refused: 0 });
  expect(names).toMatchObject({ example: false, granted: 0, partly: 1, refused: 2, amountCents: 50, unspentCents: 50 });
});

test('an empty queue spends nothing', () => {
  for (const outcome of sideBySide([], parameters, purse)) {
    expect(outcome).toMatchObject({ granted: 0, amountCents: 0, unspentCents: 100, regions: [] });
  }
});
