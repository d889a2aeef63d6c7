// SPDX-License-Identifier: EUPL-1.2
import type { Guard, Lifecycle } from '../../shared/lifecycle';
import type { Role } from '../../shared/roles';

/** Every state of a version that is being written. */
export const schemeDraftStates = ['open', 'published', 'dropped'] as const;

/** Where a version that is being written stands. */
export type SchemeDraftState = (typeof schemeDraftStates)[number];

/** Everything that can be done with it. */
export type SchemeDraftAction = 'edit' | 'ask' | 'publish' | 'drop';

/** What the guards look at. */
export interface SchemeDraftFacts {
  readonly actorId: string;
  /** Ids of everybody who made the copy or changed something in it. */
  readonly writtenBy: readonly string[];
  /** How many differences there are with the version in force. */
  readonly changes: number;
}

/** @source house rule: a version is published by a second person, who wrote nothing in it. */
export const notItsWriter: Guard<SchemeDraftFacts> = ({ actorId, writtenBy }) =>
  writtenBy.includes(actorId) ? { code: 'FOUR_EYES' } : undefined;

/** A version that says the same as the one in force is not worth publishing. */
export const somethingChanged: Guard<SchemeDraftFacts> = ({ changes }) =>
  changes > 0 ? undefined : { code: 'NOTHING_CHANGED' };

/** The life of a new version of a scheme, until it is published. */
export const schemeDraftLifecycle: Lifecycle<SchemeDraftState, SchemeDraftAction, Role, SchemeDraftFacts> = {
  name: 'scheme_draft',
  initial: 'open',
  states: schemeDraftStates,
  transitions: {
    edit: { from: ['open'], to: 'open', by: ['administrator'], guards: [] },
    ask: { from: ['open'], to: 'open', by: ['administrator'], guards: [somethingChanged] },
    publish: {
      from: ['open'],
      to: 'published',
      by: ['administrator', 'decider'],
      guards: [notItsWriter, somethingChanged],
    },
    drop: { from: ['open'], to: 'dropped', by: ['administrator'], guards: [] },
  },
};

/**
 * Why the closing moment of a running scheme cannot be moved to this one: it must lie ahead, and after the opening.
 *
 * @source Awb 4:26: when applications may come in is announced beforehand
 */
export function closingRefusal(input: { readonly closesAt: Date; readonly opensAt: Date; readonly now: Date }) {
  const { closesAt, opensAt, now } = input;
  return closesAt > now && closesAt > opensAt ? undefined : ({ code: 'CLOSING_INVALID', source: 'Awb 4:26' } as const);
}
