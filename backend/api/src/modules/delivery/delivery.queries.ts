// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { daysLeft, type LocalDate, type LocalizedText, type ObligationRule, obligationText } from '#domain';
import type { Actor } from '../../platform/actor';
import { visibleTo } from '../../platform/security/visible';
import { type Reader, Work } from '../../platform/work/work';
import { pageSize } from '../applications/cursor';
import type {
  ObligationListItem,
  ObligationListQuery,
  ObligationListResponse,
  ObligationResponse,
} from './delivery.dto';
import { type ObligationRow, obligationResponse } from './obligation-rows';
import { cursorOf, noDay, placeIn } from './page';

/** The rule of an obligation in the scheme version to which its case is pinned. */
const ruleOf = `jsonb_path_query_first(v.definition,
  '$.types[*] ? (@.key == $type).obligations[*] ? (@.key == $key)', jsonb_build_object('type', a.type_key, 'key', split_part(b.key, '.', 1)))`;

/** The reports about the obligation `b`, as JSON. */
const reportsOf = `(select coalesce(jsonb_agg(to_jsonb(said)), '[]') from (
    select r.id, r.state, r.happened_on, r.explanation, r.document_ids, r.reported_at, p.name as reported_by_name, r.review_reason
      from obligation_report r left join person p on p.id = r.reported_by
     where r.obligation_id = b.id order by r.reported_at, r.id) said)`;

/** The requests for more time for the obligation `b`, as JSON. */
const extensionsOf = `(select coalesce(jsonb_agg(to_jsonb(asked)), '[]') from (
    select x.id, x.state, x.months, x.reason, x.requested_at, x.granted_months, x.decision_reason, x.document_ids, x.decided_by, x.doubt,
           (select p.name from person p where p.id = x.doubted_by) as doubted_by_name,
           (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'reason', d.reason, 'decidedOn', d.decided_on,
                     'months', case when d.kind = 'extension_granted' then (d.facts -> 'receipt' ->> 'months')::int else 0 end,
                     'notifiedOn', d.notified_on, 'ground', d.facts -> 'receipt' -> 'correction' ->> 'ground',
                     'letterDocumentId', d.letter_document_id)
                     order by d.facts -> 'receipt' -> 'correction' ->> 'number' nulls first), '[]')
              from decision d where d.subject_id = x.id) as decisions
      from extension_request x where x.obligation_id = b.id order by x.requested_at, x.id) asked)`;

interface ListRow {
  id: string;
  application_id: string;
  number: string;
  project_name: string;
  organisation_name: string;
  kind: string;
  state: string;
  due_on: LocalDate | null;
  rule: ObligationRule | null;
  key: string;
}

/** What has to be done for the granted subsidies. */
@Injectable()
export class DeliveryQueries {
  constructor(private readonly work: Work) {}

  /** The obligations that are not done yet, first the date that falls first. */
  list(actor: Actor, { cursor, limit }: ObligationListQuery): Promise<ObligationListResponse> {
    return this.work.read(actor, async (reader) => {
      const after = placeIn(cursor);
      const size = pageSize(limit);
      const scope = visibleTo(actor, 'a', 4);
      const rows = await reader.query<ListRow>(
        `select b.id, b.application_id, a.number, a.project_name, o.name as organisation_name, b.kind, b.state, b.due_on,
                b.key, ${ruleOf} as rule
           from obligation b
           join application a on a.id = b.application_id
           join organisation o on o.id = a.organisation_id
           join scheme_version v on v.id = a.scheme_version_id
          where b.state in ('open', 'reported') and (coalesce(b.due_on, '${noDay}'), b.id) > ($1::date, $2::uuid)
            and ${scope.sql}
          order by coalesce(b.due_on, '${noDay}'), b.id limit $3`,
        [after.day, after.id, size + 1, ...scope.parameters],
      );
      const page = rows.slice(0, size);
      const last = page.at(-1);
      const more = rows.length > size && last !== undefined;
      return {
        items: page.map((row) => itemOf(row, reader.today)),
        nextCursor: more ? cursorOf({ day: last.due_on ?? noDay, id: last.id }) : null,
      };
    });
  }

  /** The obligations of one grant with their reports and requests for more time, in the order of the scheme. */
  async forGrant(reader: Reader, grantId: string): Promise<ObligationResponse[]> {
    const scope = visibleTo(reader.actor, 'a', 2);
    const obligations = await reader.query<ObligationRow>(
      `select b.id, b.application_id, b.key, b.kind, b.state, b.version, b.due_on, b.trace, b.met_on, b.breached_on,
              ${ruleOf} as rule, ${reportsOf} as reports, ${extensionsOf} as extensions
         from obligation b
         join application a on a.id = b.application_id
         join scheme_version v on v.id = a.scheme_version_id
        where b.grant_id = $1 and ${scope.sql}
        order by array_position(array['start', 'completion', 'spending', 'publicity', 'quota', 'progress', 'report', 'continuing', 'confirmation'], b.kind), b.due_on nulls last, b.key`,
      [grantId, ...scope.parameters],
    );
    return obligations.map((row) => obligationResponse(row, reader.today));
  }
}

function itemOf(row: ListRow, today: LocalDate): ObligationListItem {
  return {
    id: row.id,
    applicationId: row.application_id,
    applicationNumber: row.number,
    projectName: row.project_name,
    organisationName: row.organisation_name,
    text: textOf(row.rule, row.key),
    kind: row.kind,
    state: row.state,
    dueOn: row.due_on,
    daysLeft: row.due_on === null ? null : daysLeft(row.due_on, today),
  };
}

function textOf(rule: ObligationRule | null, key: string): LocalizedText {
  return rule ? obligationText(rule, key) : { nl: key };
}
