// SPDX-License-Identifier: EUPL-1.2
import { sha256 } from '../shared/sha-256';

export const populationKinds = ['cases', 'decisions', 'payments'] as const;
export const sampleMethods = ['random', 'monetary_unit'] as const;
export type PopulationKind = (typeof populationKinds)[number];
export type SampleMethod = (typeof sampleMethods)[number];

/** How each method draws; named in the minutes, so that another one can follow. */
export const sampleAlgorithms: Readonly<Record<SampleMethod, string>> = {
  random: 'sha256-lowest-1',
  monetary_unit: 'fixed-interval-monetary-unit-1',
};

/** One thing that can be drawn; the amount in cents, which may be zero. */
export interface PopulationItem {
  readonly id: string;
  /** How people know it: the number of its case and what it is. */
  readonly name: string;
  readonly cents: number;
}

/** One thing that was drawn. */
export interface DrawnItem extends PopulationItem {
  /** Random: the lot by which it was drawn. */
  readonly lot?: string;
  /** Monetary unit: which cents of the population fell on it, counted from zero. */
  readonly points?: readonly number[];
}

/** Everything needed to draw a sample again without the system. */
export interface SampleMinutes {
  readonly minutes: 'sample';
  readonly algorithm: string;
  /** What was audited, or the grants that the province determines by itself. */
  readonly kind: PopulationKind | 'ex_officio';
  readonly method: SampleMethod;
  readonly from: string;
  readonly until: string;
  readonly schemeKey: string | null;
  readonly seed: string;
  readonly size: number;
  readonly drawnAt: string;
  readonly drawnBy: string;
  /** Who chose the period and the share, where another one draws. */
  readonly preparedBy?: string;
  readonly population: readonly PopulationItem[];
  readonly populationCents: number;
  readonly sample: readonly DrawnItem[];
}

interface SampleRequest {
  readonly population: readonly PopulationItem[];
  readonly seed: string;
  /** How many draws; a large amount may be hit by several of the monetary units. */
  readonly size: number;
}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * Every item has the same chance: the items with the lowest SHA-256 of seed, line feed and id, lowest first. The order in
 * which the population is named does not matter.
 *
 * @throws RangeError without a seed, with a size that is not between 1 and the population, or with an id that is there twice
 */
export function randomSample(request: SampleRequest): DrawnItem[] {
  check(request, request.population.length);
  return request.population
    .map((item) => ({ ...item, lot: sha256(`${request.seed}\n${item.id}`) }))
    .sort((one, other) => byText(one.lot, other.lot))
    .slice(0, request.size);
}

/**
 * Every cent above zero has the same chance. The items lie one after another, in the order of their ids; the sum is cut
 * into as many intervals as draws, and one cent of each is pointed at, always at the same distance. Where the first lies
 * follows from the seed: the SHA-256 of seed, line feed and `start`, as a number, modulo the sum. An amount of more than an
 * interval is certainly drawn; it may be hit more than once and is then named once.
 *
 * @throws RangeError as with the random sample, and when no amount is above zero
 */
export function monetaryUnitSample(request: SampleRequest): DrawnItem[] {
  check(request, Number.POSITIVE_INFINITY);
  const items = request.population.filter(({ cents }) => cents > 0).sort((one, other) => byText(one.id, other.id));
  const total = items.reduce((sum, { cents }) => sum + BigInt(cents), 0n);
  if (total === 0n) throw new RangeError('no amount is above zero');
  const start = BigInt(`0x${sha256(`${request.seed}\nstart`)}`) % total;
  const size = BigInt(request.size);
  const points = Array.from({ length: request.size }, (_, index) => (BigInt(index) * total + start) / size);
  let begin = 0n;
  let next = 0;
  return items.flatMap((item): DrawnItem[] => {
    const end = begin + BigInt(item.cents);
    const hits: number[] = [];
    for (let point = points[next]; point !== undefined && point < end; point = points[++next]) hits.push(Number(point));
    begin = end;
    return hits.length > 0 ? [{ ...item, points: hits }] : [];
  });
}

/** Draws with the method that was chosen. @throws RangeError as the methods say */
export function drawSample(method: SampleMethod, request: SampleRequest): DrawnItem[] {
  return method === 'random' ? randomSample(request) : monetaryUnitSample(request);
}

/** The largest sample there can be: nobody looks at more by hand. */
export const largestSample = 500;

function check({ population, seed, size }: SampleRequest, most: number): void {
  if (seed === '') throw new RangeError('a sample needs a seed');
  if (!Number.isSafeInteger(size) || size < 1 || size > most) throw new RangeError('the size does not fit');
  if (new Set(population.map(({ id }) => id)).size !== population.length)
    throw new RangeError('an item is named twice');
}
