// SPDX-License-Identifier: EUPL-1.2
import { addDays, latestOf, type LocalDate } from '../shared/local-date';
import type { Refusal } from '../shared/refusal';
import { budgetReservationTerm } from '../terms/budget-reservation';
import type { HolidayCalendar } from '../terms/holidays';
import type { Term } from '../terms/length';
import { recoveryTerm, withdrawalTerm } from '../terms/limitation';
import { changeGrounds, type ChangeGroundKey, type ChangeKind } from './change-grounds';

/** A change of a grant as it is proposed, with all on which the law lets it depend. */
export interface ProposedChange {
  readonly kind: ChangeKind;
  readonly ground: ChangeGroundKey;
  /** The new amount of the grant, or of its determination; nothing when the amount stays. Zero when withdrawn. */
  readonly amountCents?: number | null;
  /** The amount as it stands: granted, or determined once that is done. */
  readonly currentCents: number;
  /** Whether dates or activities change. */
  readonly otherChanges: boolean;
  /** The new last days, by obligation. */
  readonly newDates?: readonly LocalDate[];
  readonly requested: boolean;
  readonly today: LocalDate;
  readonly determinationNotifiedOn?: LocalDate | null;
  /** The day of the breach on which the ground rests; only for 4:49(1)(c). */
  readonly breachOn?: LocalDate | null;
  /** Whether the grant was made on the condition that the budget provides the money. */
  readonly budgetReservation: boolean;
  readonly budgetAdoptedOn?: LocalDate | null;
  /** How long the condition of the scheme stands; the four weeks of the law where nothing is said. */
  readonly reservation?: { readonly weeks: number; readonly extended: boolean };
  readonly calendar: HolidayCalendar;
}

const ofDetermination: readonly ChangeKind[] = ['amendDetermination', 'withdrawDetermination'];

/** Whether the change takes the whole subsidy back. */
export function withdraws(kind: ChangeKind): boolean {
  return kind === 'withdraw' || kind === 'withdrawDetermination';
}

/** Whether the change touches the determination, so that title 4:49 applies. */
export function changesDetermination(kind: ChangeKind): boolean {
  return ofDetermination.includes(kind);
}

/** @source Awb 4:48, 4:49, 4:50 — each moment has its own grounds. */
function groundRefusal({ kind, ground, requested }: ProposedChange): Refusal | undefined {
  const wanted = changesDetermination(kind) ? 'after' : 'before';
  const { phase, source } = changeGrounds[ground];
  if (phase !== wanted || (ground === 'on_request' && !requested)) {
    return { code: 'GROUND_NOT_APPLICABLE', source };
  }
  return undefined;
}

/** @source Awb 4:46, 4:49 — the amount of a determination is only ever lowered; a withdrawal leaves nothing. */
function amountRefusal({ kind, amountCents, currentCents, otherChanges }: ProposedChange): Refusal | undefined {
  if (withdraws(kind)) return undefined;
  if (amountCents === null || amountCents === undefined || amountCents === currentCents) {
    return otherChanges && kind === 'amend' ? undefined : { code: 'NOTHING_CHANGES' };
  }
  if (amountCents <= 0) return { code: 'AMOUNT_REQUIRED', source: 'Awb 4:31' };
  return kind === 'amendDetermination' && amountCents > currentCents
    ? { code: 'ONLY_LOWER', source: 'Awb 4:49', details: { currentCents } }
    : undefined;
}

/**
 * The last day on which a determination can be changed on this ground: five years after its notification, or after the
 * breach.
 *
 * @source Awb 4:49(3)
 */
export function changeTerm(cause: {
  readonly ground: ChangeGroundKey;
  readonly determinationNotifiedOn: LocalDate;
  readonly breachOn?: LocalDate | null;
}): Term | undefined {
  const { ground, determinationNotifiedOn, breachOn } = cause;
  if (ground !== 'awb_4_49_c') return withdrawalTerm({ determinationNotifiedOn });
  return breachOn ? withdrawalTerm({ breachOn }) : undefined;
}

