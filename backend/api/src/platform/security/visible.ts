// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '../actor';

/**
 * The one place that says which cases somebody may know of: the province sees all but drafts of others, a municipality
 * its own. Gives an SQL condition on an alias of `application` and the parameters that it needs.
 */
export function visibleTo(actor: Actor, alias: string, firstParameter: number): { sql: string; parameters: unknown[] } {
  if (actor.roles.includes('system')) return { sql: 'true', parameters: [] };
  if (actor.organisationKind === 'province') {
    return { sql: `(${alias}.state <> 'draft' and ${alias}.received_at is not null)`, parameters: [] };
  }
  return { sql: `${alias}.organisation_id = $${firstParameter}`, parameters: [actor.organisationId] };
}
