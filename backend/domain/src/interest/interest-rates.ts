// SPDX-License-Identifier: EUPL-1.2
import { formatNumber } from '../shared/format';
import { localDate, type LocalDate } from '../shared/local-date';
import type { Language } from '../shared/text';

/** The statutory interest that holds from a day on; also for a debt that was in default before. */
export interface InterestRate {
  readonly from: LocalDate;
  /** Hundredths of a percent a year. */
  readonly basisPoints: number;
  readonly source: string;
}

const source = 'BW 6:120(1); Besluit wettelijke rente; voorbeeldwaarde, controleer deze';

/**
 * The rates with which an installation starts: examples, as far as they are known. An administrator checks and replaces them.
 *
 * @source Awb 4:98(1), BW 6:119, 6:120(1)
 */
export const exampleInterestRates: readonly InterestRate[] = [
  { from: localDate('2015-01-01'), basisPoints: 200, source },
  { from: localDate('2023-01-01'), basisPoints: 400, source },
  { from: localDate('2023-07-01'), basisPoints: 600, source },
  { from: localDate('2024-01-01'), basisPoints: 700, source },
  { from: localDate('2025-01-01'), basisPoints: 600, source },
  { from: localDate('2026-01-01'), basisPoints: 400, source },
];

/** The rate that holds on a day; that of the first row before any row starts. @throws RangeError when there are no rates */
export function interestRateOn(day: LocalDate, rates: readonly InterestRate[]): InterestRate {
  const [first, ...others] = [...rates].sort((a, b) => (a.from < b.from ? -1 : 1));
  if (!first) throw new RangeError('no statutory interest is known');
  return others.reduce((found, rate) => (rate.from <= day ? rate : found), first);
}

/** A rate as people write it, for instance `4%` or `2,25%`. */
export function formatRate(basisPoints: number, language: Language = 'nl'): string {
  return `${formatNumber(basisPoints / 100, language)}%`;
}
