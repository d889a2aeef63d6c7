// SPDX-License-Identifier: EUPL-1.2
import { addDays, type LocalDate } from '../shared/local-date';
import { type NoPenaltyReason, type Penalty, penaltyFor } from '../terms/penalty';
import { penaltyRateOn, penaltyRows, type PenaltyRules } from '../terms/penalty-rules';
import type { HolidayCalendar } from '../terms/holidays';

/** Every reason for which no penalty is owed although the decision is late. @source Awb 4:17(6) */
export const noPenaltyReasons = [
  'unreasonably_late_notice',
  'not_an_interested_party',
  'clearly_inadmissible_or_unfounded',
] as const satisfies readonly NoPenaltyReason[];

/**
 * How far a penalty came on a day: without effect, in the two weeks before the first day, counting, at its maximum, ended
 * by the decision, not owed because the decision came in time, or not owed for a reason of 4:17(6).
 */
export type PenaltyPhase = 'premature' | 'two_weeks' | 'counting' | 'full' | 'ended' | 'in_time' | 'not_owed';

/** The course of one penalty, in cents and days, as it stands on a day. */
export interface PenaltyCourse {
  readonly phase: PenaltyPhase;
  /** The first day on which a notice of default can have effect: the day after the term. */
  readonly canFrom: LocalDate;
  /** The first day over which a penalty is owed when nothing is decided before. */
  readonly firstDayOn: LocalDate;
  /** The last of the maximum number of days, and what is owed by then. */
  readonly maximumOn: LocalDate;
  readonly maximumCents: number;
  /** Until yesterday and today; nothing before the first day. */
  readonly days: number;
  readonly amountCents: number;
  /** What is owed tomorrow when nothing is decided today. */
  readonly amountTomorrowCents: number;
  /** Whether the last day has passed, so that the amount can be determined. */
  readonly over: boolean;
  readonly penalty?: Penalty;
}

/** From what the course of one penalty is re-derived. */
export interface PenaltyCourseInput {
  readonly dueOn: LocalDate;
  readonly noticeOn: LocalDate;
  /** The day on which the decision was notified, or the application was withdrawn. */
  readonly decidedOn?: LocalDate;
  readonly noneOwed?: NoPenaltyReason;
  readonly today: LocalDate;
  readonly rules: PenaltyRules;
  readonly calendar: HolidayCalendar;
}

/**
 * Where a penalty stands today: reckoned anew from the term, the notice and the decision, never added to what it was
 * yesterday.
 *
 * @source Awb 4:17, 4:18
 * @example due 6 May, notice 11 May 2026 → first day 26 May, € 23,00; maximum € 1.442,00 on 6 July
 */
export function penaltyCourse(input: PenaltyCourseInput): PenaltyCourse {
  const { dueOn, noticeOn, decidedOn, noneOwed, today, rules } = input;
  const on = (day: LocalDate): Penalty | undefined =>
    penaltyFor({ ...input, noticesOn: [noticeOn], today: day }).penalty;
  const penalty = on(today);
  const firstDayOn = penalty?.firstDay ?? addDays(noticeOn, rules.firstDayAfterNotice);
  const maximum = penaltyRows(rules.maximumDays, penaltyRateOn(noticeOn, rules));
  const amountCents = penalty?.amountCents ?? 0;
  return {
    phase: phaseOf(),
    canFrom: addDays(dueOn, 1),
    firstDayOn,
    maximumOn: addDays(firstDayOn, rules.maximumDays - 1),
    maximumCents: maximum.reduce((sum, row) => sum + row.amountCents, 0),
    days: penalty?.days ?? 0,
    amountCents,
    amountTomorrowCents: on(addDays(today, 1))?.amountCents ?? 0,
    over: penalty !== undefined && (decidedOn !== undefined || today > penalty.lastDay),
    ...(penalty ? { penalty } : {}),
  };

  function phaseOf(): PenaltyPhase {
    if (noticeOn <= dueOn) return 'premature';
    if (noneOwed) return 'not_owed';
    if (!penalty) return 'in_time';
    if (decidedOn) return 'ended';
    if (today < penalty.firstDay) return 'two_weeks';
    return today > penalty.lastDay ? 'full' : 'counting';
  }
}
