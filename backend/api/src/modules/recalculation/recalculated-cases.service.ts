// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { notFound } from '../../platform/refused.error';
import { Work } from '../../platform/work/work';
import { fromCursor, toCursor } from '../applications/cursor';
import { type MovedDate, RecalculatedCase } from './recalculation.entities';
import type {
  RecalculatedCaseListResponse,
  RecalculatedCaseQuery,
  RecalculatedCaseResponse,
} from './recalculation.dto';

interface Row {
  cause_id: string;
  version_number: number | null;
  budget_year: number | null;
  reason: string;
  application_id: string;
  number: string;
  project_name: string;
  organisation_name: string;
  moved: MovedDate[];
  told: MovedDate[];
  recalculated_at: Date;
  sorted: string;
  done_at: Date | null;
  done_by_name: string | null;
}

const pageSize = 50;
const uuid = /^[0-9a-f-]{36}$/;
const shape = [/^\d{1,20}$/, uuid];
/** Microseconds, so that a cursor loses nothing. */
const sorted = '(extract(epoch from r.recalculated_at) * 1000000)::bigint';

/** The list of cases that have other dates under a new calendar or budget, until somebody has looked at each. */
@Injectable()
export class RecalculatedCases {
  constructor(private readonly work: Work) {}

  /** The latest first. */
  list(actor: Actor, { state = 'open', cursor }: RecalculatedCaseQuery): Promise<RecalculatedCaseListResponse> {
    return this.work.read(actor, async (reader) => {
      const after = fromCursor(cursor, shape);
      const rows = await reader.query<Row>(
        `select r.cause_id, v.number as version_number, b.year as budget_year, coalesce(v.reason, b.reason) as reason,
                r.application_id, a.number, a.project_name, o.name as organisation_name, r.moved, r.told,
                r.recalculated_at, ${sorted}::text as sorted, r.done_at, p.name as done_by_name
           from recalculated_case r
           left join law_data_version v on v.id = r.version_id
           left join budget_adoption b on b.id = r.adoption_id
           join application a on a.id = r.application_id
           join organisation o on o.id = a.organisation_id
           left join person p on p.id = r.done_by
          where (r.done_at is null) = $1
            and ($2::bigint is null or (-${sorted}, r.application_id) > (-$2::bigint, $3::uuid))
          order by -${sorted}, r.application_id limit ${pageSize + 1}`,
        [state === 'open', after?.[0] ?? null, after?.[1] ?? null],
      );
      const [count] = await reader.query<{ n: number }>(
        'select count(*)::int as n from recalculated_case where done_at is null',
      );
      const shown = rows.slice(0, pageSize);
      const last = shown.at(-1);
      return {
        items: shown.map(responseOf),
        nextCursor: rows.length > pageSize && last ? toCursor([last.sorted, last.application_id]) : null,
        openCount: count?.n ?? 0,
      };
    });
  }

  /** Somebody has looked at the case. A second time changes nothing. */
  review(actor: Actor, causeId: string, applicationId: string): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const found = await tx.manager.findOneBy(RecalculatedCase, { causeId, applicationId });
      if (!found) throw notFound();
      await tx.query(
        `update recalculated_case set done_at = $3, done_by = $4
          where cause_id = $1 and application_id = $2 and done_at is null`,
        [causeId, applicationId, tx.now, actor.personId],
      );
      return { id: applicationId, state: 'done', version: 1 };
    });
  }
}

function responseOf(row: Row): RecalculatedCaseResponse {
  return {
    causeId: row.cause_id,
    versionNumber: row.version_number,
    budgetYear: row.budget_year,
    reason: row.reason,
    applicationId: row.application_id,
    applicationNumber: row.number,
    projectName: row.project_name,
    organisationName: row.organisation_name,
    moved: row.moved,
    told: row.told,
    recalculatedAt: row.recalculated_at.toISOString(),
    doneAt: row.done_at?.toISOString() ?? null,
    doneByName: row.done_by_name,
  };
}
