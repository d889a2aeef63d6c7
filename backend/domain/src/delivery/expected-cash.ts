// SPDX-License-Identifier: EUPL-1.2
import { type AdvanceInstalment } from '../payments/schedule';
import type { DeterminationRule } from '../schemes/definition';
import { addWeeks, type LocalDate } from '../shared/local-date';
import type { LocalizedText } from '../shared/text';
import type { HolidayCalendar } from '../terms/holidays';
import { termEndsOn } from '../terms/length';
import { paymentTerm } from '../terms/terms';

/** A payment that is still to come, and the day by which it is expected when everything is done on its last day. */
export interface ExpectedPayment {
  readonly key: string;
  readonly text: LocalizedText;
  readonly amountCents: number;
  /** Nothing while the thing for which it waits has no day. */
  readonly on: LocalDate | null;
}

/** From what the payments of a grant are expected. Cents. */
export interface CashCauses {
  /** The advances that nobody ordered yet. */
  readonly advances: readonly AdvanceInstalment[];
  /** What is left for the balance when the grant is determined as granted. */
  readonly balanceCents: number;
  /** The day on which each obligation was met, or its last day as it stands. */
  readonly dayOf: Readonly<Record<string, LocalDate | null | undefined>>;
  readonly determination: Pick<DeterminationRule, 'mode' | 'decideWithinWeeks'>;
  readonly determinationDueOn: LocalDate | null;
  readonly calendar: HolidayCalendar;
  readonly extended: boolean;
}

const balanceText: LocalizedText = { nl: 'Nabetaling na de vaststelling', en: 'Balance after the determination' };

/**
 * When the money of a grant goes out at the latest, as far as that follows from its days: an advance within six weeks after
 * what it waits for, the balance within six weeks after the determination.
 *
 * @source Awb 4:87(1), 4:95, 4:13; the advances and determination articles of the scheme
 */
export function expectedCash(causes: CashCauses): ExpectedPayment[] {
  const { advances, balanceCents, dayOf, calendar } = causes;
  const paidBy = (day: LocalDate | null | undefined): LocalDate | null =>
    day ? paymentTerm({ notifiedOn: day, calendar }).dueOn : null;
  const expected = advances
    .filter(({ amountCents }) => amountCents > 0)
    .map(({ key, amountCents, dueSince, rule }) => ({
      key,
      text: rule.text,
      amountCents,
      on: paidBy(dueSince ?? dayOf[rule.on]),
    }));
  if (balanceCents <= 0) return expected;
  return [
    ...expected,
    { key: 'balance', text: balanceText, amountCents: balanceCents, on: paidBy(determinedOn(causes)) },
  ];
}

/** The last day on which the determination is expected. */
function determinedOn({ determination, determinationDueOn, calendar, extended }: CashCauses): LocalDate | null {
  if (!determinationDueOn || determination.mode === 'ex_officio') return determinationDueOn;
  const weeks = determination.decideWithinWeeks;
  return extended ? termEndsOn(determinationDueOn, { weeks }, calendar, true) : addWeeks(determinationDueOn, weeks);
}

/** How much is expected in a year, before and after. Cents. */
export interface MovedYear {
  readonly year: number;
  readonly beforeCents: number;
  readonly afterCents: number;
}

/** The years in which another amount is expected than before: what a new day does to the budget of each year. */
export function movedYears(before: readonly ExpectedPayment[], after: readonly ExpectedPayment[]): MovedYear[] {
  const sums = (payments: readonly ExpectedPayment[]): Map<number, number> => {
    const found = new Map<number, number>();
    for (const { on, amountCents } of payments) {
      if (!on) continue;
      const year = Number(on.slice(0, 4));
      found.set(year, (found.get(year) ?? 0) + amountCents);
    }
    return found;
  };
  const [then, now] = [sums(before), sums(after)];
  return [...new Set([...then.keys(), ...now.keys()])]
    .sort((a, b) => a - b)
    .map((year) => ({ year, beforeCents: then.get(year) ?? 0, afterCents: now.get(year) ?? 0 }))
    .filter(({ beforeCents, afterCents }) => beforeCents !== afterCents);
}
