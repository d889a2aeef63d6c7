// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { daysLeft, type LocalDate, localDate, type LocalizedText } from '#domain';
import type { Actor } from '../../platform/actor';
import { visibleTo } from '../../platform/security/visible';
import { Work } from '../../platform/work/work';
import { containing, fromCursor, pageSize, toCursor } from '../applications/cursor';
import type { WorkCountsResponse, WorkItemQuery, WorkItemResponse, WorkListResponse } from './assessment.dto';
import { workSql } from './work-tasks';

interface ItemRow {
  id: string;
  number: string;
  project_name: string;
  organisation_name: string;
  type_key: string;
  type_name: LocalizedText;
  state: string;
  version: number;
  received_on: string | null;
  due_on: string;
  assignee_id: string | null;
  assignee_name: string | null;
  requested_cents: number | null;
  task: string;
  thing: string;
  warning_level: string | null;
  suspended: boolean;
}

const uuid = /^[0-9a-f-]{36}$/;
const cursorShape = [/^\d{4}-\d{2}-\d{2}$/, uuid, /^[a-z_]{1,40}$/, uuid];
const never = '9999-12-31';

/** What the people of the province have to do. */
@Injectable()
export class WorkItemsQueries {
  constructor(private readonly work: Work) {}

  /** One page of one tab, first the date that falls first, with the number of items in every tab. */
  list(actor: Actor, query: WorkItemQuery): Promise<WorkListResponse> {
    return this.work.read(actor, async (reader) => {
      const has = (...roles: string[]): boolean => actor.roles.some((role) => roles.includes(role));
      const parameters: unknown[] = [
        reader.today,
        actor.personId,
        has('assessor'),
        has('decider'),
        has('assessor', 'decider', 'administrator'),
      ];
      const place = (value: unknown): string => `$${parameters.push(value)}`;
      const scope = visibleTo(actor, 'a', parameters.length + 1);
      parameters.push(...scope.parameters);
      const conditions = [scope.sql, ...filters(query, place)].join(' and ');
      const counts = await reader.query<{ tab: string; number: number }>(
        `${workSql(conditions)} select tab, count(*)::int as number from item group by tab`,
        parameters,
      );
      const size = pageSize(query.limit);
      const after = fromCursor(query.cursor, cursorShape);
      const rows = await reader.query<ItemRow>(
        `${workSql(conditions)} select * from item where tab = ${place(query.tab ?? 'todo')}
          ${after ? `and (due_on, id, task, thing) > (${place(after[0])}::date, ${place(after[1])}::uuid, ${place(after[2])}, ${place(after[3])}::uuid)` : ''}
          order by due_on, id, task, thing limit ${size + 1}`,
        parameters,
      );
      const page = rows.slice(0, size);
      const last = page.at(-1);
      return {
        items: page.map((row) => itemOf(row, reader.today)),
        nextCursor: rows.length > size && last ? toCursor([last.due_on, last.id, last.task, last.thing]) : null,
        counts: countsOf(counts),
      };
    });
  }
}

function filters(query: WorkItemQuery, place: (value: unknown) => string): string[] {
  const conditions: string[] = [];
  if (query.q?.trim()) {
    const wanted = place(containing(query.q));
    conditions.push(`(a.number ilike ${wanted} or a.project_name ilike ${wanted} or o.name ilike ${wanted})`);
  }
  if (query.typeKey) conditions.push(`a.type_key = ${place(query.typeKey)}`);
  if (query.housingRegion) conditions.push(`o.housing_region = ${place(query.housingRegion)}`);
  if (query.assignee === 'me') conditions.push('a.assignee_id = $2');
  if (query.assignee === 'nobody') conditions.push('a.assignee_id is null');
  return conditions;
}

function countsOf(rows: readonly { tab: string; number: number }[]): WorkCountsResponse {
  const of = (tab: string): number => rows.find((row) => row.tab === tab)?.number ?? 0;
  return {
    todo: of('todo'),
    waitingApplicant: of('waiting_applicant'),
    waitingColleague: of('waiting_colleague'),
    done: of('done'),
  };
}

function itemOf(row: ItemRow, today: LocalDate): WorkItemResponse {
  const dueOn = row.due_on === never ? null : row.due_on;
  return {
    id: row.id,
    number: row.number,
    projectName: row.project_name,
    organisationName: row.organisation_name,
    typeKey: row.type_key,
    typeName: row.type_name,
    state: row.state,
    version: row.version,
    receivedOn: row.received_on,
    dueOn: row.task === 'none' ? null : dueOn,
    daysLeft: row.task === 'none' || dueOn === null ? null : daysLeft(localDate(dueOn), today),
    suspended: row.suspended,
    assigneeId: row.assignee_id,
    assigneeName: row.assignee_name,
    requestedCents: row.requested_cents,
    task: row.task,
    warningLevel: row.warning_level,
  };
}
