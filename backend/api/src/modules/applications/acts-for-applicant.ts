// SPDX-License-Identifier: EUPL-1.2
import { isProvince } from '../../platform/actor';
import { actsFor } from '../../platform/request-context';
import type { Tx } from '../../platform/work/tx';

/** Staff who enter what a municipality said or sent act for it: the audit log says so. For the municipality itself nothing. */
export async function actsForApplicant(tx: Tx, caseId: string): Promise<void> {
  if (!isProvince(tx.actor)) return;
  const [row] = await tx.query<{ id: string }>('select organisation_id as id from application where id = $1', [caseId]);
  if (row) actsFor(`organisation:${row.id}`);
}
