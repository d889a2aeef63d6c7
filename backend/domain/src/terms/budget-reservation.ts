// SPDX-License-Identifier: EUPL-1.2
import { formatDateLong } from '../shared/format';
import { addDays, type LocalDate } from '../shared/local-date';
import { eventsOf, firstOf, type TermEvent } from './case-events';
import type { CaseTermRules } from './case-rules';
import type { HolidayCalendar } from './holidays';
import type { Term, TraceStep } from './length';
import { simpleTerm } from './terms';
import { awbSource } from './title42';
import { startStep } from './trace';

/** How long the law gives at most; a scheme may give less. @source Awb 4:34(5) */
export const reservationWeeks = 4;

/**
 * The last day on which the authority can invoke the budget reservation of a grant: four weeks after the budget was adopted
 * or approved, or the fewer weeks of the scheme. After it the condition has lapsed.
 *
 * @source Awb 4:34(5)
 * @example adopted on Friday 27 November 2026 → four weeks end at Christmas, so Monday 28 December 2026
 */
export function budgetReservationTerm(input: {
  readonly adoptedOn: LocalDate;
  readonly calendar: HolidayCalendar;
  readonly source?: string;
  readonly weeks?: number;
  /** Whether the Algemene termijnenwet extends the term; yes where nothing is said. */
  readonly extended?: boolean;
}): Term {
  const { adoptedOn, calendar, extended = true, weeks = reservationWeeks } = input;
  const source = input.source ?? 'Awb 4:34(5)';
  const start = startStep(adoptedOn, source, 'Begroting vastgesteld', 'Budget adopted');
  return simpleTerm(start, { weeks: Math.min(weeks, reservationWeeks) }, source, calendar, extended);
}

/**
 * Whether a grant of this day can stand on the condition that the budget provides the money: only as long as that budget was
 * not adopted on an earlier day.
 *
 * @source Awb 4:34(1)
 */
export function canBeReserved(grantedOn: LocalDate, adoptedOn: LocalDate | undefined): boolean {
  return adoptedOn === undefined || adoptedOn >= grantedOn;
}

/** The adoption that nothing corrects: the last word on when the budget was adopted. */
function standingAdoption(events: readonly TermEvent[]): LocalDate | undefined {
  const adopted = eventsOf(events, 'budget_adopted');
  const corrected = new Set(adopted.flatMap(({ corrects }) => (corrects === undefined ? [] : [corrects])));
  return adopted.filter(({ adoption }) => adoption === undefined || !corrected.has(adoption))[0]?.on;
}

/** The term of the budget reservation of a case: from the day on which the budget was adopted, where it was granted before. */
export function reservationIn(events: readonly TermEvent[], { calendar, legal }: CaseTermRules): Term | undefined {
  const adoptedOn = standingAdoption(events);
  const made = firstOf(events, 'reservation_made');
  const source = awbSource('4:34(5)', legal);
  if (!adoptedOn || !source || (made && !canBeReserved(made.on, adoptedOn))) return undefined;
  return budgetReservationTerm({ adoptedOn, calendar, source, ...reservationLength(legal, made?.weeks) });
}

/**
 * How long the condition of a scheme stands. The term of the act itself is always extended; one that the scheme made its
 * own, by analogy or shorter, as the scheme extends its terms.
 *
 * @source Awb 4:34(5); Algemene termijnenwet 1(1); Provinciewet 141
 */
export function reservationLength(
  { title42, termsExtended }: Pick<CaseTermRules['legal'], 'title42' | 'termsExtended'>,
  weeks = reservationWeeks,
): { readonly weeks: number; readonly extended: boolean } {
  return { weeks, extended: (title42 === 'direct' && weeks >= reservationWeeks) || termsExtended };
}

/** The day from which the grant as such can no longer be withdrawn: it was determined, or it is gone. @source Awb 4:48(1) */
function endedOn(dueOn: LocalDate, events: readonly TermEvent[]): LocalDate | undefined {
  const ends = [firstOf(events, 'determination_notified')?.on, firstOf(events, 'grant_withdrawn')?.on];
  const [on] = ends.filter((day) => day !== undefined && day <= dueOn).sort();
  return on;
}

/** The day on which the condition was invoked in time; nothing when that came after its last day. */
function invokedOn(dueOn: LocalDate, events: readonly TermEvent[]): LocalDate | undefined {
  const on = firstOf(events, 'reservation_invoked')?.on;
  return on !== undefined && on <= dueOn ? on : undefined;
}

/** The day on which nothing can be invoked any more: it was invoked in time, or the day after the last one came. */
export function reservationSettledOn(
  dueOn: LocalDate,
  events: readonly TermEvent[],
  today: LocalDate,
): LocalDate | undefined {
  return invokedOn(dueOn, events) ?? endedOn(dueOn, events) ?? (today > dueOn ? addDays(dueOn, 1) : undefined);
}

/** What became of the condition: invoked, lapsed, or what will happen when nobody invokes it. @source Awb 4:34(5) */
export function reservationOutcome(
  dueOn: LocalDate,
  events: readonly TermEvent[],
  today: LocalDate,
  source: string,
): TraceStep {
  const on = invokedOn(dueOn, events);
  const step = (rule: string, nl: string, en: string): TraceStep => {
    return { rule, source, days: 0, date: dueOn, text: { nl, en } };
  };
  if (on) {
    const nl = `De voorwaarde is ingeroepen op ${formatDateLong(on)}`;
    return step('reservation_invoked', nl, `The condition was invoked on ${formatDateLong(on, 'en')}`);
  }
  if (endedOn(dueOn, events)) {
    const nl = 'De voorwaarde speelt niet meer: de subsidie is vastgesteld of ingetrokken';
    return step('reservation_ended', nl, 'The condition no longer counts: the subsidy was determined or withdrawn');
  }
  return today > dueOn
    ? step(
        'reservation_lapsed',
        'De voorwaarde is niet ingeroepen en daarna vervallen',
        'The condition was not invoked and has lapsed since',
      )
    : step(
        'reservation_open',
        'Wordt de voorwaarde dan niet ingeroepen, dan vervalt zij',
        'If the condition is not invoked by then, it lapses',
      );
}
