// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { auditSentence } from '#domain';
import type { Actor } from '../../platform/actor';
import { type Reader, Work } from '../../platform/work/work';
import { type CursorKey, fromCursor, pageSize, toCursor } from '../applications/cursor';
import { auditConditions } from './audit-filter';
import type { AuditBehalfResponse, AuditFilter, AuditItem, AuditQuery, AuditResponse } from './auditing.dto';

interface AuditRow {
  id: number;
  at: Date;
  at_key: string;
  person_name: string | null;
  organisation_name: string | null;
  on_behalf: string | null;
  function_title: string | null;
  article: string | null;
  behalf_name: string | null;
  operation: string;
  object_kind: string | null;
  object_id: string | null;
  case_id: string | null;
  case_number: string | null;
  result: string;
  reason: string | null;
  origin: string | null;
  request_id: string | null;
}

const moment = /^\d{4}-\d{2}-\d{2} [\d:.+-]{8,24}$/;
const number = /^\d{1,15}$/;

/** The id of what somebody acted for, when it is of this kind. */
const behalfId = (kind: 'mandate' | 'organisation' | 'person'): string =>
  `case when x.on_behalf like '${kind}:%' then split_part(x.on_behalf, ':', 2)::uuid end`;

/** Who tried, did or read what, newest first. */
@Injectable()
export class AuditQueries {
  constructor(private readonly work: Work) {}

  list(actor: Actor, query: AuditQuery): Promise<AuditResponse> {
    const after = fromCursor(query.cursor, [moment, number]);
    return this.work.read(actor, (reader) => auditPage(reader, query, after, pageSize(query.limit)));
  }
}

/** A page of the log after a place in it. */
export async function auditPage(
  reader: Reader,
  filter: AuditFilter,
  after: CursorKey | undefined,
  size: number,
): Promise<AuditResponse> {
  const conditions = await auditConditions(reader, filter, after ? 4 : 2);
  const rows = await reader.query<AuditRow>(
    `select x.id, x.at, x.at::text as at_key, p.name as person_name, o.name as organisation_name, x.on_behalf,
            m.function_title, m.article, coalesce(bo.name, bp.name) as behalf_name, x.operation, x.object_kind, x.object_id, x.case_id, a.number as case_number,
            x.result, x.reason, x.origin, x.request_id
       from (select * from audit_entry x
              where ${after ? '(x.at, x.id) < ($2::timestamptz, $3::int8) and ' : ''}${conditions.sql}
              order by x.at desc, x.id desc limit $1) x
       left join person p on p.id = x.person_id
       left join organisation o on o.id = x.organisation_id
       left join application a on a.id = x.case_id
       left join mandate m on m.id = ${behalfId('mandate')}
       left join organisation bo on bo.id = ${behalfId('organisation')}
       left join person bp on bp.id = ${behalfId('person')}
      order by x.at desc, x.id desc`,
    [size + 1, ...(after ?? []), ...conditions.parameters],
  );
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return {
    items: page.map(itemOf),
    nextCursor: rows.length > size && last ? toCursor([last.at_key, String(last.id)]) : null,
  };
}

function itemOf(row: AuditRow): AuditItem {
  return {
    id: String(row.id),
    at: row.at.toISOString(),
    personName: row.person_name,
    organisationName: row.organisation_name,
    onBehalf:
      row.on_behalf === null
        ? null
        : {
            kind: row.on_behalf.split(':')[0] as AuditBehalfResponse['kind'],
            functionTitle: row.function_title,
            article: row.article,
            name: row.behalf_name,
          },
    operation: row.operation,
    sentence: { nl: auditSentence(row.operation, 'nl'), en: auditSentence(row.operation, 'en') },
    objectKind: row.object_kind,
    objectId: row.object_id,
    caseId: row.case_id,
    caseNumber: row.case_number,
    result: row.result,
    reason: row.reason,
    origin: row.origin,
    requestId: row.request_id,
  };
}
