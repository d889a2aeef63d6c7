// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../shared/local-date';
import { addDays } from '../shared/local-date';
import type { Refusal } from '../shared/refusal';
import type { LevelMoney } from './ceilings';

/** What two people do together: one prepares it, another confirms it. */
export const orderKinds = ['raise', 'lower', 'carry', 'counter', 'close_year', 'reopen_year'] as const;

/** One kind of order. */
export type OrderKind = (typeof orderKinds)[number];

/** An order on which somebody decides. */
export interface OrderSides {
  readonly state: string;
  readonly preparedBy: string;
}

/** Whether this person may confirm it, or send it back: never who prepared it. */
export function confirmationRefusal(order: OrderSides, personId: string | null): Refusal | undefined {
  if (order.state !== 'prepared') {
    return { code: 'NOT_IN_THIS_STATE', details: { state: order.state, action: 'confirm' } };
  }
  return order.preparedBy === personId ? { code: 'FOUR_EYES' } : undefined;
}

/** The days of a change of a ceiling. */
export interface ChangeDays {
  readonly today: LocalDate;
  readonly startsOn: LocalDate;
  /** The day on which the decision was made public; absent when it was not yet. */
  readonly publishedOn: LocalDate | null;
}

/**
 * A lowering only takes effect once it was made public, and from the day after; a raise can be used from the day it starts.
 *
 * @source Awb 4:25(1), 4:27
 */
export function changeDaysRefusal(
  kind: 'raise' | 'lower',
  { today, startsOn, publishedOn }: ChangeDays,
): Refusal | undefined {
  if (publishedOn === null || publishedOn > today) {
    return { code: 'CEILING_NOT_PUBLISHED', source: 'Awb 4:27', details: { today } };
  }
  if (kind === 'raise' && startsOn > today) {
    return { code: 'CEILING_STARTS_LATER', source: 'Awb 4:25(1)', details: { startsOn } };
  }
  const earliest = addDays(publishedOn, 1);
  if (kind === 'lower' && startsOn < earliest) {
    return { code: 'CEILING_STARTS_TOO_EARLY', source: 'Awb 4:27(2)', details: { earliest } };
  }
  return undefined;
}

/** @source Awb 4:22, 4:27(2) — a ceiling below what was granted already would say nothing. */
export function loweringRefusal(level: LevelMoney, amountCents: number): Refusal | undefined {
  const { ceilingCents, heldCents, overrunCents, grantedCents } = level;
  const afterCents = ceilingCents - heldCents - amountCents;
  const grantedWithin = grantedCents - overrunCents;
  return afterCents < grantedWithin || afterCents < 0
    ? {
        code: 'CEILING_BELOW_GRANTED',
        source: 'Awb 4:22',
        details: { mostCents: Math.max(0, ceilingCents - heldCents - Math.max(0, grantedWithin)) },
      }
    : undefined;
}

/** What of a level can go to another: what is neither granted, nor asked, nor held for earlier applications. */
export function carryRefusal(leftCents: number, reservedCents: number, amountCents: number): Refusal | undefined {
  const mostCents = Math.max(0, leftCents - reservedCents);
  return amountCents > mostCents
    ? { code: 'CARRY_TOO_MUCH', source: 'Awb 4:25(2)', details: { mostCents, reservedCents } }
    : undefined;
}

/** Only a year that is over is closed, and only a closed one is opened again. */
export function yearRefusal(
  kind: 'close_year' | 'reopen_year',
  { year, closed, today }: { readonly year: number; readonly closed: boolean; readonly today: LocalDate },
): Refusal | undefined {
  if (kind === 'reopen_year') return closed ? undefined : { code: 'YEAR_OPEN', details: { year: String(year) } };
  if (closed) return { code: 'YEAR_CLOSED', details: { year: String(year) } };
  return year < Number(today.slice(0, 4)) ? undefined : { code: 'YEAR_NOT_OVER', details: { year: String(year) } };
}
