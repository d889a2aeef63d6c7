// SPDX-License-Identifier: EUPL-1.2
import { formatDateLong } from '../shared/format';
import { daysBetween, latestOf, type LocalDate } from '../shared/local-date';
import type { Refusal } from '../shared/refusal';
import { ordinaryCalendar } from './holidays';
import { rawEnd, type Term, type TraceStep } from './length';
import { simpleTerm } from './terms';
import { startStep } from './trace';

const fiveYears = { years: 5 } as const;

function fiveYearsFrom(start: TraceStep, source: string): Term {
  return simpleTerm(start, fiveYears, source, ordinaryCalendar, true);
}

/**
 * The last day on which a determined subsidy can be withdrawn or amended to the recipient's detriment: five years after
 * the determination that stands was notified (`anew` when a decision on objection put it in the place of an earlier one), or
 * after the breach of an obligation that counts also after determination.
 *
 * @source Awb 4:49(3)
 */
export function withdrawalTerm(
  cause: { readonly determinationNotifiedOn: LocalDate; readonly anew?: boolean } | { readonly breachOn: LocalDate },
  source = 'Awb 4:49(3)',
): Term {
  return 'breachOn' in cause
    ? fiveYearsFrom(startStep(cause.breachOn, source, 'Verplichting niet nagekomen', 'Obligation breached'), source)
    : fiveYearsFrom(
        cause.anew
          ? startStep(
              cause.determinationNotifiedOn,
              source,
              'Vaststelling na bezwaar bekendgemaakt',
              'Determination on objection notified',
            )
          : startStep(cause.determinationNotifiedOn, source, 'Vaststelling bekendgemaakt', 'Determination notified'),
        source,
      );
}

/**
 * The last day on which an amount paid without ground can be claimed back: five years after the determination, or after
 * the breach.
 *
 * @source Awb 4:57(4)
 */
export function recoveryTerm(
  cause: { readonly determinedOn: LocalDate; readonly anew?: boolean } | { readonly breachOn: LocalDate },
  source = 'Awb 4:57(4)',
): Term {
  return 'breachOn' in cause
    ? fiveYearsFrom(startStep(cause.breachOn, source, 'Verplichting niet nagekomen', 'Obligation breached'), source)
    : fiveYearsFrom(
        cause.anew
          ? startStep(cause.determinedOn, source, 'Subsidie na bezwaar vastgesteld', 'Subsidy determined on objection')
          : startStep(cause.determinedOn, source, 'Subsidie vastgesteld', 'Subsidy determined'),
        source,
      );
}

/** The last day on which a penalty that was not due can be claimed back. @source Awb 4:20 */
export function penaltyRecoveryTerm(notifiedOn: LocalDate): Term {
  return fiveYearsFrom(
    startStep(notifiedOn, 'Awb 4:20', 'Dwangsombesluit bekendgemaakt', 'Penalty notified'),
    'Awb 4:20',
  );
}

function interruptedStep(on: LocalDate, before: LocalDate, to: LocalDate): TraceStep {
  const nl = `Verjaring gestuit op ${formatDateLong(on)}: opnieuw 5 jaar, tot en met ${formatDateLong(to)}`;
  const en = `Limitation interrupted on ${formatDateLong(on, 'en')}: again 5 years, to ${formatDateLong(to, 'en')}`;
  return { rule: 'interrupted', source: 'Awb 4:105–4:110', days: daysBetween(before, to), date: to, text: { nl, en } };
}

/**
 * The last day before a money claim lapses: five years after its payment term ended, and again five years after each
 * interruption while it still ran.
 *
 * @source Awb 4:104(1), 4:105–4:110
 */
export function limitationTerm(input: {
  readonly paymentDueOn: LocalDate;
  readonly interruptedOn?: readonly LocalDate[];
}): Term {
  const source = 'Awb 4:104(1)';
  let term = fiveYearsFrom(
    startStep(input.paymentDueOn, source, 'Betaaltermijn geëindigd', 'Payment term ended'),
    source,
  );
  for (const on of [...(input.interruptedOn ?? [])].sort()) {
    if (on > term.dueOn) break;
    const to = latestOf(term.dueOn, rawEnd(on, fiveYears));
    if (to > term.dueOn) term = { dueOn: to, trace: [...term.trace, interruptedStep(on, term.dueOn, to)] };
  }
  return term;
}

/** How the limitation of a claim is interrupted. @source Awb 4:105, 4:106 */
export const interruptionManners = ['reminder', 'set_off', 'writ', 'acknowledgement', 'court'] as const;

/** One of the ways to interrupt the limitation of a claim. */
export type InterruptionManner = (typeof interruptionManners)[number];

/** Only a claim that has not lapsed can be interrupted. @source Awb 4:104, 4:110 */
export function interruptionRefusal(input: {
  readonly on: LocalDate;
  readonly paymentDueOn: LocalDate;
  readonly interruptedOn: readonly LocalDate[];
}): Refusal | undefined {
  const { dueOn } = limitationTerm(input);
  return input.on > dueOn ? { code: 'CLAIM_LAPSED', source: 'Awb 4:104', details: { dueOn } } : undefined;
}
