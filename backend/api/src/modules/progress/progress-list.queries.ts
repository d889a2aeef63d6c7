// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { addDays, daysLeft, type LocalDate, type ObligationRule, obligationText } from '#domain';
import type { Actor } from '../../platform/actor';
import { visibleTo } from '../../platform/security/visible';
import { type Reader, Work } from '../../platform/work/work';
import { pageSize } from '../applications/cursor';
import { cursorOf, placeIn } from '../delivery/page';
import type { ProgressListItem, ProgressListQuery, ProgressListResponse } from './progress.dto';

/** A report is to come when its last day is so many days away: from then on people are warned. */
const soonDays = 42;

/** Which turns belong to each list; `$1` is today and `$2` the last day that is soon. */
const conditions: Record<ProgressListQuery['state'], string> = {
  due: `b.state = 'open' and b.due_on between $1::date and $2::date and coalesce(r.state, 'draft') = 'draft'`,
  late: `b.state = 'open' and b.due_on < $1::date and $2::date is not null`,
  received: `b.state = 'reported' and $1::date <= $2::date`,
  sent_back: `b.state = 'open' and r.state = 'sent_back' and $1::date <= $2::date`,
  accepted: `b.state = 'met' and r.state = 'accepted' and $1::date <= $2::date`,
};

interface ListRow {
  obligation_id: string;
  report_id: string | null;
  application_id: string;
  number: string;
  project_name: string;
  organisation_name: string;
  key: string;
  due_on: LocalDate;
  rule: ObligationRule | null;
  percentage: number | null;
  submitted_at: Date | null;
  late_days: number | null;
}

/** The reports over all projects: which are to come, late, in, sent back or accepted. */
@Injectable()
export class ProgressListQueries {
  constructor(private readonly work: Work) {}

  /** First the last day that falls first. */
  list(actor: Actor, { state, cursor, limit }: ProgressListQuery): Promise<ProgressListResponse> {
    return this.work.read(actor, async (reader) => {
      const size = pageSize(limit);
      const rows = await this.rows(reader, state, placeIn(cursor), size + 1);
      const page = rows.slice(0, size);
      const last = page.at(-1);
      return {
        items: page.map((row) => itemOf(row, reader.today)),
        nextCursor: rows.length > size && last ? cursorOf({ day: last.due_on, id: last.obligation_id }) : null,
      };
    });
  }

  private rows(
    reader: Reader,
    state: ProgressListQuery['state'],
    after: { readonly day: string; readonly id: string },
    size: number,
  ): Promise<ListRow[]> {
    const scope = visibleTo(reader.actor, 'a', 6);
    return reader.query<ListRow>(
      `select b.id as obligation_id, r.id as report_id, a.id as application_id, a.number, a.project_name,
              o.name as organisation_name, b.key, b.due_on, r.percentage, r.submitted_at, r.late_days,
              jsonb_path_query_first(v.definition, '$.types[*] ? (@.key == $type).obligations[*] ? (@.key == $key)',
                jsonb_build_object('type', a.type_key, 'key', split_part(b.key, '.', 1))) as rule
         from obligation b
         join application a on a.id = b.application_id
         join organisation o on o.id = a.organisation_id
         join scheme_version v on v.id = a.scheme_version_id
         left join progress_report r on r.obligation_id = b.id
        where b.kind = 'progress' and ${conditions[state]} and (b.due_on, b.id) > ($3::date, $4::uuid) and ${scope.sql}
        order by b.due_on, b.id limit $5`,
      [reader.today, addDays(reader.today, soonDays), after.day, after.id, size, ...scope.parameters],
    );
  }
}

function itemOf(row: ListRow, today: LocalDate): ProgressListItem {
  const submitted = row.submitted_at !== null;
  return {
    obligationId: row.obligation_id,
    reportId: submitted ? row.report_id : null,
    applicationId: row.application_id,
    applicationNumber: row.number,
    projectName: row.project_name,
    organisationName: row.organisation_name,
    text: row.rule ? obligationText(row.rule, row.key) : { nl: row.key },
    dueOn: row.due_on,
    daysLeft: daysLeft(row.due_on, today),
    percentage: row.percentage,
    submittedAt: row.submitted_at?.toISOString() ?? null,
    lateDays: row.late_days,
  };
}
