// SPDX-License-Identifier: EUPL-1.2
import type { Refusal } from '../shared/refusal';

/**
 * How sure it is that somebody is who they say, from little to much. The last three are those of the European regulation
 * on electronic identification.
 *
 * @source eIDAS 8
 */
export const assuranceLevels = ['basic', 'low', 'substantial', 'high'] as const;

export type AssuranceLevel = (typeof assuranceLevels)[number];

/** Whether a level is at least what is asked. */
export function reaches(level: AssuranceLevel | null, minimum: AssuranceLevel): boolean {
  return level !== null && assuranceLevels.indexOf(level) >= assuranceLevels.indexOf(minimum);
}

/**
 * Refuses who signed in with less certainty than is asked. A value that nobody knows is no level at all.
 *
 * @param minimum what is asked; absent when nothing is
 * @param source the article that asks it
 * @source Awb 2:13 — what is sent electronically must be reliable enough for its purpose
 */
export function levelRefusal(
  level: AssuranceLevel | null,
  minimum: AssuranceLevel | undefined,
  source?: string,
): Refusal | undefined {
  if (minimum === undefined || reaches(level, minimum)) return undefined;
  return { code: 'LEVEL_TOO_LOW', ...(source ? { source } : {}), details: { needed: minimum } };
}
