// SPDX-License-Identifier: EUPL-1.2
import type { WarnedParty } from '#domain';

/** Who handles a case, when that person may and can: active, an assessor, and without a personal interest in it. */
const handles = `select p.id from application h join person p on p.id = h.assignee_id and p.active
  where h.id = s.application_id and exists (select 1 from membership m join organisation o on o.id = m.organisation_id
                               where m.person_id = p.id and o.kind = 'province' and m.role = 'assessor')
    and not exists (select 1 from conflict_of_interest c where c.application_id = h.id and c.person_id = p.id)`;

const inProvince = (role: string): string => `select p.id from membership m
   join person p on p.id = m.person_id and p.active
   join organisation o on o.id = m.organisation_id and o.kind = 'province'
  where m.role = '${role}'
    and not exists (select 1 from conflict_of_interest c where c.application_id = s.application_id and c.person_id = p.id)`;

/** People of the municipality who submit, when it can be reached electronically. @source Awb 2:8 */
const recipients = `select p.id from application r
   join organisation o on o.id = r.organisation_id and o.electronic_messages is true
   join membership m on m.organisation_id = o.id and m.role = 'submit'
   join person p on p.id = m.person_id and p.active
  where r.id = s.application_id`;

/** The people of each party around the step `s`, as columns of arrays. */
export const peopleColumns = `array(${recipients}) as recipient, array(${handles}) as assignee,
  array(${inProvince('assessor')}) as assessors, array(${inProvince('administrator')}) as administrators`;

/** The people of each party; `assignee` is empty when nobody handles the case. */
export type PeopleAround = Readonly<Record<WarnedParty, readonly string[]>>;

/** The people of some parties, each once. */
export function peopleIn(around: PeopleAround, parties: readonly WarnedParty[]): string[] {
  return [...new Set(parties.flatMap((party) => around[party]))];
}
