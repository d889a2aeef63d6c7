// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { drawSample, monetaryUnitSample, type PopulationItem, randomSample } from './sample';

const item = (id: string, cents: number): PopulationItem => ({ id, name: `Zaak ${id}`, cents });
const fifty = Array.from({ length: 50 }, (_, at) => item(`id-${String(at).padStart(2, '0')}`, (at + 1) * 1_000));
const ids = (items: readonly PopulationItem[]): string[] => items.map(({ id }) => id);

describe('A random sample', () => {
  it('is the same for the same seed, in whatever order the population is named', () => {
    const drawn = randomSample({ population: fifty, seed: 'zaad', size: 10 });
    expect(drawn).toHaveLength(10);
    expect(randomSample({ population: [...fifty].reverse(), seed: 'zaad', size: 10 })).toEqual(drawn);
    expect(ids(randomSample({ population: fifty, seed: 'ander', size: 10 }))).not.toEqual(ids(drawn));
  });

  it('of fewer is the beginning of one of more', () => {
    const drawn = randomSample({ population: fifty, seed: 'zaad', size: 20 });
    expect(randomSample({ population: fifty, seed: 'zaad', size: 7 })).toEqual(drawn.slice(0, 7));
  });

  it('can be everything, and not one more, none, or a part', () => {
    expect(randomSample({ population: fifty, seed: 'zaad', size: 50 })).toHaveLength(50);
    for (const size of [51, 0, -1, 1.5]) {
      expect(() => randomSample({ population: fifty, seed: 'zaad', size })).toThrow(RangeError);
    }
    expect(() => randomSample({ population: fifty, seed: '', size: 1 })).toThrow(RangeError);
    expect(() => randomSample({ population: [item('a', 1), item('a', 2)], seed: 'z', size: 1 })).toThrow(RangeError);
  });
});

describe('A sample by monetary unit', () => {
  it('points at one cent in each interval, and at every amount that is larger than an interval', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -5, max: 1_000_000 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 40 }),
        fc.string({ minLength: 1 }),
        (amounts, size, seed) => {
          const population = amounts.map((cents, at) => item(`id-${at}`, cents));
          const total = amounts.filter((cents) => cents > 0).reduce((sum, cents) => sum + cents, 0);
          fc.pre(total > 0);
          const drawn = monetaryUnitSample({ population, seed, size });
          const points = drawn.flatMap((one) => one.points ?? []);
          expect(points).toHaveLength(size);
          points.forEach((point, at) =>
            expect(Math.abs(point - (at * total) / size)).toBeLessThanOrEqual(total / size + 1),
          );
          expect(drawn.every(({ cents }) => cents > 0)).toBe(true);
          const certain = population.filter(({ cents }) => cents > 0 && cents >= Math.ceil(total / size));
          expect(ids(drawn)).toEqual(expect.arrayContaining(ids(certain)));
        },
      ),
    );
  });

  it('is the same for the same seed and never draws what is nothing', () => {
    const population = [item('b', 0), item('c', 100), item('a', -3)];
    expect(monetaryUnitSample({ population, seed: 'z', size: 1 })).toEqual([
      { ...item('c', 100), points: [expect.any(Number)] },
    ]);
    expect(() => monetaryUnitSample({ population: [item('b', 0)], seed: 'z', size: 1 })).toThrow(RangeError);
    const twice = [1, 2].map(() => drawSample('monetary_unit', { population: fifty, seed: 'zaad', size: 10 }));
    expect(twice[0]).toEqual(twice[1]);
  });

  it('reckons with sums beyond what a double can multiply', () => {
    const population = [item('a', 4_000_000_000_000_001), item('b', 3_000_000_000_000_001)];
    expect(monetaryUnitSample({ population, seed: 'z', size: 500 }).flatMap(({ points }) => points ?? [])).toHaveLength(
      500,
    );
  });
});
