// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '../shared/local-date';
import { ceilingAsked, ceilingMoment, possibleUnder } from './ceiling-then';

const day = localDate;

describe('the ceiling of a decision that comes late, or after all', () => {
  const due = day('2026-06-02');
  it.each([
    ['before its last day', { today: day('2026-06-01'), decisionDueOn: due, firstDecidedOn: null }, undefined],
    ['on its last day', { today: due, decisionDueOn: due, firstDecidedOn: null }, undefined],
    [
      'a day too late',
      { today: day('2026-06-03'), decisionDueOn: due, firstDecidedOn: null },
      { on: due, why: 'late' as const },
    ],
    ['while the term stands still', { today: day('2027-01-01'), decisionDueOn: null, firstDecidedOn: null }, undefined],
    [
      'processed after all: the first decision counts, not the new term',
      { today: day('2026-09-01'), decisionDueOn: day('2026-08-01'), firstDecidedOn: day('2026-05-01') },
      { on: day('2026-05-01'), why: 'resumed' as const },
    ],
  ])('%s', (_, facts, moment) => {
    expect(ceilingMoment(facts)).toEqual(moment);
  });

  it.each([
    ['all of it is left now', 100, 100, undefined, { withinCents: 100, overrunCents: 0 }],
    ['all of it is left now, and less was then', 100, 100, 40, { withinCents: 100, overrunCents: 0 }],
    ['it was left then, and is gone', 100, 0, 100, { withinCents: 0, overrunCents: 100 }],
    ['it was left then, and a part still is', 100, 60, 100, { withinCents: 60, overrunCents: 40 }],
  ])('%s', (_, amountCents, leftNowCents, leftThenCents, asked) => {
    const then = leftThenCents === undefined ? {} : { leftThenCents };
    expect(ceilingAsked({ amountCents, leftNowCents, ...then })).toEqual(asked);
  });

  it.each([
    ['in time, a cent too much', 101, 100, undefined, 100, 'Awb 4:25(2)'],
    ['late, a cent more than was left then', 101, 0, 100, 100, 'Awb 4:25(2)-(3)'],
    ['late, more than was left then and more than is left now', 101, 100, 60, 100, 'Awb 4:25(2)-(3)'],
  ])('refused: %s', (_, amountCents, leftNowCents, leftThenCents, leftCents, source) => {
    const then = leftThenCents === undefined ? {} : { leftThenCents };
    expect(ceilingAsked({ amountCents, leftNowCents, ...then })).toEqual({
      refusal: { code: 'CEILING_EXCEEDED', source, details: { leftCents, amountCents } },
    });
    expect(possibleUnder(leftNowCents, leftThenCents)).toBe(leftCents);
  });
});
