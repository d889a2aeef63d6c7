// SPDX-License-Identifier: EUPL-1.2
import type { SessionData } from 'express-session';
import type { AssuranceLevel } from '#domain';
import { type SignOnConfig, type SignOnGroup, signOnGroups } from '../../platform/security/sign-on-config';
import type { Identity, Seat } from './members';

/** What is kept of a sign-in at a provider; with it one knows what the session may do. */
export interface ProviderSignIn {
  readonly group: SignOnGroup;
  /** The one organisation for which somebody signed in. */
  readonly organisationId: string;
  readonly issuer: string;
  readonly subject: string;
  readonly acr: string;
  readonly level: AssuranceLevel;
  /** ISO 8601: when the provider saw a proof. */
  readonly authenticatedAt: string | null;
  /** The session at the provider, for when it is ended there. */
  readonly sid: string | null;
  /** Encrypted: what the provider wants to see when somebody signs out. */
  readonly idToken: string | null;
}

/** How somebody got into this session: by a provider, or with an account of the house. */
export type SignedInBy = ProviderSignIn | 'account';

export const signedInBy = ({ signIn }: Partial<SessionData>): SignedInBy => signIn ?? 'account';

const groupOf = ({ kind }: Seat): SignOnGroup => (kind === 'province' ? 'staff' : 'organisations');

/**
 * The places where somebody may act in a session. By a provider: the organisation for which they signed in there. With
 * an account of the house: only where no provider is set, so that there is no side door; save the sealed account.
 */
export function seatsOf(identity: Identity, by: SignedInBy, { providers, breakGlass }: SignOnConfig): readonly Seat[] {
  if (by !== 'account') {
    const provider = providers[by.group];
    if (provider?.issuer !== by.issuer) return [];
    return identity.seats.filter((seat) => seat.organisationId === by.organisationId && groupOf(seat) === by.group);
  }
  const isSealed = breakGlass !== undefined && identity.email === breakGlass;
  return identity.seats.filter((seat) => !providers[groupOf(seat)] || (isSealed && groupOf(seat) === 'staff'));
}

/** Whether somebody gets in with the sealed account: a member of staff with a password, where a provider is set. */
export function isBreakGlass({ email }: Identity, { providers, breakGlass }: SignOnConfig): boolean {
  return providers.staff !== undefined && breakGlass !== undefined && email === breakGlass;
}

/** Whether somebody signs in only at a provider: a password would be of no use to them. */
export function needsProvider(identity: Identity, config: SignOnConfig): boolean {
  return identity.seats.length > 0 && seatsOf(identity, 'account', config).length === 0;
}

/** How one can sign in: the providers, and whether a password of ours is of use to anybody. */
export function waysIn({ providers, breakGlass }: SignOnConfig): {
  readonly providers: { group: SignOnGroup; name: string }[];
  readonly password: boolean;
} {
  const all = Object.values(providers).map(({ group, name }) => ({ group, name }));
  return { providers: all, password: all.length < signOnGroups.length || breakGlass !== undefined };
}
