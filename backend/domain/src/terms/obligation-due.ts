// SPDX-License-Identifier: EUPL-1.2
import type { ObligationRule } from '../schemes/definition';
import { formatDateLong } from '../shared/format';
import { daysBetween, latestOf, type LocalDate } from '../shared/local-date';
import type { HolidayCalendar } from './holidays';
import type { Term, TermLength, TraceStep } from './length';
import { simpleTerm } from './terms';
import { startStep } from './trace';

/** More time that was granted: so many months, or until a day. */
export type GrantedExtension = { readonly months: number } | { readonly until: LocalDate };

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

/**
 * The last day for an obligation, counted anew from the notification of the grant, or from the day on which another
 * obligation was met, with all the months of extra time added to the term itself; nothing while that other one is open.
 *
 * @source the obligations article of the scheme; Awb 4:37, 4:38
 */
export function obligationDue(rule: ObligationRule, causes: ObligationCauses): Term | undefined {
  const { after, months = 0, weeks = 0, years = 0 } = rule.due;
  const from = after === 'grant' ? causes.grantNotifiedOn : causes.metOn[after];
  if (!from) return undefined;
  const extra = causes.extensions.reduce((sum, given) => sum + ('months' in given ? given.months : 0), 0);
  const length: TermLength = { years, months: months + extra, weeks };
  const start =
    after === 'grant'
      ? startStep(from, 'Awb 3:41', 'Besluit bekendgemaakt', 'Decision notified')
      : startStep(from, rule.article, 'Gedaan', 'Done');
  const term = simpleTerm(start, length, rule.article, causes.calendar, causes.extended);
  const until = causes.extensions
    .flatMap((given) => ('until' in given ? [given.until] : []))
    .sort()
    .at(-1);
  if (!until || until <= term.dueOn) return term;
  return { dueOn: latestOf(term.dueOn, until), trace: [...term.trace, untilStep(term.dueOn, until, rule.article)] };
}
