// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../shared/local-date';
import { eventsOf, firstOf, type TermEvent } from './case-events';
import type { DatedTerm, TermKind } from './fold';
import { aboutClaim } from './fold-money';
import { paymentSettledOn } from './fold-payment';
import { endedSince, lastRound, penaltyKey, roundsOf } from './rounds';

type Settles = (events: readonly TermEvent[], key: string | undefined) => readonly (LocalDate | undefined)[];

/** The round of a decision term: an earlier one by its number, the last one without. */
const roundEnded: Settles = (events, key) => [
  (key === undefined ? lastRound(events) : roundsOf(events)[Number(key) - 1])?.endedOn,
];

/** The end of the round in which the invitation with this name came; by its number where it has no name. */
const endedSinceInvited =
  (kind: 'completion_requested' | 'views_invited', name: 'request' | 'views'): Settles =>
  (events, key) => {
    const invited = eventsOf(events, kind);
    const one = invited.find((each) => (each as Readonly<Record<string, unknown>>)[name] === key);
    return [endedSince(events, (one ?? invited[Number(key) - 1])?.on)];
  };

const withKey =
  (
    kind:
      | 'completed'
      | 'defect_cured'
      | 'views_closed'
      | 'objection_decided'
      | 'objection_withdrawn'
      | 'court_file_sent'
      | 'new_decision_taken',
    name: 'request' | 'views' | 'objection' | 'appeal',
  ): Settles =>
  (events, key) => {
    const own = (one: TermEvent): unknown => (one as Readonly<Record<string, unknown>>)[name];
    const meant = events.filter(
      (one) => one.event === kind && (own(one) === undefined || key === undefined || own(one) === key),
    );
    return meant.map(({ on }) => on);
  };

/** The objection was decided, or its sender took it back. */
const objectionEnded: Settles = (events, key) => [
  ...withKey('objection_decided', 'objection')(events, key),
  ...withKey('objection_withdrawn', 'objection')(events, key),
];

/** Nobody is heard any more about an objection that came to its end; after a judgment it may be heard again (Awb 7:9, 8:72). */
const hearingMoot: Settles = (events, key) => {
  const [objection, number] = key?.includes(':')
    ? [key.slice(0, key.lastIndexOf(':')), key.slice(key.lastIndexOf(':') + 1)]
    : [undefined, key];
  const own = (one: { readonly objection?: string }): boolean => objection === undefined || one.objection === objection;
  const on = eventsOf(events, 'hearing').filter(own)[Number(number) - 1]?.on;
  const reopened = eventsOf(events, 'objection_reopened').findLast((one) => own(one) && (!on || one.on <= on))?.on;
  return objectionEnded(events, objection).filter((day) => !reopened || (day !== undefined && day > reopened));
};

const claimPaid: Settles = (events, key) => {
  const claim = eventsOf(events, 'claim_notified')[Number(key) - 1]?.claim;
  return eventsOf(events, 'claim_paid')
    .filter(aboutClaim(claim))
    .map(({ on }) => on);
};

/** What ends the need for each kind of term; a kind that is not here only runs out. */
const settles: Partial<Record<TermKind, Settles>> = {
  cure: (events, key) => [
    ...withKey('completed', 'request')(events, key),
    ...endedSinceInvited('completion_requested', 'request')(events, key),
  ],
  not_processed: (events) => {
    const { events: within, endedOn } = lastRound(events);
    return [firstOf(within, 'judged_complete')?.on, endedOn];
  },
  decision: roundEnded,
  target: roundEnded,
  views: (events, key) => [
    ...withKey('views_closed', 'views')(events, key),
    ...endedSinceInvited('views_invited', 'views')(events, key),
  ],
  objection_cure: (events, key) => {
    const objection = eventsOf(events, 'defect_notified').find(({ request }) => request === key)?.objection;
    return [...withKey('defect_cured', 'request')(events, key), ...objectionEnded(events, objection)];
  },
  objection_decision: objectionEnded,
  hearing_papers: hearingMoot,
  hearing_file: hearingMoot,
  court_file: withKey('court_file_sent', 'appeal'),
  new_decision: withKey('new_decision_taken', 'appeal'),
  payment: (events, key) => [paymentSettledOn(events, key)],
  payment_suspension: (events) => [firstOf(events, 'payment_resumed')?.on],
  second_term: (events) => [
    firstOf(events, 'determination_asked')?.on,
    firstOf(events, 'determination_notified')?.on,
    firstOf(events, 'grant_withdrawn')?.on,
  ],
  determination_decision: (events) => [
    firstOf(events, 'determination_notified')?.on,
    firstOf(events, 'grant_withdrawn')?.on,
  ],
  claim_payment: claimPaid,
  limitation: claimPaid,
  penalty_determination: (events, key) =>
    eventsOf(events, 'penalty_determined')
      .filter(({ about = 'decision', subject, noticeOn, on }) => {
        if (about !== 'decision') return key === about || key === `${about}:${subject}`;
        return (
          penaltyKey(roundsOf(events).findLastIndex(({ resumedOn }) => !resumedOn || (noticeOn ?? on) >= resumedOn)) ===
          key
        );
      })
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
