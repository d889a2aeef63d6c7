// SPDX-License-Identifier: EUPL-1.2
import type { InterestDebtor, InterestRow, LocalDate } from '#domain';
import type { LetterCase } from './letter-facts';

/** Statutory interest over a payment that came too late (Awb 4:99). */
export interface InterestLetterFacts extends LetterCase {
  readonly kind: 'interest';
  /** What was paid too late. */
  readonly about: 'advance' | 'balance' | 'recovery' | 'penalty';
  readonly debtor: InterestDebtor;
  readonly principalCents: number;
  /** The last day on which it could be paid without interest. */
  readonly dueOn: LocalDate;
  readonly paidOn: LocalDate;
  /** The decision to pay came too late, which brought that day forward (Awb 4:100). */
  readonly lateDecision: boolean;
  readonly days: number;
  readonly rows: readonly InterestRow[];
  readonly amountCents: number;
  readonly reason?: string;
  readonly bankAccount?: string;
  /** The last day on which the municipality has to pay it. */
  readonly payBy?: LocalDate;
  readonly objectionDueOn: LocalDate;
}
