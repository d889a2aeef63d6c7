// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, isProvince } from '../../platform/actor';
import { notFound } from '../../platform/refused.error';
import { visibleTo } from '../../platform/security/visible';
import { Work } from '../../platform/work/work';
import { dataForApplicant, notifiedOnly } from './applicant-view';
import type { TimelineItem, TimelineResponse } from './timeline.dto';

interface EventRow {
  id: string;
  case_seq: number;
  type: string;
  audience: string;
  occurred_on: string;
  recorded_at: Date;
  actor_name: string | null;
  actor_organisation_name: string | null;
  actor_organisation_kind: string | null;
  data: Record<string, unknown>;
  body: string | null;
}

/** Which municipality went into which: the event holds ids, people read names. */
const withNames = `case when e.type = 'OrganisationSucceeded' then e.data || jsonb_build_object(
    'predecessorName', (select p.name from organisation p where p.id = (e.data ->> 'predecessorId')::uuid),
    'successorName', (select s.name from organisation s where s.id = (e.data ->> 'successorId')::uuid)) else e.data end`;

/** What happened in a case, for the people who may know it. */
@Injectable()
export class TimelineQueries {
  constructor(private readonly work: Work) {}

  /** The events of a case in their order. A municipality sees what is meant for everyone, and decisions once notified. */
  list(actor: Actor, applicationId: string): Promise<TimelineResponse> {
    const internal = isProvince(actor);
    return this.work.read(actor, async (reader) => {
      const scope = visibleTo(actor, 'a', 2);
      const found = await reader.query(`select a.id from application a where a.id = $1 and ${scope.sql}`, [
        applicationId,
        ...scope.parameters,
      ]);
      if (found.length === 0) throw notFound();
      const rows = await reader.query<EventRow>(
        `select e.id, e.case_seq, e.type, e.audience, e.occurred_on, e.recorded_at, ${withNames} as data, t.body, t.actor_name,
                o.name as actor_organisation_name, o.kind as actor_organisation_kind
           from case_event e
           left join case_event_text t on t.event_id = e.id
           left join organisation o on o.id = e.actor_organisation_id
          where e.case_id = $1 ${internal ? '' : `and e.audience = 'everyone' and ${notifiedOnly('e')}`}
          order by e.case_seq`,
        [applicationId],
      );
      return { items: rows.map(internal ? itemOf : itemForApplicant) };
    });
  }
}

function itemOf(row: EventRow): TimelineItem {
  return {
    id: row.id,
    seq: row.case_seq,
    type: row.type,
    audience: row.audience,
    occurredOn: row.occurred_on,
    recordedAt: row.recorded_at.toISOString(),
    actorName: row.actor_name ?? '',
    actorOrganisationName: row.actor_organisation_name,
    data: row.data,
    text: row.body ?? '',
  };
}

/** For a municipality the people of the province are the province; the numbers of hidden events leave no gaps to count. */
function itemForApplicant(row: EventRow, index: number): TimelineItem {
  const item = itemOf(row);
  const actorName = row.actor_organisation_kind === 'province' ? (row.actor_organisation_name ?? '') : item.actorName;
  return { ...item, seq: index + 1, actorName, data: dataForApplicant(row.data) };
}
