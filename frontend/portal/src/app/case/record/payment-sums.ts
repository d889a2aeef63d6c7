// SPDX-License-Identifier: EUPL-1.2

interface Amount {
  readonly kind: string;
  readonly amountCents: number;
}

/** What goes out and what comes back, each added up; they are never set off against each other. */
export function paymentSums(payments: readonly Amount[]): { readonly out: number; readonly back: number } {
  const sum = (some: readonly Amount[]): number => some.reduce((total, { amountCents }) => total + amountCents, 0);
  return {
    out: sum(payments.filter(({ kind }) => kind !== 'recovery')),
    back: sum(payments.filter(({ kind }) => kind === 'recovery')),
  };
}
