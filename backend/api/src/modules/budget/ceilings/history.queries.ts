// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { ceilingVersions } from '#domain';
import type { Actor } from '../../../platform/actor';
import { Work } from '../../../platform/work/work';
import { ceilingChanges } from '../ceiling-changes';
import type {
  BudgetYearListResponse,
  BudgetYearResponse,
  LevelJournalListResponse,
  LevelJournalResponse,
} from './ceilings.dto';
import { counterKinds } from './counter.service';

const pageSize = 50;

type JournalRow = Omit<LevelJournalResponse, 'ceilingCents' | 'version' | 'counterable'>;

/** What happened with a ceiling, and with the years. */
@Injectable()
export class HistoryQueries {
  constructor(private readonly work: Work) {}

  /** The bookings of one level that no case made, newest first: its ceilings, and what was spent. */
  journals(actor: Actor, accountId: string, cursor?: string): Promise<LevelJournalListResponse> {
    return this.work.read(actor, async (reader) => {
      const rows = await reader.query<JournalRow>(
        `select j.id as "journalId", j.kind, max(p.id)::text as cursor,
                (-coalesce(sum(p.amount_cents) filter (where p.bucket in ('funding', 'held')), 0))::int8 as "changeCents",
                coalesce(sum(p.amount_cents) filter (where p.amount_cents > 0), 0)::int8 as "amountCents",
                max(p.budget_year) as "budgetYear", j.effective_on as "effectiveOn", j.recorded_at as "recordedAt",
                j.description, o.reason, o.decision_reference as "decisionReference", o.decided_on as "decidedOn",
                o.publication, o.published_on as "publishedOn", maker.name as "preparedByName",
                writer.name as "recordedByName", j.counters_id as "countersId",
                (select c.id from journal c where c.counters_id = j.id) as "counteredById"
           from posting p
           join journal j on j.id = p.journal_id
           left join budget_order o on o.id = j.cause_id
           left join person maker on maker.id = o.prepared_by
           left join person writer on writer.id = j.recorded_by
          where p.account_id = $1 and j.case_id is null
          group by j.id, o.id, maker.id, writer.id
         having $2::bigint is null or max(p.id) < $2::bigint
          order by max(p.id) desc limit ${pageSize + 1}`,
        [accountId, cursor ?? null],
      );
      const changes = await ceilingChanges(reader, [accountId]);
      const versions = ceilingVersions(changes);
      const items = rows.slice(0, pageSize).map((row): LevelJournalResponse => {
        const place = changes.findIndex(({ journalId }) => journalId === row.journalId);
        const version = versions[place];
        return {
          ...row,
          version: version?.version ?? null,
          ceilingCents: version?.ceilingCents ?? null,
          counterable: row.counteredById === null && counterKinds[row.kind] !== undefined,
        };
      });
      const last = rows[pageSize - 1];
      return { items, nextCursor: rows.length > pageSize && last ? last.cursor : null };
    });
  }

  /** Every year in which something was booked, newest first. */
  years(actor: Actor): Promise<BudgetYearListResponse> {
    return this.work.read(actor, async (reader) => ({
      items: await reader.query<BudgetYearResponse>(
        `with booked as (
           select extract(year from j.effective_on)::int as year, count(distinct j.id)::int as journals,
                  coalesce(sum(p.amount_cents) filter (where p.bucket in ('committed', 'determined', 'released')), 0)::int8 as granted,
                  coalesce(sum(p.amount_cents) filter (where p.bucket = 'paid'), 0)::int8 as paid
             from journal j join posting p on p.journal_id = j.id group by 1
         ), until as (
           select b.year, (select coalesce(sum(p.amount_cents) filter (where p.bucket in ('committed', 'determined')), 0)
                                - coalesce(sum(p.amount_cents) filter (where p.bucket = 'paid'), 0)
                                + coalesce(sum(p.amount_cents) filter (where p.bucket = 'received'), 0)
                             from posting p join journal j on j.id = p.journal_id
                            where j.effective_on < make_date(b.year + 1, 1, 1))::int8 as open
             from booked b
         )
         select y.year, y.closed, y.year < $1 as over, coalesce(b.journals, 0) as journals,
                coalesce(b.granted, 0)::int8 as "grantedCents", coalesce(b.paid, 0)::int8 as "paidCents",
                coalesce(u.open, 0)::int8 as "openCents", p.name as "settledByName", o.settled_at as "settledAt", o.reason
           from budget_year y
           left join booked b on b.year = y.year
           left join until u on u.year = y.year
           left join budget_order o on o.id = y.order_id
           left join person p on p.id = o.settled_by
          where b.year is not null or y.order_id is not null or y.year between $1 - 1 and $1
          order by y.year desc`,
        [Number(reader.today.slice(0, 4))],
      ),
    }));
  }
}
