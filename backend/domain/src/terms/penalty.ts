// SPDX-License-Identifier: EUPL-1.2
import { formatDateLong } from '../shared/format';
import { addDays, daysBetween, latestOf, type LocalDate } from '../shared/local-date';
import type { HolidayCalendar } from './holidays';
import { type Term, type TraceStep } from './length';
import { penaltyRateOn, penaltyRows, type PenaltyRow, type PenaltyRules } from './penalty-rules';
import { simpleTerm } from './terms';
import { startStep } from './trace';

/** Why no penalty is owed although the decision is late. @source Awb 4:17(6) */
export type NoPenaltyReason =
  'unreasonably_late_notice' | 'not_an_interested_party' | 'clearly_inadmissible_or_unfounded';

/** From what a penalty is re-derived. */
export interface PenaltyInput {
  /** The last day for the decision. */
  readonly dueOn: LocalDate;
  /** The days on which a written notice of default came in. */
  readonly noticesOn: readonly LocalDate[];
  /** The day on which the decision was notified, once it was. */
  readonly decidedOn?: LocalDate;
  readonly noneOwed?: NoPenaltyReason;
  readonly today: LocalDate;
  readonly rules: PenaltyRules;
  readonly calendar: HolidayCalendar;
}

/** A penalty that runs or has run. */
export interface Penalty {
  /** The first notice that came after the term had passed. */
  readonly noticeOn: LocalDate;
  readonly firstDay: LocalDate;
  /** The last day over which it can be owed: the day before the decision, or the last of the maximum. */
  readonly lastDay: LocalDate;
  /** The days of default so far, today included. */
  readonly days: number;
  readonly rows: readonly PenaltyRow[];
  readonly amountCents: number;
  /** From this day on an appeal against the late decision can be lodged. @source Awb 6:12(2) */
  readonly appealFrom: LocalDate;
  /** The last day for the decision that sets the amount. @source Awb 4:18 */
  readonly determination: Term;
  readonly trace: readonly TraceStep[];
}

/** What became of the notices of default. */
export interface PenaltyOutcome {
  /** Notices that came while the term still ran, or on its last day: they have no effect. */
  readonly premature: readonly LocalDate[];
  readonly penalty?: Penalty;
}

function steps(noticeOn: LocalDate, firstDay: LocalDate, lastDay: LocalDate, days: number): readonly TraceStep[] {
  const day = (date: LocalDate) => ({ nl: formatDateLong(date), en: formatDateLong(date, 'en') });
  const [first, last] = [day(firstDay), day(lastDay)];
  return [
    startStep(noticeOn, 'Awb 4:17(3)', 'Ingebrekestelling ontvangen', 'Notice of default received'),
    {
      rule: 'first_penalty_day',
      source: 'Awb 4:17(3)',
      days: daysBetween(noticeOn, firstDay),
      date: firstDay,
      text: { nl: `Eerste dag van de dwangsom: ${first.nl}`, en: `First day of the penalty: ${first.en}` },
    },
    {
      rule: 'last_penalty_day',
      source: 'Awb 4:17(1)',
      days: daysBetween(firstDay, lastDay),
      date: lastDay,
      text: {
        nl: `Laatste dag waarover een dwangsom verschuldigd kan zijn: ${last.nl}, dag ${days}`,
        en: `Last day over which a penalty can be owed: ${last.en}, day ${days}`,
      },
    },
  ];
}

/**
 * The penalty for a late decision: from two weeks after the first notice of default that came after the term had passed, a
 * day for each day without a decision and at most 42, whatever weekends and holidays. The day of the decision is no longer
 * a day of default. A premature notice has no effect; nor has any when a reason of 4:17(6) applies, or when the decision
 * came before the first day.
 *
 * @source Awb 4:17–4:19
 */
export function penaltyFor(input: PenaltyInput): PenaltyOutcome {
  const { dueOn, decidedOn, rules, today } = input;
  const notices = [...input.noticesOn].sort();
  const premature = notices.filter((on) => on <= dueOn);
  const noticeOn = notices.find((on) => on > dueOn);
  if (!noticeOn || input.noneOwed || (decidedOn && decidedOn <= noticeOn)) return { premature };
  const firstDay = latestOf(addDays(noticeOn, rules.firstDayAfterNotice), addDays(dueOn, rules.firstDayAfterNotice));
  const maximum = addDays(firstDay, rules.maximumDays - 1);
  const beforeDecision = decidedOn && addDays(decidedOn, -1);
  const lastDay = beforeDecision && beforeDecision < maximum ? beforeDecision : maximum;
  if (lastDay < firstDay) return { premature };
  const until = today < lastDay ? today : lastDay;
  const days = Math.max(0, daysBetween(firstDay, until) + 1);
  const rows = penaltyRows(days, penaltyRateOn(noticeOn, rules));
  const determined = startStep(lastDay, 'Awb 4:18', 'Laatste dag van de dwangsom', 'Last day of the penalty');
  return {
    premature,
    penalty: {
      noticeOn,
      firstDay,
      lastDay,
      days,
      rows,
      amountCents: rows.reduce((sum, row) => sum + row.amountCents, 0),
      appealFrom: addDays(noticeOn, 15),
      determination: simpleTerm(determined, { weeks: 2 }, 'Awb 4:18', input.calendar, true),
      trace: steps(noticeOn, firstDay, lastDay, daysBetween(firstDay, lastDay) + 1),
    },
  };
}

/** The equal shares of several applicants; odd cents go to the first ones. @source Awb 4:17(7) */
export function penaltyShares(amountCents: number, applicants: number): readonly number[] {
  const share = Math.floor(amountCents / applicants);
  return Array.from({ length: applicants }, (_, index) => share + (index < amountCents % applicants ? 1 : 0));
}
