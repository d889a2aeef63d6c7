// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '../../platform/work/tx';
import { refuseDates } from '../amendments/change-requests.service';
import type { ChangedDate } from '../delivery/grant-change.entities';
import { SubsidyGrant } from '../delivery/delivery.entities';
import type { ObjectionFile } from './objection-files';

/** Refuses days for obligations that are done or unknown, and days that have passed. What a withdrawal let lapse counts. */
export async function refuseWrongDates(
  tx: Tx,
  { application, contested }: ObjectionFile,
  dates: readonly ChangedDate[],
): Promise<void> {
  if (dates.length === 0) return;
  const grant = await tx.manager.findOneByOrFail(SubsidyGrant, { applicationId: application.id });
  const lapsed = contested.kind === 'withdrawal' ? ['lapsed'] : [];
  await refuseDates(tx, { grant }, dates, ['open', 'reported', ...lapsed]);
}
