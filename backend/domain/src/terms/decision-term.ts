// SPDX-License-Identifier: EUPL-1.2
import { formatDateLong } from '../shared/format';
import { addDays, daysBetween, type LocalDate } from '../shared/local-date';
import { type HolidayCalendar, ordinaryDayFrom } from './holidays';
import { isTooLongToExtend, rawEnd, type Term, type TraceStep } from './length';
import { extensionStep, lengthStep, startStep } from './trace';

/** A time in which a decision term does not run: whole days, both ends included. */
export interface Suspension {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reason: string;
  readonly source: string;
}

/** From what a decision term is re-derived, each time anew. */
export interface DecisionTermInput {
  /** The day of receipt, or the closing day where the scheme counts from there. */
  readonly receivedOn: LocalDate;
  readonly weeks: number;
  readonly article: string;
  readonly suspensions: readonly Suspension[];
  readonly calendar: HolidayCalendar;
  /** Whether the Algemene termijnenwet extends the terms of the scheme. */
  readonly extended: boolean;
}

/**
 * The suspension by an invitation to complete: from the day after the invitation to the day before the last item came, or
 * to the last day of the term that passed unused.
 *
 * @source Awb 4:15(1)(a)
 * @example invited 1 March, completed 10 March → 2 to 9 March, eight days
 */
export function suspensionOf(
  input: { readonly invitedOn: LocalDate } & (
    { readonly completedOn: LocalDate } | { readonly cureExpiredOn: LocalDate }
  ),
): Suspension {
  return {
    from: addDays(input.invitedOn, 1),
    to: 'completedOn' in input ? addDays(input.completedOn, -1) : input.cureExpiredOn,
    reason: 'completion',
    source: 'Awb 4:15(1)(a)',
  };
}

/** How many days a suspension has; 0 when it ends before it begins. */
export function suspendedDays({ from, to }: Pick<Suspension, 'from' | 'to'>): number {
  return Math.max(0, daysBetween(from, to) + 1);
}

const reasons: Readonly<Record<string, { readonly nl: string; readonly en: string }>> = {
  completion: { nl: 'omdat om aanvulling was gevraagd', en: 'because the application had to be completed' },
};

function suspensionStep({ from, to, reason, source }: Suspension, days: number, date: LocalDate): TraceStep {
  const why = reasons[reason] ?? { nl: reason, en: reason };
  const counted = days === 1 ? { nl: '1 dag', en: '1 day' } : { nl: `${days} dagen`, en: `${days} days` };
  return {
    rule: 'suspension',
    source,
    days,
    date,
    text: {
      nl: `${counted.nl} opgeschort, van ${formatDateLong(from)} tot en met ${formatDateLong(to)}, ${why.nl}`,
      en: `Suspended for ${counted.en}, from ${formatDateLong(from, 'en')} to ${formatDateLong(to, 'en')}, ${why.en}`,
    },
  };
}

function inOrder(a: Suspension, b: Suspension): number {
  return daysBetween(b.from, a.from) || daysBetween(b.to, a.to) || (a.source + a.reason < b.source + b.reason ? -1 : 1);
}

/**
 * The last day for the decision: the legal term from the day after receipt, longer by each suspended day on which it still
 * ran, and only then moved past a weekend or holiday. A day in two suspensions counts once.
 *
 * @source Awb 4:13, 4:15; Algemene termijnenwet 1(1), 4(a)
 */
export function decisionTerm(input: DecisionTermInput): Term {
  const { receivedOn, weeks, article, suspensions, calendar, extended } = input;
  const length = { weeks };
  const moves = extended && !isTooLongToExtend(length);
  const lastDay = (raw: LocalDate): LocalDate => (moves ? ordinaryDayFrom(raw, calendar) : raw);
  let raw = rawEnd(receivedOn, length);
  const trace = [
    startStep(receivedOn, 'Awb 4:13', 'Aanvraag ontvangen', 'Application received'),
    lengthStep(receivedOn, raw, length, article),
  ];
  let counted = receivedOn;
  for (const suspension of [...suspensions].sort(inOrder)) {
    let days = 0;
    const from = suspension.from > counted ? suspension.from : addDays(counted, 1);
    for (let day = from; day <= suspension.to && day <= lastDay(raw); day = addDays(day, 1)) {
      raw = addDays(raw, 1);
      counted = day;
      days += 1;
    }
    if (days > 0) trace.push(suspensionStep(suspension, days, raw));
  }
  const dueOn = lastDay(raw);
  return { dueOn, trace: [...trace, extensionStep(raw, dueOn, length, extended)] };
}
