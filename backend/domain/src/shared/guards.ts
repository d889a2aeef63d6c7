// SPDX-License-Identifier: EUPL-1.2
import type { Guard } from './lifecycle';

/** Who acts, and who declared to have an interest of their own in the case. */
export interface ActorFacts {
  readonly actorId: string;
  /** Ids of the people who declared a conflict of interest in this case. */
  readonly conflictsOf: readonly string[];
}

/** @source Awb 2:4 — a person with an interest of their own keeps away from the case. */
export const noConflict: Guard<ActorFacts> = ({ actorId, conflictsOf }) =>
  conflictsOf.includes(actorId) ? { code: 'CONFLICT_OF_INTEREST', source: 'Awb 2:4' } : undefined;

/** Work on a case is done by the person to whom it is assigned. */
export const assignedToActor: Guard<{ readonly actorId: string; readonly assignedTo?: string | null }> = ({
  actorId,
  assignedTo,
}) => (assignedTo === actorId ? undefined : { code: 'NOT_ASSIGNED_TO_YOU' });

/** @source Awb 2:4 — who advised on a case, gave it points, or prepared a payment, does not decide on it. */
export const fourEyes: Guard<{
  readonly actorId: string;
  readonly preparedBy?: string | null;
  /** Who gave the points on which the advice rests. */
  readonly scoredBy?: string | null;
}> = ({ actorId, preparedBy, scoredBy }) =>
  preparedBy === actorId || scoredBy === actorId ? { code: 'FOUR_EYES', source: 'Awb 2:4' } : undefined;
