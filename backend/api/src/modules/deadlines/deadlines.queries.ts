// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate, minutesLate, type ObligationRule } from '#domain';
import type { Actor } from '../../platform/actor';
import { type Reader, Work } from '../../platform/work/work';
import { pageSize } from '../applications/cursor';
import { cursorOf, placeIn } from '../delivery/page';
import { deadlineWords, obligationOfStep, ruleOfStep } from './deadline-words';
import type {
  DeadlineStepItem,
  DeadlineStepListQuery,
  DeadlineStepListResponse,
  DeadlineSummaryResponse,
} from './deadlines.dto';

interface StepRow {
  readonly id: string;
  readonly application_id: string;
  readonly number: string;
  readonly project_name: string;
  readonly organisation_name: string;
  readonly assignee_name: string | null;
  readonly subject: string;
  readonly rule: string;
  readonly offset_days: number;
  readonly about_on: string;
  readonly due_on: LocalDate;
  readonly fired_at: Date | null;
  readonly late_minutes: number | null;
  readonly outcome: string | null;
  readonly failures: number;
  readonly failure: string | null;
  readonly retry_at: Date | null;
  readonly stuck: boolean;
  readonly key: string | null;
  readonly obligation_rule: ObligationRule | null;
}

const shownDays = 14;

/** Which steps belong to a view; $1 is today. A step of today is late when a whole day went by, that is, from tomorrow. */
const views: Readonly<Record<DeadlineStepListQuery['view'], string>> = {
  due: `s.fired_at is null and s.failures = 0 and s.due_on between $1::date and $1::date + ${shownDays}`,
  late: 's.fired_at is null and s.due_on < $1::date',
  failed: '$1::date is not null and s.fired_at is null and s.failures > 0',
  taken: `s.fired_at is not null and s.due_on <= $1::date and s.fired_at >= $1::date - ${shownDays}`,
};

/** What the functional administrator sees of the deadlines. */
@Injectable()
export class DeadlinesQueries {
  constructor(private readonly work: Work) {}

  summary(actor: Actor): Promise<DeadlineSummaryResponse> {
    return this.work.read(actor, async ({ query, today }) => {
      const counts = Object.entries(views).map(([name, where]) => `count(*) filter (where ${where})::int as ${name}`);
      const [row] = await query<Record<keyof typeof views, number> & { latest: number | null }>(
        `select ${counts.join(', ')}, max(s.late_minutes) filter (where ${views.taken}) as latest from due_step s`,
        [today],
      );
      const { due = 0, late = 0, failed = 0, taken = 0, latest = 0 } = row ?? {};
      return { due, late, failed, taken, latestMinutes: latest ?? 0 };
    });
  }

  list(actor: Actor, { view, cursor, limit }: DeadlineStepListQuery): Promise<DeadlineStepListResponse> {
    return this.work.read(actor, async (reader) => {
      const after = placeIn(cursor);
      const size = pageSize(limit);
      const newestFirst = view === 'taken';
      const place = newestFirst && cursor === undefined ? { day: addDays(reader.today, 1), id: after.id } : after;
      const rows = await reader.query<StepRow>(
        `select s.id, s.application_id, a.number, a.project_name, o.name as organisation_name, p.name as assignee_name,
                s.subject, s.rule, s.offset_days, s.about_on, s.due_on, s.fired_at, s.late_minutes, s.outcome, s.failures,
                s.failure, s.retry_at, s.stuck, b.key, ${ruleOfStep} as obligation_rule
           from due_step s
           join application a on a.id = s.application_id
           join scheme_version v on v.id = a.scheme_version_id
           join organisation o on o.id = a.organisation_id
           left join person p on p.id = a.assignee_id
           ${obligationOfStep}
          where ${views[view]} and (s.due_on, s.id) ${newestFirst ? '<' : '>'} ($2::date, $3::uuid)
          order by s.due_on ${newestFirst ? 'desc' : 'asc'}, s.id ${newestFirst ? 'desc' : 'asc'} limit $4`,
        [reader.today, place.day, place.id, size + 1],
      );
      const page = rows.slice(0, size);
      const last = page.at(-1);
      return {
        items: page.map((row) => itemOf(row, reader)),
        nextCursor: rows.length > size && last ? cursorOf({ day: last.due_on, id: last.id }) : null,
      };
    });
  }
}

function itemOf(row: StepRow, { now }: Reader): DeadlineStepItem {
  return {
    id: row.id,
    applicationId: row.application_id,
    applicationNumber: row.number,
    projectName: row.project_name,
    organisationName: row.organisation_name,
    assigneeName: row.assignee_name,
    text: deadlineWords(row.subject, row.key, row.obligation_rule),
    rule: row.rule,
    offsetDays: row.offset_days,
    aboutOn: row.about_on,
    dueOn: row.due_on,
    firedAt: row.fired_at?.toISOString() ?? null,
    lateMinutes: row.fired_at ? (row.late_minutes ?? 0) : minutesLate(row.due_on, now),
    outcome: row.outcome,
    failures: row.failures,
    failure: row.failure,
    retryAt: row.retry_at?.toISOString() ?? null,
    stuck: row.stuck,
  };
}
