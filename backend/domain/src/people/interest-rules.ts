// SPDX-License-Identifier: EUPL-1.2
import type { Refusal } from '../shared/refusal';

/**
 * Whether an interest is gone is for somebody else to establish than who declared it.
 *
 * @source Awb 2:4(2)
 */
export function endInterestRefusal(actorId: string | null, declaredBy: string): Refusal | undefined {
  return actorId === null || actorId === declaredBy ? { code: 'FOUR_EYES', source: 'Awb 2:4' } : undefined;
}
