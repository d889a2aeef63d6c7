// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { countedKinds, decide, type GrantTypeDefinition, localDate, visitLifecycle, type VisitState } from '#domain';
import { type Actor, isProvince } from '../../platform/actor';
import { notFound } from '../../platform/refused.error';
import { visibleTo } from '../../platform/security/visible';
import { type Reader, Work } from '../../platform/work/work';
import type { VisitListResponse, VisitResponse, VisitTaskResponse } from './visits.dto';

interface GrantRow {
  application_id: string;
  state: string;
  notified_on: string | null;
  type: GrantTypeDefinition;
  conflicts: string[];
}

interface VisitRow {
  id: string;
  state: VisitState;
  version: number;
  planned_on: string;
  starts_at: string;
  visitors: string;
  reason: string;
  findings: string;
  seen: Record<string, number>;
  document_ids: string[];
  reported_at: Date | null;
  published_at: Date | null;
  tasks: VisitTaskResponse[];
}

/** The visits to a project. A municipality sees when the province comes, and what it found once that is published. */
@Injectable()
export class VisitsQueries {
  constructor(private readonly work: Work) {}

  /** The newest day first. @throws RefusedError NOT_FOUND outside the scope of the actor */
  list(actor: Actor, grantId: string): Promise<VisitListResponse> {
    return this.work.read(actor, async (reader) => {
      const grant = await grantOf(reader, grantId);
      const rows = await reader.query<VisitRow>(
        `select v.id, v.state, v.version, v.planned_on, v.starts_at, v.visitors, v.reason, v.findings, v.seen,
                v.document_ids, v.reported_at, v.published_at,
                (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'text', t.text, 'dueOn', t.due_on, 'doneOn', t.done_on)
                          order by t.due_on, t.id), '[]') from visit_task t where t.visit_id = v.id) as tasks
           from visit v where v.grant_id = $1 order by v.planned_on desc, v.id desc limit 200`,
        [grantId],
      );
      const internal = isProvince(actor);
      const free = !grant.conflicts.includes(actor.personId ?? '');
      return {
        items: rows.map((row) => (internal ? responseOf(row, stepsOf(reader, row, grant)) : asRecipient(row))),
        kinds: countedKinds(grant.type).map(({ key, label }) => ({ key, label: { ...label } })),
        mayPlan: free && actor.roles.includes('assessor') && grant.notified_on !== null && !over.includes(grant.state),
      };
    });
  }
}

const over = ['ended', 'withdrawn'];

async function grantOf(reader: Reader, grantId: string): Promise<GrantRow> {
  const scope = visibleTo(reader.actor, 'a', 2);
  const [grant] = await reader.query<GrantRow>(
    `select g.application_id, g.state, g.notified_on,
            (select t from jsonb_array_elements(v.definition -> 'types') t where t ->> 'key' = a.type_key) as type,
            (select coalesce(jsonb_agg(c.person_id), '[]') from conflicts_of(a.id) c) as conflicts
       from subsidy_grant g
       join application a on a.id = g.application_id
       join scheme_version v on v.id = a.scheme_version_id
      where g.id = $1 and ${scope.sql}`,
    [grantId, ...scope.parameters],
  );
  if (!grant) throw notFound();
  return grant;
}

/** The steps that the reader may take with a visit. */
function stepsOf({ actor, today }: Reader, row: VisitRow, { conflicts }: GrantRow): string[] {
  const facts = { actorId: actor.personId ?? '', conflictsOf: conflicts, today, plannedOn: localDate(row.planned_on) };
  return (['move', 'cancel', 'report', 'publish'] as const).filter(
    (action) => 'to' in decide(visitLifecycle, action, row.state, actor.roles, facts),
  );
}

/** Until it is published, a report is not there for the municipality. */
function asRecipient(row: VisitRow): VisitResponse {
  if (row.state === 'published') return { ...responseOf(row, []), tasks: [] };
  const state = row.state === 'reported' ? 'planned' : row.state;
  const hidden = { findings: '', seen: {}, document_ids: [], reported_at: null, tasks: [] };
  return responseOf({ ...row, ...hidden, state }, []);
}

function responseOf(row: VisitRow, may: string[]): VisitResponse {
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    plannedOn: row.planned_on,
    startsAt: row.starts_at,
    visitors: row.visitors,
    reason: row.reason,
    findings: row.findings,
    seen: Object.entries(row.seen).map(([kind, count]) => ({ kind, count })),
    documentIds: [...row.document_ids],
    tasks: [...row.tasks],
    reportedAt: row.reported_at?.toISOString() ?? null,
    publishedAt: row.published_at?.toISOString() ?? null,
    may,
  };
}
