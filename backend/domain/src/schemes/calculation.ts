// SPDX-License-Identifier: EUPL-1.2
import { type Cents, toCents } from '../shared/money';
import type { Refusal } from '../shared/refusal';
import type { LocalizedText } from '../shared/text';

/** One step of a calculation; the amounts of all rows add up to the total. A row that limits has a negative amount. */
export interface CalculationRow {
  readonly key: string;
  readonly text: LocalizedText;
  readonly article: string;
  readonly quantity?: number;
  readonly unitCents?: number;
  readonly amountCents: Cents;
}

/** An amount, row by row, and what stands in its way. */
export interface Calculation {
  readonly rows: readonly CalculationRow[];
  readonly totalCents: Cents;
  readonly problems: readonly Refusal[];
}

/** The sum of the rows, in cents. */
export function sumOf(rows: readonly CalculationRow[]): Cents {
  return toCents(rows.reduce((sum, { amountCents }) => sum + amountCents, 0));
}

/** The rows with one more that brings the total down to the limit; unchanged when the total is not above it. */
export function limitedTo(
  rows: readonly CalculationRow[],
  limitCents: number,
  limit: Omit<CalculationRow, 'amountCents'>,
): readonly CalculationRow[] {
  const excess = sumOf(rows) - limitCents;
  return excess > 0 ? [...rows, { ...limit, amountCents: toCents(-excess) }] : rows;
}
