// SPDX-License-Identifier: EUPL-1.2
import { requestContext } from '../../platform/request-context';
import type { Tx } from '../../platform/work/tx';

/** What can change about people and organisations; each has a readable line in the portal. */
export type PeopleOperation =
  | 'people.invite'
  | 'people.inviteAgain'
  | 'people.changeRoles'
  | 'people.remove'
  | 'people.setPassword'
  | 'people.requestPassword'
  | 'people.bootstrap'
  | 'people.join'
  | 'people.link'
  | 'people.followGroups'
  | 'people.breakGlass'
  | 'organisations.change'
  | 'interests.declare'
  | 'interests.end';

/**
 * Writes the line of the log in the transaction of the change itself: there is no change without its line.
 *
 * @param detail codes only: organisation, roles, numbers of cases; never a name
 */
export async function keepChange(
  tx: Tx,
  operation: PeopleOperation,
  objectId: string,
  detail: string | null,
): Promise<void> {
  const context = requestContext.getStore();
  await tx.query(
    `insert into audit_entry (at, person_id, organisation_id, operation, object_id, result, reason, origin, request_id)
     values ($1, $2, $3, $4, $5, 'done', $6, $7, $8)`,
    [
      tx.now,
      tx.actor.personId,
      tx.actor.organisationId,
      operation,
      objectId,
      detail,
      context?.origin ?? null,
      context?.requestId ?? null,
    ],
  );
}
