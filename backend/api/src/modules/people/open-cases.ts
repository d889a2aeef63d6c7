// SPDX-License-Identifier: EUPL-1.2
import type { OrganisationKind } from '#domain';

/** Whose a case is in the municipality: who took it over last, else who sent it, else who began it. */
const holder = `coalesce((select (e.data ->> 'toPersonId')::uuid from case_event e
    where e.case_id = a.id and e.type = 'ApplicationHandedOver' order by e.case_seq desc limit 1), a.submitted_by, a.created_by)`;

const running = `not exists (select from subsidy_grant g where g.application_id = a.id and g.state in ('closed', 'ended'))`;

/**
 * SQL condition on `application a`: cases that wait for this person, so that a colleague takes them over.
 *
 * @param organisation the parameter with the id of the organisation
 * @param person the parameter (or column) with the id of the person
 */
export function openCasesOf(kind: OrganisationKind, organisation: string, person: string): string {
  if (kind === 'province') {
    return `a.assignee_id = ${person} and ${organisation}::uuid is not null and ${running}
      and a.state in ('submitted','incomplete','completed','in_assessment','advised','granted','partly_granted')`;
  }
  return `a.organisation_id = ${organisation} and ${running}
    and a.state in ('draft','submitted','incomplete','completed','in_assessment','advised','granted','partly_granted')
    and ${holder} = ${person}`;
}
