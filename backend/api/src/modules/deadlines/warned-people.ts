// SPDX-License-Identifier: EUPL-1.2
import { type WarnedParty } from '#domain';
import type { Tx } from '../../platform/work/tx';

/** Who handles a case, when that person may and can: active, an assessor, and without a personal interest in it. */
const handles = `select p.id from application a join person p on p.id = a.assignee_id and p.active
  where a.id = $1 and exists (select 1 from membership m join organisation o on o.id = m.organisation_id
                               where m.person_id = p.id and o.kind = 'province' and m.role = 'assessor')
    and not exists (select 1 from conflict_of_interest c where c.application_id = a.id and c.person_id = p.id)`;

const inProvince = (role: string): string => `select p.id from membership m
   join person p on p.id = m.person_id and p.active
   join organisation o on o.id = m.organisation_id and o.kind = 'province'
  where m.role = '${role}'
    and not exists (select 1 from conflict_of_interest c where c.application_id = $1 and c.person_id = p.id)`;

/** People of the municipality who submit, when it can be reached electronically. @source Awb 2:8 */
const recipients = `select p.id from application a
   join organisation o on o.id = a.organisation_id and o.electronic_messages is true
   join membership m on m.organisation_id = o.id and m.role = 'submit'
   join person p on p.id = m.person_id and p.active
  where a.id = $1`;

const people: Readonly<Record<WarnedParty, string>> = {
  recipient: recipients,
  assignee: handles,
  assessors: inProvince('assessor'),
  administrators: inProvince('administrator'),
};

/** Whether somebody handles the case now. */
export async function isAssigned(tx: Tx, caseId: string): Promise<boolean> {
  return (await tx.query(handles, [caseId])).length > 0;
}

/** The people of some parties, each once. */
export async function peopleOf(tx: Tx, caseId: string, parties: readonly WarnedParty[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(parties.map((party) => people[party]).join(' union '), [caseId]);
  return rows.map(({ id }) => id);
}
