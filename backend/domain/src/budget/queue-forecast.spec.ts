// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '../shared/local-date';
import { type Queued, queueForecast, type QueueQuestion } from './queue-forecast';

describe('the queue as it stands', () => {
  const day = (number: number) => localDate(`2026-03-${String(number).padStart(2, '0')}`);
  const one = (number: string, amountCents: number, on: number, more: Partial<Queued> = {}): Queued => ({
    id: number,
    number,
    amountCents,
    receivedOn: day(on),
    completeOn: day(on),
    ...more,
  });
  const told = (queued: Queued[], more: Partial<QueueQuestion> = {}) => {
    const forecast = queueForecast({
      method: 'completeness_with_lots',
      leftCents: 1_000,
      today: day(20),
      partialAllowed: true,
      queued,
      ...more,
    });
    const lines = forecast.places.map(
      ({ place, id, outcome, amountCents, settled }) =>
        `${place ?? '-'} ${id} ${outcome} ${amountCents}${settled ? '' : ' ?'}`,
    );
    return { lines, exhaustedBy: forecast.exhaustedBy };
  };

  test('by day; who crosses the ceiling gets what is left, who comes later nothing', () => {
    expect(told([one('C', 300, 6), one('A', 700, 4), one('B', 500, 5)])).toEqual({
      lines: ['1 A fits 700', '2 B partly 300', '3 C nothing 0'],
      exhaustedBy: day(5),
    });
  });

  test('equal ones share a place while they fit, and wait for lots when they do not', () => {
    expect(told([one('A', 400, 4), one('B', 500, 4)]).lines).toEqual(['1 A fits 400', '1 B fits 500']);
    expect(told([one('A', 700, 4), one('B', 700, 4), one('C', 1, 5)])).toEqual({
      lines: ['1 A lots 0', '1 B lots 0', '3 C nothing 0'],
      exhaustedBy: day(4),
    });
    expect(told([one('A', 700, 4, { lotRank: 2 }), one('B', 700, 4, { lotRank: 1 })]).lines).toEqual([
      '1 B fits 700',
      '2 A partly 300',
    ]);
  });

  test('who filed before a lowering is measured by the ceiling of then, who filed after it by what is left (Awb 4:27(2))', () => {
    const earlier = (number: string, amountCents: number, on: number, more: Partial<Queued> = {}) =>
      one(number, amountCents, on, { leftCents: 2_000, ...more });
    expect(told([earlier('A', 900, 4), earlier('B', 900, 5), one('C', 100, 6)])).toEqual({
      lines: ['1 A fits 900', '2 B fits 900', '3 C nothing 0'],
      exhaustedBy: day(6),
    });
    expect(told([one('C', 900, 4), earlier('B', 900, 5), one('D', 100, 6)]).lines).toEqual([
      '1 C fits 900',
      '2 B fits 900',
      '3 D nothing 0',
    ]);
  });

  test('equal ones under different ceilings draw lots when one of them would not fit in some order', () => {
    const earlier = one('A', 900, 4, { leftCents: 1_900 });
    expect(told([earlier, one('B', 900, 4)]).lines).toEqual(['1 A lots 0', '1 B lots 0']);
    expect(told([{ ...earlier, lotRank: 1 }, one('B', 900, 4, { lotRank: 2 })]).lines).toEqual([
      '1 A fits 900',
      '2 B partly 100',
    ]);
    expect(told([{ ...earlier, lotRank: 2 }, one('B', 900, 4, { lotRank: 1 })]).lines).toEqual([
      '1 B fits 900',
      '2 A fits 900',
    ]);
    expect(told([earlier, one('B', 100, 4)]).exhaustedBy).toBeUndefined();
  });

  test('nothing is settled from the first day that is not over or not judged', () => {
    expect(told([one('A', 1, 4), one('B', 1, 5, { completeOn: null }), one('C', 1, 6)]).lines).toEqual([
      '1 A fits 1',
      '2 B fits 1 ?',
      '3 C fits 1 ?',
    ]);
    expect(told([one('A', 1, 4)], { today: day(4) }).lines).toEqual(['1 A fits 1 ?']);
  });

  test('who was asked to complete has no place yet', () => {
    expect(told([one('A', 1, 4, { completeOn: null, awaitingItems: true }), one('B', 1, 5)]).lines).toEqual([
      '1 B fits 1',
      '- A unknown 0 ?',
    ]);
  });

  test('below what it needs at least it gets nothing, and the next one is asked', () => {
    expect(told([one('A', 700, 4), one('B', 500, 5, { minimumCents: 400 }), one('C', 200, 6)]).lines).toEqual([
      '1 A fits 700',
      '2 B nothing 0',
      '3 C fits 200',
    ]);
  });

  test('more money lets more in', () => {
    const queued = [one('A', 700, 4), one('B', 500, 5)];
    expect(told(queued, { leftCents: 1_200 })).toEqual({
      lines: ['1 A fits 700', '2 B fits 500'],
      exhaustedBy: undefined,
    });
  });
});
