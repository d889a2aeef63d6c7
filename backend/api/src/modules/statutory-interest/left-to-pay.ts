// SPDX-License-Identifier: EUPL-1.2

/** A payment or claim, as much as its amount and state. */
export interface PaidPart {
  readonly kind: string;
  readonly state: string;
  readonly amountCents: number;
}

const sum = (parts: readonly PaidPart[]): number => parts.reduce((all, { amountCents }) => all + amountCents, 0);

/**
 * What of the interest still has to go to the municipality, in cents: what the authority owes and did not order yet; of a
 * claim that an objection took away, what had come in already.
 */
export function leftToPay(
  interest: { readonly state: string; readonly debtor: string; readonly amountCents: number },
  payments: readonly PaidPart[],
): number {
  const ordered = sum(payments.filter(({ kind, state }) => kind === 'payment' && state !== 'cancelled'));
  const decided = interest.state === 'determined' || interest.state === 'settled';
  if (interest.debtor === 'province') return decided ? interest.amountCents - ordered : 0;
  if (interest.state !== 'annulled') return 0;
  return sum(payments.filter(({ kind, state }) => kind === 'claim' && state === 'paid')) - ordered;
}
