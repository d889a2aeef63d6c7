// SPDX-License-Identifier: EUPL-1.2
import { formatDateLong } from '../shared/format';
import { daysBetween, type LocalDate } from '../shared/local-date';
import type { HolidayCalendar } from './holidays';
import { rawEnd, type Term, termEndsOn, type TermLength, type TraceStep } from './length';
import { extensionStep, lengthStep, startStep } from './trace';

/** The term of one length from one start, with its steps. */
export function simpleTerm(
  start: TraceStep,
  length: TermLength,
  source: string,
  calendar: HolidayCalendar,
  extended: boolean,
): Term {
  const raw = rawEnd(start.date, length);
  const dueOn = termEndsOn(start.date, length, calendar, extended);
  return {
    dueOn,
    trace: [start, lengthStep(start.date, raw, length, source), extensionStep(raw, dueOn, length, extended)],
  };
}

/**
 * The last day on which the municipality may complete its application, or the objector his notice of objection.
 *
 * @source Awb 4:5(1), 6:6
 */
export function cureTerm(input: {
  readonly invitedOn: LocalDate;
  readonly days: number;
  readonly calendar: HolidayCalendar;
  readonly extended: boolean;
  readonly article?: 'Awb 4:5(1)' | 'Awb 6:6';
}): Term {
  const source = input.article ?? 'Awb 4:5(1)';
  const start = startStep(input.invitedOn, source, 'Gevraagd om aan te vullen', 'Asked to complete');
  return simpleTerm(start, { days: input.days }, source, input.calendar, input.extended);
}

/**
 * The last day for an objection: six weeks, counted from the day after the decision was notified.
 *
 * @source Awb 6:7, 6:8(1); Algemene termijnenwet 1(1)
 */
export function objectionTerm(input: { readonly notifiedOn: LocalDate; readonly calendar: HolidayCalendar }): Term {
  const start = startStep(input.notifiedOn, 'Awb 6:8(1)', 'Besluit bekendgemaakt', 'Decision notified');
  return simpleTerm(start, { weeks: 6 }, 'Awb 6:7', input.calendar, true);
}

/**
 * The last day for payment: six weeks after the decision was notified, or the later day that the decision names.
 *
 * @source Awb 4:87(1)
 */
export function paymentTerm(input: {
  readonly notifiedOn: LocalDate;
  readonly calendar: HolidayCalendar;
  readonly namedOn?: LocalDate;
  /** Where something else than the notification starts the term: that step. */
  readonly start?: TraceStep;
}): Term {
  const start = input.start ?? startStep(input.notifiedOn, 'Awb 4:87(1)', 'Besluit bekendgemaakt', 'Decision notified');
  const term = simpleTerm(start, { weeks: 6 }, 'Awb 4:87(1)', input.calendar, true);
  if (!input.namedOn || input.namedOn <= term.dueOn) return term;
  const step: TraceStep = {
    rule: 'later_day_in_decision',
    source: 'Awb 4:87(1)',
    days: daysBetween(term.dueOn, input.namedOn),
    date: input.namedOn,
    text: {
      nl: `Het besluit noemt een latere dag: ${formatDateLong(input.namedOn)}`,
      en: `The decision names a later day: ${formatDateLong(input.namedOn, 'en')}`,
    },
  };
  return { dueOn: input.namedOn, trace: [...term.trace, step] };
}

/** How many days are left: 0 on the last day itself, negative afterwards. */
export function daysLeft(dueOn: LocalDate, today: LocalDate): number {
  return daysBetween(today, dueOn);
}
