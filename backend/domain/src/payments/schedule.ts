// SPDX-License-Identifier: EUPL-1.2
import type { AdvanceRule } from '../schemes/definition';
import { shareRoundedDown } from '../schemes/rounding';
import type { LocalDate } from '../shared/local-date';
import { type Cents, toCents } from '../shared/money';
import type { Refusal } from '../shared/refusal';

/** One advance: how much, and since when it may be paid; no day while what it waits for is not done. */
export interface AdvanceInstalment {
  readonly key: string;
  readonly amountCents: Cents;
  readonly dueSince?: LocalDate;
  readonly rule: AdvanceRule;
}

/**
 * All advances of a grant, in the order of the scheme. Each is its percentage rounded down over what was reckoned so far,
 * so that the last one takes what rounding left.
 *
 * @source Awb 4:95(1) and the advances article of the scheme
 */
export function advanceSchedule(
  rules: readonly AdvanceRule[],
  input: {
    readonly grantedCents: number;
    readonly grantNotifiedOn: LocalDate;
    /** The day on which each obligation was met, by its key. */
    readonly metOn: Readonly<Record<string, LocalDate | undefined>>;
  },
): AdvanceInstalment[] {
  let percentage = 0;
  let reckonedCents = 0;
  return rules.map((rule) => {
    percentage += rule.percentage;
    const upToHere = shareRoundedDown(input.grantedCents, percentage);
    const amountCents = toCents(upToHere - reckonedCents);
    reckonedCents = upToHere;
    const dueSince = rule.on === 'grant' ? input.grantNotifiedOn : input.metOn[rule.on];
    return { key: rule.key, amountCents, rule, ...(dueSince ? { dueSince } : {}) };
  });
}

/**
 * What is left to pay of each advance that nobody ordered yet. When the grant was amended after an advance, the next ones
 * make up for it: an advance that is too high by the new amount is taken off them, one that is too low is added.
 *
 * @source Awb 4:95(1), 4:95(3)
 */
export function remainingAdvances(
  schedule: readonly AdvanceInstalment[],
  given: {
    /** Ordered or paid, by the key of the advance. */
    readonly takenCents: Readonly<Record<string, number | undefined>>;
    /** Claimed back of what was paid, when the grant was lowered. */
    readonly claimedCents: number;
  },
): AdvanceInstalment[] {
  const { takenCents, claimedCents } = given;
  let overCents = -claimedCents;
  for (const { key, amountCents } of schedule) {
    const taken = takenCents[key];
    if (taken !== undefined) overCents += taken - amountCents;
  }
  return schedule.flatMap((advance) => {
    if (takenCents[advance.key] !== undefined) return [];
    const amountCents = toCents(Math.max(0, advance.amountCents - overCents));
    overCents -= advance.amountCents - amountCents;
    return [{ ...advance, amountCents }];
  });
}

/** Whether this advance may be proposed on this day. @source Awb 4:95(1) */
export function advanceRefusal(
  { dueSince, rule }: Pick<AdvanceInstalment, 'dueSince' | 'rule'>,
  today: LocalDate,
): Refusal | undefined {
  return dueSince && dueSince <= today
    ? undefined
    : { code: 'ADVANCE_NOT_DUE', source: rule.article, details: { on: rule.on } };
}

/** Whether a payment stays within what was granted, or determined once it is. @source Awb 4:42, 4:95(3) */
export function paymentRefusal(input: {
  readonly amountCents: number;
  /** Granted, or determined once that is done. */
  readonly limitCents: number;
  readonly paidCents: number;
  readonly orderedCents: number;
}): Refusal | undefined {
  const { amountCents, limitCents, paidCents, orderedCents } = input;
  const leftCents = Math.max(0, limitCents - paidCents - orderedCents);
  if (amountCents <= 0) return { code: 'AMOUNT_REQUIRED' };
  return amountCents > leftCents
    ? { code: 'PAYMENT_EXCEEDS_GRANT', source: 'Awb 4:42', details: { leftCents, amountCents } }
    : undefined;
}

/** What is left to do with money after determination. */
export type Settlement =
  { readonly kind: 'none' } | { readonly kind: 'balance' | 'recovery'; readonly amountCents: Cents };

/**
 * What follows from determination: a balance when less was paid than determined, a recovery when more was paid. Orders on
 * their way count as paid; cancel them first when they should not go.
 *
 * @source Awb 4:52(1), 4:57(1), 4:95(4)
 */
export function settlement(input: {
  readonly determinedCents: number;
  readonly paidCents: number;
  readonly orderedCents: number;
}): Settlement {
  const difference = input.determinedCents - input.paidCents - input.orderedCents;
  if (difference === 0) return { kind: 'none' };
  return { kind: difference > 0 ? 'balance' : 'recovery', amountCents: toCents(Math.abs(difference)) };
}
