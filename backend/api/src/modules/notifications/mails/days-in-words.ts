// SPDX-License-Identifier: EUPL-1.2

/** How far away a day is: `vandaag`, `over 1 dag`, `over 12 dagen`, `3 dagen geleden`. */
export function daysInWords(days: number): string {
  if (days === 0) return 'vandaag';
  const count = Math.abs(days);
  const noun = count === 1 ? 'dag' : 'dagen';
  return days > 0 ? `over ${count} ${noun}` : `${count} ${noun} geleden`;
}
