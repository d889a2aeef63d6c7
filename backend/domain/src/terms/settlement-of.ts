// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../shared/local-date';
import { eventsOf, firstOf, type TermEvent } from './case-events';
import type { DatedTerm, TermKind } from './fold';
import { aboutClaim } from './fold-money';

type Settles = (events: readonly TermEvent[], key: string | undefined) => readonly (LocalDate | undefined)[];

const ended: Settles = (events) => [firstOf(events, 'decision_notified')?.on, firstOf(events, 'withdrawn')?.on];

const withKey =
  (
    kind: 'completed' | 'defect_cured' | 'views_closed' | 'objection_decided',
    name: 'request' | 'views' | 'objection',
  ): Settles =>
  (events, key) => {
    const own = (one: TermEvent): unknown => (one as Readonly<Record<string, unknown>>)[name];
    const meant = events.filter(
      (one) => one.event === kind && (own(one) === undefined || key === undefined || own(one) === key),
    );
    return meant.map(({ on }) => on);
  };

const claimPaid: Settles = (events, key) => {
  const claim = eventsOf(events, 'claim_notified')[Number(key) - 1]?.claim;
  return eventsOf(events, 'claim_paid')
    .filter(aboutClaim(claim))
    .map(({ on }) => on);
};

/** What ends the need for each kind of term; a kind that is not here only runs out. */
const settles: Partial<Record<TermKind, Settles>> = {
  cure: (events, key) => [...withKey('completed', 'request')(events, key), ...ended(events, key)],
  not_processed: (events, key) => [firstOf(events, 'judged_complete')?.on, ...ended(events, key)],
  decision: ended,
  target: ended,
  views: (events, key) => [...withKey('views_closed', 'views')(events, key), ...ended(events, key)],
  objection_cure: withKey('defect_cured', 'request'),
  objection_decision: withKey('objection_decided', 'objection'),
  payment: (events) => [firstOf(events, 'paid')?.on],
  payment_suspension: (events) => [firstOf(events, 'payment_resumed')?.on],
  second_term: (events) => [firstOf(events, 'determination_asked')?.on, firstOf(events, 'determination_notified')?.on],
  claim_payment: claimPaid,
  limitation: claimPaid,
  penalty_determination: (events, key) =>
    eventsOf(events, 'penalty_determined')
      .filter(({ about = 'decision' }) => about === key)
      .map(({ on }) => on),
};

/** The first day on which what a term was for was done, or could no longer be done; nothing while it matters. */
export function settlementOf({ kind, key }: DatedTerm, events: readonly TermEvent[]): LocalDate | undefined {
  const days = settles[kind]?.(events, key) ?? [];
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(0);
}
