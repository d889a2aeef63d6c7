// SPDX-License-Identifier: EUPL-1.2
import type { AssuranceLevel, Role } from '#domain';

/** Who acts, for which organisation, with which roles there. */
export interface Actor {
  readonly personId: string | null;
  readonly name: string;
  readonly organisationId: string | null;
  readonly organisationKind: 'province' | 'municipality' | null;
  readonly roles: readonly Role[];
  /** How sure it is that this is them, where a provider said so. */
  readonly level?: AssuranceLevel | null;
  readonly sessionId?: string;
  /** The moment until which a fresh password counts, for acts that ask for it. */
  readonly steppedUpUntil?: Date;
}

/** The clock and the worker act in this name. */
export const systemActor: Actor = {
  personId: null,
  name: 'Flexloket',
  organisationId: null,
  organisationKind: 'province',
  roles: ['system'],
};

/** Nobody is signed in. */
export const anonymous: Actor = {
  personId: null,
  name: '',
  organisationId: null,
  organisationKind: null,
  roles: [],
};

export const isProvince = (actor: Actor): boolean => actor.organisationKind === 'province';
