// SPDX-License-Identifier: EUPL-1.2
import { formatDateLong } from '../shared/format';
import type { LocalDate } from '../shared/local-date';
import type { HolidayCalendar } from './holidays';
import { type Term, termEndsOn, type TraceStep } from './length';
import type { Prolongation } from './prolongations';
import { runningTerm } from './running-term';
import type { Suspension } from './suspensions';
import { startStep } from './trace';

/** An objection as it came in. */
export interface ObjectionFiled {
  readonly receivedOn: LocalDate;
  readonly channel: 'portal' | 'post' | 'counter' | 'email';
  /** By post: the day on which it was posted, as far as it is known. */
  readonly postedOn?: LocalDate;
  /** Why being late is not held against the sender. @source Awb 6:11, 2:21–2:23 */
  readonly excuse?: string;
}

/** Whether an objection was in time. */
export interface ObjectionFiling {
  /** Which objection, where a case has more than one. */
  readonly key?: string;
  readonly verdict: 'in_time' | 'early' | 'late' | 'late_excused';
  /** The last day on which an objection that was posted in time may still come in. */
  readonly postUntil: LocalDate;
  readonly step: TraceStep;
}

function filing(
  verdict: ObjectionFiling['verdict'],
  rule: string,
  source: string,
  { receivedOn }: ObjectionFiled,
  postUntil: LocalDate,
  words: { readonly nl: string; readonly en: string },
): ObjectionFiling {
  const nl = `Bezwaarschrift ontvangen op ${formatDateLong(receivedOn)}: ${words.nl}`;
  const en = `Objection received on ${formatDateLong(receivedOn, 'en')}: ${words.en}`;
  return { verdict, postUntil, step: { rule, source, date: receivedOn, text: { nl, en } } };
}

/**
 * Whether an objection came in time: received before the term ended, or posted before it ended and received within a week
 * after it. One that came before the decision was notified is early, which does not harm it when the decision had been
 * taken; one that came late can be excused.
 *
 * @source Awb 6:9–6:11
 */
export function objectionFiling(
  objection: ObjectionFiled,
  term: { readonly notifiedOn: LocalDate; readonly dueOn: LocalDate; readonly calendar: HolidayCalendar },
): ObjectionFiling {
  const { receivedOn, channel, postedOn, excuse } = objection;
  const postUntil = termEndsOn(term.dueOn, { weeks: 1 }, term.calendar);
  const answer = (verdict: ObjectionFiling['verdict'], rule: string, source: string, nl: string, en: string) =>
    filing(verdict, rule, source, objection, postUntil, { nl, en });
  if (receivedOn < term.notifiedOn) {
    return answer('early', 'early', 'Awb 6:10', 'vóór de bekendmaking', 'before the decision was notified');
  }
  if (receivedOn <= term.dueOn) {
    return answer('in_time', 'received_in_time', 'Awb 6:9(1)', 'op tijd', 'in time');
  }
  if (channel === 'post' && postedOn !== undefined && postedOn <= term.dueOn && receivedOn <= postUntil) {
    const nl = `op tijd, want op ${formatDateLong(postedOn)} op de post gedaan en binnen een week na de termijn ontvangen`;
    const en = `in time, because posted on ${formatDateLong(postedOn, 'en')} and received within a week after the term`;
    return answer('in_time', 'posted_in_time', 'Awb 6:9(2)', nl, en);
  }
  return excuse === undefined
    ? answer('late', 'late', 'Awb 6:9', 'te laat', 'too late')
    : answer('late_excused', 'late_excused', 'Awb 6:11', 'te laat, maar verschoonbaar', 'late, but excusable');
}

/** From what the term for the decision on an objection is re-derived. */
export interface ObjectionDecisionInput {
  /** The last day of the term for objections. */
  readonly objectionDueOn: LocalDate;
  /** Whether an advisory committee of Awb 7:13 was set up. */
  readonly committee: boolean;
  readonly suspensions: readonly Suspension[];
  readonly prolongations: readonly Prolongation[];
  readonly calendar: HolidayCalendar;
}

/** How long the authority has for a decision on an objection, and by how much it may adjourn. @source Awb 7:10(1), (3) */
export const objectionDecisionWeeks = { board: 6, committee: 12, adjournment: 6 } as const;

/**
 * The last day for the decision on an objection: six weeks, or twelve with a committee, from the day after the term for
 * objections ended, not from the day on which the objection came; suspended while a defect is cured, adjourned by at most
 * six weeks, and later only with consent.
 *
 * @source Awb 7:10, 7:13
 */
export function objectionDecisionTerm(input: ObjectionDecisionInput): Term {
  const { committee, board } = objectionDecisionWeeks;
  const source = input.committee ? 'Awb 7:10(1), 7:13' : 'Awb 7:10(1)';
  return runningTerm({
    ...input,
    start: startStep(input.objectionDueOn, 'Awb 7:10(1)', 'Bezwaartermijn geëindigd', 'Term for objections ended'),
    length: { weeks: input.committee ? committee : board },
    source,
    extended: true,
  });
}
