// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { LocalizedText, ProjectSignal } from '#domain';
import type { Actor } from '../../platform/actor';
import { type Reader, Work } from '../../platform/work/work';
import { fromCursor, pageSize, toCursor } from '../applications/cursor';
import { signalResponses } from '../early-warning/early-warnings.queries';
import type {
  PortfolioProjectItem,
  PortfolioProjectsQuery,
  PortfolioProjectsResponse,
  PortfolioQuery,
} from './portfolio.dto';
import { projectsOf } from './portfolio-sql';

interface ProjectRow {
  id: string;
  number: string;
  project_name: string;
  municipality_id: string;
  organisation_name: string;
  housing_region: string | null;
  scheme_key: string;
  type_key: string;
  type_name: LocalizedText | null;
  grant_id: string;
  level: string;
  rank: number;
  signals: ProjectSignal[];
  homes_promised: number;
  homes_permitted: number;
  homes_placed: number;
  homes_occupied: number;
  late: boolean;
  percentage: number | null;
  granted_on: string;
  due_on: string | null;
  expected_on: string | null;
  completed_on: string | null;
  cents: number;
  granted_cents: number;
  determined_cents: number | null;
}

const noDay = '9999-12-31';
const cursorShape = [/^[0-2]$/, /^\d{4}-\d{2}-\d{2}$/, /^[0-9a-f-]{36}$/];

/** The projects of the portfolio: those that ask most attention first, then the day that falls first. */
@Injectable()
export class PortfolioProjectsQueries {
  constructor(private readonly work: Work) {}

  list(actor: Actor, query: PortfolioProjectsQuery): Promise<PortfolioProjectsResponse> {
    return this.work.read(actor, async (reader) => {
      const size = pageSize(query.limit);
      const rows = await projectRows(reader, query, {
        limit: size + 1,
        after: fromCursor(query.cursor, cursorShape),
      });
      const page = rows.slice(0, size);
      const last = page.at(-1);
      return {
        items: page.map(itemOf),
        nextCursor:
          rows.length > size && last ? toCursor([String(last.rank), last.due_on ?? noDay, last.grant_id]) : null,
      };
    });
  }
}

/** All projects of a filter, or one page of them, with the names of their types. */
export async function projectRows(
  reader: Reader,
  query: PortfolioQuery,
  page: { readonly limit?: number; readonly after?: readonly (string | null)[] | undefined } = {},
): Promise<ProjectRow[]> {
  const { sql, parameters } = projectsOf(reader.actor, query, reader.today);
  const values = [...parameters];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const { after, limit } = page;
  const from = after
    ? `where (p.rank, coalesce(p.due_on, '${noDay}'), p.grant_id) > (${place(after[0])}::int, ${place(after[1])}::date, ${place(after[2])}::uuid)`
    : '';
  return reader.query<ProjectRow>(
    `with ${sql}, page as (
       select * from project p ${from} order by p.rank, coalesce(p.due_on, '${noDay}'), p.grant_id
       ${limit === undefined ? '' : `limit ${place(limit)}`}
     ), type_name as materialized (
       select v.id, t ->> 'key' as type_key, t -> 'name' as name
         from scheme_version v cross join lateral jsonb_array_elements(v.definition -> 'types') t
        where v.id in (select version_id from page))
     select page.*, type_name.name as type_name
       from page left join type_name on type_name.id = page.version_id and type_name.type_key = page.type_key
      order by page.rank, coalesce(page.due_on, '${noDay}'), page.grant_id`,
    values,
  );
}

/** A row as the screen and the export read it. */
export function itemOf(row: ProjectRow): PortfolioProjectItem {
  return {
    applicationId: row.id,
    number: row.number,
    projectName: row.project_name,
    organisationId: row.municipality_id,
    organisationName: row.organisation_name,
    housingRegion: row.housing_region,
    schemeKey: row.scheme_key,
    typeKey: row.type_key,
    typeName: row.type_name ?? { nl: row.type_key },
    level: row.level,
    signals: signalResponses(row.signals),
    homes: {
      promised: row.homes_promised,
      permitted: row.homes_permitted,
      placed: row.homes_placed,
      occupied: row.homes_occupied,
    },
    late: row.late,
    percentage: row.percentage,
    grantedOn: row.granted_on,
    dueOn: row.due_on,
    expectedOn: row.expected_on,
    completedOn: row.completed_on,
    cents: row.cents,
    grantedCents: row.granted_cents,
    determinedCents: row.determined_cents,
  };
}
