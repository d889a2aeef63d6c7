// SPDX-License-Identifier: EUPL-1.2
import type { ObligationRule, YearlyRule } from '../schemes/definition';
import { addDays, addMonths, localDate, type LocalDate, partsOf } from '../shared/local-date';
import type { Refusal } from '../shared/refusal';

/** How many days before the end of a period its report can be handed in. */
export const reportOpensDays = 28;

/** The nth time that the day of a yearly report comes, counted from a day that may be it. */
export function yearEnd({ on }: YearlyRule, from: LocalDate, turn: number): LocalDate {
  const { year } = partsOf(from);
  const first = localDate(`${year}-${on}`) >= from ? year : year + 1;
  return localDate(`${first + turn - 1}-${on}`);
}

/** The first time after a day that the day comes before which the report is there. @example 2026-12-31 → 2027-01-15 */
export function dayAfter({ before }: YearlyRule, on: LocalDate): LocalDate {
  const { year } = partsOf(on);
  const same = localDate(`${year}-${before}`);
  return same > on ? same : localDate(`${year + 1}-${before}`);
}

/** To which day a turn of a progress obligation refers: the end of its months, or the fixed day of the year. */
export function progressPeriodEnd({ every }: ObligationRule, turn: number, from: LocalDate): LocalDate {
  return every?.yearly ? yearEnd(every.yearly, from, turn) : addMonths(from, (every?.months ?? 0) * turn);
}

/** From which day a report can be handed in: about a fixed day not before it, about months some weeks before their end. */
export function progressOpensOn({ every }: ObligationRule, periodEndsOn: LocalDate): LocalDate {
  return every?.yearly ? periodEndsOn : addDays(periodEndsOn, -reportOpensDays);
}

/**
 * Whether it is too early for a report: figures of a day that has not come are no figures.
 *
 * @source the obligations article of the scheme; Awb 4:37(1)
 */
export function progressTooEarly(rule: ObligationRule, periodEndsOn: LocalDate, today: LocalDate): Refusal | undefined {
  const opensOn = progressOpensOn(rule, periodEndsOn);
  return today < opensOn ? { code: 'PROGRESS_TOO_EARLY', source: rule.article, details: { opensOn } } : undefined;
}
