// SPDX-License-Identifier: EUPL-1.2

/** An account number in groups of four. */
export function groupedIban(iban: string | null): string {
  return (iban ?? '').replace(/(.{4})(?=.)/g, '$1\u00a0');
}
