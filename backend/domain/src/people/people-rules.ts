// SPDX-License-Identifier: EUPL-1.2
import { type FieldError, fieldError } from '../forms/field-error';
import type { Refusal } from '../shared/refusal';
import { municipalRoles, provincialRoles, type Role } from '../shared/roles';

/** A kind of organisation in which people have roles. */
export type OrganisationKind = 'province' | 'municipality';

/** The roles that exist in a kind of organisation. */
export function rolesWithin(kind: OrganisationKind): readonly Role[] {
  return kind === 'province' ? provincialRoles : municipalRoles;
}

/** The role that looks after the people there: there is always somebody who has it, once there was one. */
export function keeperRole(kind: OrganisationKind): Role {
  return kind === 'province' ? 'administrator' : 'manage';
}

/** The roles as they are kept: each once, in a fixed order; who does anything for a municipality reads its cases too. */
export function rolesToKeep(kind: OrganisationKind, roles: readonly string[]): Role[] {
  return rolesWithin(kind).filter((role) => roles.includes(role) || (kind === 'municipality' && role === 'read'));
}

/** What is wrong with the roles that somebody is to get: at least one, and each of this kind of organisation. */
export function roleErrors(kind: OrganisationKind, roles: readonly string[]): FieldError[] {
  const known: readonly string[] = rolesWithin(kind);
  if (roles.length === 0) {
    return [fieldError('roles', 'REQUIRED', 'Kies ten minste één recht.', 'Choose at least one right.')];
  }
  return roles
    .filter((role) => !known.includes(role))
    .map(() =>
      fieldError(
        'roles',
        'NOT_AN_OPTION',
        'Dit recht bestaat niet in deze organisatie. Kies een van de rechten uit de lijst.',
        'This right does not exist in this organisation. Choose one of the list.',
      ),
    );
}

/** Nobody changes or takes away their own rights: a colleague does. */
export function ownRightsRefusal(actorId: string | null, personId: string): Refusal | undefined {
  return actorId === personId ? { code: 'OWN_RIGHTS' } : undefined;
}

/**
 * Whoever looks after the people of an organisation stays until somebody else does too.
 *
 * @param keepers ids of who look after the people there now
 * @param after the roles that this person will have; empty when they leave
 */
export function lastKeeperRefusal(
  kind: OrganisationKind,
  keepers: readonly string[],
  personId: string,
  after: readonly Role[],
): Refusal | undefined {
  const keeper = keeperRole(kind);
  const lastOne = keepers.includes(personId) && keepers.every((id) => id === personId);
  return lastOne && !after.includes(keeper) ? { code: 'LAST_MANAGER', details: { roles: [keeper] } } : undefined;
}

/**
 * Whether the cases of somebody who leaves can go to this colleague.
 *
 * @param open how many cases wait for somebody
 */
export function handOverRefusal(
  kind: OrganisationKind,
  open: number,
  leaverId: string,
  colleague: { readonly id: string; readonly roles: readonly Role[] } | undefined,
): Refusal | undefined {
  if (!colleague) return open > 0 ? { code: 'HAND_OVER_NEEDED', details: { count: open } } : undefined;
  const able: readonly Role[] = kind === 'province' ? ['assessor'] : ['fill', 'submit'];
  const fits = colleague.id !== leaverId && colleague.roles.some((role) => able.includes(role));
  return fits ? undefined : { code: 'HAND_OVER_NOT_POSSIBLE', details: { roles: [...able] } };
}
