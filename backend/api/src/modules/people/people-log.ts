// SPDX-License-Identifier: EUPL-1.2
import { addLineAt } from '../../platform/audit/audit-log';
import type { Behalf } from '../../platform/request-context';
import type { Tx } from '../../platform/work/tx';

/** What can change about people and organisations; each has a readable line in the portal. */
export type PeopleOperation =
  | 'people.invite'
  | 'people.inviteAgain'
  | 'people.changeRoles'
  | 'people.remove'
  | 'people.handOver'
  | 'people.setPassword'
  | 'people.requestPassword'
  | 'people.bootstrap'
  | 'people.join'
  | 'people.link'
  | 'people.followGroups'
  | 'people.breakGlass'
  | 'people.changePassword'
  | 'people.endSessions'
  | 'people.readData'
  | 'people.correct'
  | 'people.askAddress'
  | 'people.changeAddress'
  | 'organisations.change'
  | 'organisations.proposeMerger'
  | 'organisations.retractMerger'
  | 'organisations.merge'
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
  onBehalf?: Behalf,
): Promise<void> {
  const act = { actor: tx.actor, operation, objectId, result: 'done', reason: detail } as const;
  await addLineAt(tx.manager, onBehalf ? { ...act, onBehalf } : act, tx.now);
}
