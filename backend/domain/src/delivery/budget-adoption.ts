// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../shared/local-date';
import type { Refusal } from '../shared/refusal';

/** The adoption of the budget of a year as it stands: the last entry for that year. */
export interface AdoptedBudget {
  readonly adoptedOn: LocalDate;
  /** The last day on which the reservation can be invoked. */
  readonly dueOn: LocalDate;
  readonly recordedBy: string;
}

/** What somebody wants to record about the adoption of a budget. */
export interface AdoptionEntry {
  readonly adoptedOn: LocalDate;
  /** Why the day was wrong; needed for a correction. */
  readonly reason: string;
  readonly actorId: string;
  readonly today: LocalDate;
}

/**
 * Why a day of adoption cannot be entered. The first entry for a year stands; a correction is another entry, with a reason,
 * by somebody else. Once the four weeks have passed no later day can be entered: that would bring a lapsed reservation back.
 *
 * @source Awb 4:34(5)
 */
export function adoptionRefusal(entry: AdoptionEntry, current?: AdoptedBudget): Refusal | undefined {
  const { adoptedOn, reason, actorId, today } = entry;
  if (adoptedOn > today) return { code: 'DATE_IN_FUTURE', details: { latest: today } };
  if (!current) return undefined;
  if (reason.trim() === '') return { code: 'REASON_REQUIRED' };
  if (current.recordedBy === actorId) return { code: 'FOUR_EYES' };
  if (adoptedOn === current.adoptedOn) return { code: 'NOTHING_CHANGES' };
  const lapsed = today > current.dueOn && adoptedOn > current.adoptedOn;
  return lapsed ? { code: 'RESERVATION_LAPSED', source: 'Awb 4:34(5)', details: { dueOn: current.dueOn } } : undefined;
}
