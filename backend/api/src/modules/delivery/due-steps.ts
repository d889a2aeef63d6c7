// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#domain';
import type { Tx } from '../../platform/work/tx';
import type { SubsidyGrant } from './delivery.entities';
import type { LegalStepRule } from './grant-change.entities';

/** Sets the day of a step; one that was set before and not yet taken moves with it. */
export async function armStep(
  tx: Tx,
  grant: SubsidyGrant,
  rule: LegalStepRule,
  dueOn: LocalDate | null,
  subject = 'grant',
): Promise<void> {
  await tx.query(
    `delete from due_step
      where grant_id = $1 and rule = $2 and subject = $4 and fired_at is null and due_on is distinct from $3`,
    [grant.id, rule, dueOn, subject],
  );
  if (dueOn === null) return;
  await tx.query(
    `insert into due_step (grant_id, application_id, organisation_id, rule, subject, about_on, due_on)
     values ($1, $2, $3, $4, $6, $5, $5)
     on conflict (application_id, subject, rule, offset_days, about_on) do nothing`,
    [grant.id, grant.applicationId, grant.organisationId, rule, dueOn, subject],
  );
}
