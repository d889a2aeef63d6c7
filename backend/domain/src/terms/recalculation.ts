// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../shared/local-date';

/** A date that is another one under a new calendar. */
export interface ChangedDate {
  readonly kind: string;
  readonly key?: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What a new calendar does to the dates of a case. */
export interface Recalculation {
  /** These dates are other ones now. */
  readonly moved: readonly ChangedDate[];
  /** These were told to somebody in a letter: a person looks at each. Those that would be earlier were not moved. */
  readonly told: readonly ChangedDate[];
}

/** Dates on which the municipality relies because a letter named them. */
const toldInLetters: ReadonlySet<string> = new Set([
  'cure',
  'views',
  'objection',
  'objection_cure',
  'obligation',
  'determination',
  'claim_payment',
]);

/** Whether a letter named this date to the municipality. */
export function isToldInLetter(kind: string): boolean {
  return toldInLetters.has(kind);
}

/**
 * Which dates follow a new calendar. A term that has ended stays as it ended. A term whose last day became a holiday runs on
 * by law, whoever it binds and whatever a letter said. A term that would become shorter, because a day was taken from the
 * list, follows when it binds the province; a date on which the municipality may rely stays as it was told. Everything that
 * a letter named is put before a person.
 *
 * @source Algemene termijnenwet 1(1), 3(3); the principle of legal certainty
 */
export function recalculation(changes: readonly ChangedDate[], today: LocalDate): Recalculation {
  const running = changes.filter(({ from, to }) => from !== to && from >= today);
  return {
    moved: running.filter(({ kind, from, to }) => to > from || !isToldInLetter(kind)),
    told: running.filter(({ kind }) => isToldInLetter(kind)),
  };
}
