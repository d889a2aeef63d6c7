// SPDX-License-Identifier: EUPL-1.2
import type { DueRule, ObligationRule } from '../schemes/definition';
import { formatDateLong } from '../shared/format';
import { addDays, addMonths, daysBetween, latestOf, localDate, type LocalDate } from '../shared/local-date';
import type { HolidayCalendar } from './holidays';
import type { Term, TermLength, TraceStep } from './length';
import { simpleTerm } from './terms';
import { lengthStep, startStep } from './trace';

/** More time that was granted: so many months, or until a day; and the day on which that was notified. */
export type GrantedExtension = ({ readonly months: number } | { readonly until: LocalDate }) & {
  readonly notifiedOn?: LocalDate;
};

/** A last day that an amendment of the grant set, and the day on which that was notified. */
export interface AmendedDate {
  readonly dueOn: LocalDate;
  readonly notifiedOn: LocalDate;
}

/**
 * The last day for an obligation after an amendment set it: that day, whatever it was reckoned to be before.
 *
 * @source Awb 4:48, 4:50; the decision to amend
 */
export function amendedDue(derived: Term | undefined, { dueOn, notifiedOn }: AmendedDate): Term {
  const step: TraceStep = {
    rule: 'amended',
    source: 'Awb 3:41',
    date: dueOn,
    text: {
      nl: `Gewijzigd bij besluit van ${formatDateLong(notifiedOn)}: uiterlijk ${formatDateLong(dueOn)}`,
      en: `Amended by the decision of ${formatDateLong(notifiedOn, 'en')}: by ${formatDateLong(dueOn, 'en')}`,
    },
  };
  return { dueOn, trace: [...(derived?.trace ?? []), step] };
}

/** From what the due date of an obligation is re-derived. */
export interface ObligationCauses {
  readonly grantNotifiedOn: LocalDate;
  /** The day on which each obligation was met, by its key. */
  readonly metOn: Readonly<Record<string, LocalDate | undefined>>;
  readonly extensions: readonly GrantedExtension[];
  readonly calendar: HolidayCalendar;
  readonly extended: boolean;
}

function untilStep(before: LocalDate, until: LocalDate, source: string): TraceStep {
  return {
    rule: 'extension_until',
    source,
    days: daysBetween(before, until),
    date: until,
    text: {
      nl: `Uitstel gegeven tot en met ${formatDateLong(until)}`,
      en: `Extra time given until ${formatDateLong(until, 'en')}`,
    },
  };
}

/** The last day that a rule names itself. @example before 2022-12-31 → 2022-12-30 */
export function namedDay({ until, before }: DueRule): LocalDate | undefined {
  if (until) return localDate(until);
  return before ? addDays(localDate(before), -1) : undefined;
}

function namedStep(date: LocalDate, { before }: DueRule, source: string): TraceStep {
  const text = before
    ? {
        nl: `Vóór ${formatDateLong(localDate(before))}, dus uiterlijk ${formatDateLong(date)}`,
        en: `Before ${formatDateLong(localDate(before), 'en')}, so by ${formatDateLong(date, 'en')}`,
      }
    : { nl: `Uiterlijk ${formatDateLong(date)}`, en: `By ${formatDateLong(date, 'en')}` };
  return { rule: 'fixed_day', source, date, text };
}

function earlierStep(date: LocalDate, source: string): TraceStep {
  const text = {
    nl: `De eerste van de twee dagen geldt: ${formatDateLong(date)}`,
    en: `The earlier of the two days holds: ${formatDateLong(date, 'en')}`,
  };
  return { rule: 'earlier_of_two', source, date, text };
}

/** The day from which an obligation counts, as the first step of its trace; nothing while that has not happened. */
export function startOf(rule: ObligationRule, { grantNotifiedOn, metOn }: ObligationCauses): TraceStep | undefined {
  const { after } = rule.due;
  if (after === 'grant') return startStep(grantNotifiedOn, 'Awb 3:41', 'Besluit bekendgemaakt', 'Decision notified');
  const from = metOn[after];
  return from ? startStep(from, rule.article, 'Gedaan', 'Done') : undefined;
}

/** A day that the rule names: with the months of extra time, it is that many months later. A named day is not moved for a weekend. */
function fixedTerm(rule: ObligationRule, named: LocalDate, extraMonths: number): Term {
  const step = namedStep(named, rule.due, rule.article);
  if (extraMonths === 0) return { dueOn: named, trace: [step] };
  const dueOn = addMonths(named, extraMonths);
  return { dueOn, trace: [step, lengthStep(named, dueOn, { months: extraMonths }, rule.article)] };
}

/**
 * The last day for an obligation, counted anew from the notification of the grant, or from the day on which another
 * obligation was met, with all the months of extra time added to the term itself; or the day that the rule names; or the
 * earlier of the two. Extra time makes the counted term longer and goes beyond a named day only where no term is counted.
 * Nothing while the other obligation is open, unless a day is named.
 *
 * @source the obligations article of the scheme; Awb 4:37, 4:38
 */
export function obligationDue(rule: ObligationRule, causes: ObligationCauses): Term | undefined {
  const { months = rule.every?.months ?? 0, weeks = 0, years = 0 } = rule.due;
  const extra = causes.extensions.reduce((sum, given) => sum + ('months' in given ? given.months : 0), 0);
  const counts = months + weeks + years > 0;
  const length: TermLength = { years, months: months + extra, weeks };
  const start = startOf(rule, causes);
  const named = namedDay(rule.due);
  const counted =
    counts && start ? simpleTerm(start, length, rule.article, causes.calendar, causes.extended) : undefined;
  const term = named ? earlier(counted, fixedTerm(rule, named, counts ? 0 : extra), rule.article) : counted;
  if (!term) return undefined;
  const until = causes.extensions
    .flatMap((given) => ('until' in given ? [given.until] : []))
    .sort()
    .at(-1);
  if (!until || until <= term.dueOn) return term;
  return { dueOn: latestOf(term.dueOn, until), trace: [...term.trace, untilStep(term.dueOn, until, rule.article)] };
}

function earlier(counted: Term | undefined, fixed: Term, source: string): Term {
  if (!counted) return fixed;
  const dueOn = counted.dueOn < fixed.dueOn ? counted.dueOn : fixed.dueOn;
  return { dueOn, trace: [...counted.trace, ...fixed.trace, earlierStep(dueOn, source)] };
}
