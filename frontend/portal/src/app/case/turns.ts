// SPDX-License-Identifier: EUPL-1.2
import type { ObligationResponse } from './api-models';

/** Leaves out the turns of an obligation that come after the first open one, and those that lapsed before anybody reported them. */
export function withoutFarTurns<One extends Pick<ObligationResponse, 'key' | 'state' | 'daysLeft'>>(
  obligations: readonly One[],
): One[] {
  const ahead = new Set<string>();
  return obligations.filter(({ key, state, daysLeft }) => {
    const [rule = key, turn] = key.split('.');
    if (turn === undefined) return true;
    if (state === 'lapsed') return false;
    if (state !== 'open' || daysLeft === null || daysLeft < 0) return true;
    if (ahead.has(rule)) return false;
    ahead.add(rule);
    return true;
  });
}
