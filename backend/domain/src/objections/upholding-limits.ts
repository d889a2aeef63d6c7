// SPDX-License-Identifier: EUPL-1.2
import type { GrantState } from '../delivery/grant-lifecycle';
import type { ObligationState } from '../delivery/obligation-lifecycle';
import type { Refusal } from '../shared/refusal';
import { penaltyRows, type PenaltyRate, type PenaltyRow } from '../terms/penalty-rules';
import type { ObjectionOutcome } from './objection-rules';
import { type ContestedMatter, upholdings } from './upholdings';

/** As long as nothing was determined or withdrawn, the grant itself can change. */
const running: readonly GrantState[] = [
  'active',
  'amended',
  'reminded',
  'determination_requested',
  'determination_proposed',
];
const withdrawn: readonly GrantState[] = ['withdrawn', 'in_recovery', 'closed'];
const determined: readonly GrantState[] = ['determined', 'in_recovery', 'closed'];

const needs: Readonly<Partial<Record<ContestedMatter, readonly GrantState[]>>> = {
  grant: running,
  lowering: running,
  raising: running,
  other_change: running,
  change_refused: running,
  withdrawal: withdrawn,
  determination: determined,
  ex_officio_determination: determined,
  determination_lowered: determined,
  determination_withdrawn: withdrawn,
};

/**
 * Whether what was contested still stands in the way: a later decision, such as a determination or a withdrawal, may have
 * taken its place, and then the objection against that one decides.
 *
 * @source Awb 6:19, 7:11
 */
export function stillDecides(
  matter: ContestedMatter,
  grantState: GrantState | null,
  /** Whether a later withdrawal stands that nobody undid. */
  withdrawnSince: boolean,
): boolean {
  const wanted = needs[matter];
  return wanted === undefined || (grantState !== null && wanted.includes(grantState) && !withdrawnSince);
}

/** Refuses to give something back through a decision that was overtaken. */
export function overtakenRefusal(input: {
  readonly stillDecides: boolean;
  readonly grantState: string | null;
  readonly moreCents: number;
  readonly dates: number;
}): Refusal | undefined {
  const { grantState, moreCents, dates } = input;
  if (input.stillDecides || (moreCents <= 0 && dates === 0)) return undefined;
  return {
    code: 'NOT_IN_THIS_STATE',
    source: 'Awb 6:19, 7:11',
    details: { state: grantState ?? '', action: 'uphold' },
  };
}

/** Days and months only where the contested decision is about them. @source Awb 7:11 */
export function daysRefusal(input: {
  readonly matter: ContestedMatter;
  readonly outcome: ObjectionOutcome;
  readonly months: number | null;
  readonly dates: number;
}): Refusal | undefined {
  const { matter, outcome, months, dates } = input;
  const upholds = outcome === 'upheld' || outcome === 'partly_upheld';
  const { days } = upholdings[matter];
  const settable = upholds && (days === 'may_be_set' || days === 'restored');
  const wrong = (months !== null && !(upholds && days === 'extended')) || (dates > 0 && !settable);
  return wrong ? { code: 'NOT_IN_DISPUTE', source: 'Awb 7:11' } : undefined;
}

/**
 * How many months more, in all: more than there were and no more than was asked. Nothing is asked once the obligation is
 * done, because then no day moves any more.
 *
 * @source Awb 7:11
 */
export function monthsRefusal(input: {
  readonly months: number | null;
  readonly ownMonths: number;
  readonly askedMonths: number;
  readonly obligation: ObligationState;
}): Refusal | undefined {
  const { months, ownMonths, askedMonths, obligation } = input;
  if (months === null && !(obligation === 'open' || obligation === 'breached')) return undefined;
  const right = months !== null && Number.isSafeInteger(months) && months > ownMonths && months <= askedMonths;
  return right
    ? undefined
    : { code: 'MONTHS_REQUIRED', source: 'Awb 7:11', details: { ownMonths, maximumMonths: askedMonths } };
}

/** A penalty as days and rows. */
export interface PenaltyInDays {
  readonly days: number;
  readonly rows: readonly PenaltyRow[];
}

/**
 * To how many days an amount belongs: a penalty is always a number of whole days.
 *
 * @source Awb 4:17(1)-(2)
 * @example 32200 cents at the rate of 2019 → 14 days
 */
export function penaltyInDays(
  amountCents: number,
  { maximumDays, rate }: { readonly maximumDays: number; readonly rate: PenaltyRate },
): PenaltyInDays | { readonly refusal: Refusal } {
  const sumOf = (rows: readonly PenaltyRow[]): number => rows.reduce((sum, row) => sum + row.amountCents, 0);
  const all = Array.from({ length: maximumDays + 1 }, (_, days) => ({ days, rows: penaltyRows(days, rate) }));
  const found = all.find(({ rows }) => sumOf(rows) === amountCents);
  if (found) return found;
  const below = all.findLast(({ rows }) => sumOf(rows) < amountCents);
  const above = all.find(({ rows }) => sumOf(rows) > amountCents);
  const details = {
    ...(below ? { belowCents: sumOf(below.rows) } : {}),
    ...(above ? { aboveCents: sumOf(above.rows) } : {}),
  };
  return { refusal: { code: 'PENALTY_AMOUNT_NOT_DAYS', source: 'Awb 4:17(2)', details } };
}
