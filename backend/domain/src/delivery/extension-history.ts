// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../shared/local-date';
import type { GrantedExtension } from '../terms/obligation-due';

/** What one notified decision about a request for more time says: so many months in all, none when it was refused. */
export interface TimeDecision {
  readonly months: number;
  readonly notifiedOn: LocalDate;
  /** The day that the recipient may rely on whatever the months come to; only a correction gives one. */
  readonly keptUntil?: LocalDate | null;
}

/**
 * The time that one request gives after all that was decided and notified about it, in the order of notification. A decision
 * takes the place of the one before it: what it adds is given on its own day, what it takes off is taken from what was given
 * last, and the rest stays given on the day on which it was first notified.
 *
 * @source Awb 3:40, 4:50, 7:11(2)
 * @example 5 months, corrected to 3 → 3 months of the first day; corrected to 7 → 5 of the first day and 2 of the second
 */
export function grantedTime(history: readonly TimeDecision[]): GrantedExtension[] {
  const parts: { months: number; notifiedOn: LocalDate }[] = [];
  for (const { months, notifiedOn } of history) {
    let more = months - parts.reduce((sum, part) => sum + part.months, 0);
    if (more > 0) parts.push({ months: more, notifiedOn });
    for (let last = parts.at(-1); more < 0 && last; last = parts.at(-1)) {
      const taken = Math.min(last.months, -more);
      last.months -= taken;
      more += taken;
      if (last.months === 0) parts.pop();
    }
  }
  const kept = history.at(-1);
  return kept?.keptUntil ? [...parts, { until: kept.keptUntil, notifiedOn: kept.notifiedOn }] : parts;
}

/** How many months a history leaves. */
export function monthsGiven(history: readonly TimeDecision[]): number {
  return history.at(-1)?.months ?? 0;
}
