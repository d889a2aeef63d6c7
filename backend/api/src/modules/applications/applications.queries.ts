// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, isProvince } from '../../platform/actor';
import { visibleTo } from '../../platform/security/visible';
import { Work } from '../../platform/work/work';
import type { ApplicationListQuery, ApplicationListResponse } from './applications.dto';
import { containing, fromCursor, pageSize, toCursor } from './cursor';
import { itemOf, type ListRow, listSql, phases } from './list-rows';

const cursorShape = [/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, /^[0-9a-f-]{36}$/];

/** The cases that somebody may see. */
@Injectable()
export class ApplicationsQueries {
  constructor(private readonly work: Work) {}

  /** One page of cases, newest change first. */
  list(actor: Actor, query: ApplicationListQuery): Promise<ApplicationListResponse> {
    return this.work.read(actor, async (reader) => {
      const scope = visibleTo(actor, 'a', 1);
      const parameters = [...scope.parameters];
      const place = (value: unknown): string => `$${parameters.push(value)}`;
      const conditions: string[] = [];
      const phase = query.phase === undefined ? undefined : phases[query.phase];
      if (phase) conditions.push(`(${phase})`);
      if (query.q?.trim()) {
        const wanted = place(containing(query.q));
        conditions.push(`(a.number ilike ${wanted} or a.project_name ilike ${wanted} or o.name ilike ${wanted})`);
      }
      const after = fromCursor(query.cursor, cursorShape);
      if (after) {
        conditions.push(`(changed.updated_at, a.id) < (${place(after[0])}::timestamptz, ${place(after[1])}::uuid)`);
      }
      const size = pageSize(query.limit);
      const rows = await reader.query<ListRow>(
        `${listSql(scope.sql, isProvince(actor))} ${conditions.map((one) => `and ${one}`).join(' ')}
          order by changed.updated_at desc, a.id desc limit ${size + 1}`,
        parameters,
      );
      const page = rows.slice(0, size);
      const last = page.at(-1);
      return {
        items: page.map((row) => itemOf(row, reader.today)),
        nextCursor: rows.length > size && last ? toCursor([last.updated_at.toISOString(), last.id]) : null,
      };
    });
  }
}