function barred(change: ProposedChange): Refusal | undefined {
  const { kind, ground, determinationNotifiedOn, breachOn, today } = change;
  if (!changesDetermination(kind)) return undefined;
  if (!determinationNotifiedOn) return { code: 'NOT_NOTIFIED_YET', source: 'Awb 3:40' };
  const term = changeTerm({ ground, determinationNotifiedOn, breachOn });
  if (!term) return { code: 'BREACH_NOT_RECORDED', source: 'Awb 4:49(1)(c)' };
  return today > term.dueOn
    ? { code: 'CHANGE_BARRED', source: 'Awb 4:49(3)', details: { dueOn: term.dueOn } }
    : undefined;
}

/** @source Awb 4:34(5) — the condition lapses unless it is invoked within four weeks after the budget was adopted. */
function reservationRefusal(change: ProposedChange): Refusal | undefined {
  const { ground, budgetReservation, budgetAdoptedOn, reservation, today, calendar } = change;
  if (ground !== 'awb_4_48_e') return undefined;
  if (!budgetReservation) return { code: 'GROUND_NOT_APPLICABLE', source: 'Awb 4:34' };
  if (!budgetAdoptedOn) return undefined;
  const { dueOn } = budgetReservationTerm({ adoptedOn: budgetAdoptedOn, calendar, ...reservation });
  return today > dueOn ? { code: 'RESERVATION_LAPSED', source: 'Awb 4:34(5)', details: { dueOn } } : undefined;
}

/** Whether a change takes something from the recipient that it did not ask for, so that views are asked. @source Awb 4:12(2) */
export function isDetrimental({
  kind,
  ground,
  amountCents,
  currentCents,
}: Pick<ProposedChange, 'kind' | 'ground' | 'amountCents' | 'currentCents'>): boolean {
  if (ground === 'on_request') return false;
  return withdraws(kind) || (amountCents ?? currentCents) <= currentCents;
}

/**
 * Whether a grant or its determination may be changed like this: on a ground of that moment, in time, and with something that
 * changes. A change to the detriment of the recipient also asks for views; see `isDetrimental`.
 *
 * @source Awb 4:34(5), 4:48, 4:49, 4:50
 */
export function changeRefusal(change: ProposedChange): Refusal | undefined {
  const early = (change.newDates ?? []).find((date) => date <= change.today);
  return (
    groundRefusal(change) ??
    amountRefusal(change) ??
    (early ? { code: 'DATE_NOT_LATER', details: { earliest: addDays(change.today, 1) } } : undefined) ??
    barred(change) ??
    reservationRefusal(change)
  );
}

/**
 * Why an amount can no longer be claimed back: more than five years after the day of the determination, or of the breach on
 * which the change rests. Before a determination nothing runs.
 *
 * @source Awb 4:57(4)
 */
export function recoveryRefusal(claim: {
  readonly claimCents: number;
  readonly determinedOn?: LocalDate | null;
  readonly breachOn?: LocalDate | null;
  readonly today: LocalDate;
}): Refusal | undefined {
  const { claimCents, determinedOn, breachOn, today } = claim;
  if (claimCents <= 0 || !determinedOn) return undefined;
  const { dueOn } = recoveryTerm(breachOn ? { breachOn } : { determinedOn });
  return today > dueOn ? { code: 'RECOVERY_BARRED', source: 'Awb 4:57(4)', details: { dueOn } } : undefined;
}

/** How many days a reminder gives at least, and by itself, to ask for determination after all. */
export const secondTermDays = { minimum: 14, usual: 28 } as const;

/** @source Awb 4:44(3) — a second term that is of any use. */
export function secondTermRefusal(days: number): Refusal | undefined {
  return Number.isSafeInteger(days) && days >= secondTermDays.minimum && days <= 365
    ? undefined
    : { code: 'SECOND_TERM_TOO_SHORT', source: 'Awb 4:44(3)', details: { minimumDays: secondTermDays.minimum } };
}

/**
 * The last day on which anything of a determined subsidy can still be changed: five years after the determination, after the
 * end of the last obligation that continues, and after every breach.
 *
 * @source Awb 4:49(3)
 */
export function lastDayToWithdraw(
  determinationNotifiedOn: LocalDate,
  laterCauses: readonly LocalDate[] = [],
): LocalDate {
  const last = laterCauses.map((breachOn) => withdrawalTerm({ breachOn }).dueOn);
  return last.reduce(latestOf, withdrawalTerm({ determinationNotifiedOn }).dueOn);
}
