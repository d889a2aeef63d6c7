// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../shared/local-date';
import { eventsOf, firstOf, type TermEvent } from './case-events';

/**
 * A stretch of a case in which a decision on the application is awaited: the first from receipt, each further one from the
 * day of a decision on objection that undid the decision not to process it.
 *
 * @source Awb 4:13, 7:11(2)
 */
export interface Round {
  /** The day of the decision on objection; nothing in the first round. */
  readonly resumedOn?: LocalDate;
  /** What happened in this round. */
  readonly events: readonly TermEvent[];
  /** The day on which the decision of this round was notified. */
  readonly decidedOn?: LocalDate;
  /** The day on which nothing was awaited any more: decided, or withdrawn. */
  readonly endedOn?: LocalDate;
}

/** The rounds of a case, in order; a case that was never resumed has one, in which everything happened. */
export function roundsOf(events: readonly TermEvent[]): readonly Round[] {
  const starts = eventsOf(events, 'resumed');
  const undone = starts.flatMap(({ decision }) => (decision === undefined ? [] : [decision]));
  return [undefined, ...starts].map((start, index): Round => {
    const next = starts[index];
    const within = events.filter(({ on }) => (!start || on >= start.on) && (!next || on < next.on));
    const decidedOn = eventsOf(events, 'decision_notified').find(({ decision, on }) => {
      if (decision !== undefined && undone.includes(decision)) return decision === next?.decision;
      const after = !start || on > start.on || (on === start.on && decision !== undefined);
      return after && (!next || on <= next.on);
    })?.on;
    const withdrawnOn = firstOf(within, 'withdrawn')?.on;
    const endedOn = [decidedOn, withdrawnOn].filter((day) => day !== undefined).sort()[0];
    return {
      ...(start ? { resumedOn: start.on } : {}),
      events: within,
      ...(decidedOn ? { decidedOn } : {}),
      ...(endedOn ? { endedOn } : {}),
    };
  });
}

/** The round that runs now, or that was the last. */
export function lastRound(events: readonly TermEvent[]): Round {
  const rounds = roundsOf(events);
  return rounds[rounds.length - 1] as Round;
}

/** The first day from this one on at which nothing was awaited any more: of the round in which the day lies. */
export function endedSince(events: readonly TermEvent[], from: LocalDate | undefined): LocalDate | undefined {
  const rounds = roundsOf(events);
  return rounds.findLast(({ resumedOn }) => !resumedOn || (from !== undefined && from >= resumedOn))?.endedOn;
}

/** The name of a penalty about the application: of the first round, or of a later one by its number. */
export function penaltyKey(index: number): string {
  return index <= 0 ? 'decision' : `decision:${index + 1}`;
}
