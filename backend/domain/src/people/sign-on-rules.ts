// SPDX-License-Identifier: EUPL-1.2
import type { Refusal } from '../shared/refusal';
import { provincialRoles, type Role } from '../shared/roles';
import { isKvk, isRsin } from './registrations';

/** The roles that the groups of a directory give here, each once, in a fixed order; groups that are not known give none. */
export function rolesOfGroups(groups: readonly string[], given: Readonly<Record<string, readonly Role[]>>): Role[] {
  const all = groups.flatMap((group) => (Object.hasOwn(given, group) ? (given[group] ?? []) : []));
  return provincialRoles.filter((role) => all.includes(role));
}

/** The numbers that a broker gives of the organisation for which somebody acts. */
export interface BrokerNumbers {
  readonly kvk?: string | undefined;
  readonly rsin?: string | undefined;
}

/** An organisation as it is known here. */
export interface RegisteredOrganisation {
  readonly id: string;
  readonly kvk: string | null;
  readonly rsin: string | null;
  /** Whether it does not exist any more. */
  readonly ended: boolean;
}

/**
 * The organisation to which the numbers belong. Every number that is given must be that of one and the same organisation:
 * where they point at two, nobody gets in.
 */
export function organisationOf(
  { kvk, rsin }: BrokerNumbers,
  known: readonly RegisteredOrganisation[],
): RegisteredOrganisation | { readonly refusal: Refusal } {
  const number = kvk ?? rsin;
  const unknown = { refusal: { code: 'ORGANISATION_UNKNOWN', ...(number ? { details: { number } } : {}) } } as const;
  if ((kvk && !isKvk(kvk)) || (rsin && !isRsin(rsin))) return unknown;
  const fits = known.filter((one) => (kvk && one.kvk === kvk) || (rsin && one.rsin === rsin));
  const [found] = fits;
  const disagrees = (given: string | undefined, own: string | null): boolean => Boolean(given && own && given !== own);
  if (!found || fits.length > 1 || disagrees(kvk, found.kvk) || disagrees(rsin, found.rsin)) return unknown;
  return found.ended ? { refusal: { code: 'ORGANISATION_ENDED' } } : found;
}

/** How long a sign-in counts as fresh for weighty acts, in minutes. */
export const freshMinutes = 15;

/** Clocks of two houses may differ by this much, in seconds. */
export const clockSkewSeconds = 30;

/**
 * Until when a sign-in elsewhere counts as fresh here: fifteen minutes from the moment at which somebody proved who they
 * are, not from the moment at which they came back. Without that moment it is not fresh.
 */
export function freshUntil(authenticatedAt: Date | null, now: Date): Date | null {
  if (!authenticatedAt) return null;
  const start = Math.min(authenticatedAt.getTime(), now.getTime());
  const end = new Date(start + freshMinutes * 60_000);
  return end > now ? end : null;
}

/** Whether somebody proved who they are after this was asked; a proof from before does not count. */
export function provedSince(authenticatedAt: Date | null, askedAt: Date): boolean {
  return authenticatedAt !== null && authenticatedAt.getTime() >= askedAt.getTime() - clockSkewSeconds * 1000;
}

/** An address of this portal to go to after signing in; nothing when it leads elsewhere. */
export function returnPath(wanted: string | undefined): string | undefined {
  if (wanted === undefined || wanted === '') return '/';
  // Browsers read a backslash as a slash and leave out tabs and line ends.
  if (!/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(wanted)) return undefined;
  const home = 'https://home.invalid';
  try {
    const url = new URL(wanted, home);
    return url.origin === home && !url.pathname.startsWith('//') && !url.pathname.startsWith('/api/')
      ? url.pathname + url.search + url.hash
      : undefined;
  } catch {
    return undefined;
  }
}
