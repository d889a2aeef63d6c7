// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../shared/local-date';
import type { HolidayCalendar } from './holidays';
import type { Term, TermLength, TraceStep } from './length';
import type { Prolongation } from './prolongations';
import { runningTerm } from './running-term';
import type { Suspension } from './suspensions';
import { startStep } from './trace';

/** From what a decision term is re-derived, each time anew. */
export interface DecisionTermInput {
  /** The day of receipt, or the closing day where the scheme counts from there. */
  readonly receivedOn: LocalDate;
  /** What happened on that day; receipt of the application when absent. */
  readonly from?: 'receipt' | 'closing' | 'resumption' | 'determination';
  readonly weeks: number;
  readonly article: string;
  readonly suspensions: readonly Suspension[];
  readonly prolongations?: readonly Prolongation[];
  readonly calendar: HolidayCalendar;
  /** Whether the Algemene termijnenwet extends the terms of the scheme. */
  readonly extended: boolean;
}

/**
 * The last day for the decision: the legal term from the day after receipt or closing, longer by each suspended day on
 * which it still ran, and only then moved past a weekend or holiday. A day in two suspensions counts once.
 *
 * @source Awb 4:13, 4:14, 4:15; Algemene termijnenwet 1(1), 4(a)
 */
export function decisionTerm(input: DecisionTermInput): Term {
  const { receivedOn, from = 'receipt', weeks, article } = input;
  const start =
    from === 'closing'
      ? startStep(receivedOn, article, 'Aanvraagperiode gesloten', 'Application window closed')
      : from === 'resumption'
        ? resumedStep(receivedOn)
        : from === 'determination'
          ? startStep(receivedOn, 'Awb 4:13', 'Vaststelling aangevraagd', 'Determination asked for')
          : startStep(receivedOn, 'Awb 4:13', 'Aanvraag ontvangen', 'Application received');
  return runningTerm({ ...input, start, length: { weeks }, source: article });
}

/**
 * The start of the term of an application that is processed after all: the day of the decision on objection.
 *
 * @source Awb 4:13, 7:11(2)
 */
export function resumedStep(resumedOn: LocalDate): TraceStep {
  return startStep(
    resumedOn,
    'Awb 4:13, 7:11(2)',
    'Aanvraag na bezwaar alsnog in behandeling',
    'Application processed after all, after an objection',
  );
}

/** After how long a reasonable term has passed in any case. @source Awb 4:13(2) */
export const reasonableTerm: TermLength = { weeks: 8 };

/**
 * The last day for the decision where no rule sets a term: a reasonable term, in any case over after eight weeks, unless
 * the authority names another reasonable term within those weeks.
 *
 * @source Awb 4:13, 4:14(3)
 */
export function reasonableDecisionTerm(
  input: Pick<DecisionTermInput, 'receivedOn' | 'suspensions' | 'prolongations' | 'calendar'> & {
    readonly from?: 'receipt' | 'resumption';
  },
): Term {
  const start =
    input.from === 'resumption'
      ? resumedStep(input.receivedOn)
      : startStep(input.receivedOn, 'Awb 4:13(1)', 'Aanvraag ontvangen', 'Application received');
  return runningTerm({ ...input, start, length: reasonableTerm, source: 'Awb 4:13(2)', extended: true });
}
