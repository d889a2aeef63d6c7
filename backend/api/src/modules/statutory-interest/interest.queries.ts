// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { MandateEntry, Refusal } from '#domain';
import { type Actor, isProvince } from '../../platform/actor';
import { notFound } from '../../platform/refused.error';
import { visibleTo } from '../../platform/security/visible';
import { type Reader, Work } from '../../platform/work/work';
import { pageSize } from '../applications/cursor';
import { MandatesService } from '../decisions/mandates.service';
import { cursorOf, placeIn } from '../delivery/page';
import type {
  CaseInterestResponse,
  LateInterestQuery,
  LateInterestListResponse,
  LatePaymentResponse,
} from './interest.dto';
import { latePaymentResponse } from './interest-response';
import { type InterestRowOfCase, interestRowsSql } from './interest-rows';
import { type LatePayment, LatePayments, paymentsThatCount } from './late-payments';

/** The determination of a payment that stands; alias `x` is the payment. */
const standing = `(select i.state from statutory_interest i
    where i.source = x.source and i.source_id = x.id and i.state not in ('returned', 'annulled'))`;
const shows: Record<NonNullable<LateInterestQuery['show']>, string> = {
  late: `${standing} is null`,
  proposed: `${standing} = 'proposed'`,
  open: `${standing} = 'determined'`,
  settled: `${standing} = 'settled'`,
};

interface CaseRow {
  id: string;
  number: string;
  project_name: string;
  organisation_name: string;
  conflicts: string[];
}

interface PlaceRow {
  id: string;
  source: string;
  application_id: string;
  due_on: string;
}

/** Payments that came too late and the interest over them, reckoned for the day on which somebody looks. */
@Injectable()
export class InterestQueries {
  constructor(
    private readonly work: Work,
    private readonly late: LatePayments,
    private readonly mandates: MandatesService,
  ) {}

  /** Of one case; a municipality sees what was determined and notified. */
  ofCase(actor: Actor, applicationId: string): Promise<CaseInterestResponse> {
    return this.work.read(actor, async (reader) => {
      const scope = visibleTo(actor, 'a', 2);
      const [found] = await reader.query(`select 1 from application a where a.id = $1 and ${scope.sql}`, [
        applicationId,
        ...scope.parameters,
      ]);
      if (!found) throw notFound();
      const shown = await this.shown(reader, [applicationId]);
      const items = shown.map(({ response }) => response);
      return { items: isProvince(actor) ? items : items.filter(({ interest }) => interest !== null) };
    });
  }

  /** Of all cases: late and not proposed, proposed, determined or settled; the earliest last day first. */
  list(actor: Actor, { show = 'late', cursor, limit }: LateInterestQuery): Promise<LateInterestListResponse> {
    return this.work.read(actor, async (reader) => {
      const after = placeIn(cursor);
      const size = pageSize(limit);
      const scope = visibleTo(actor, 'a', 5);
      const rows = await reader.query<PlaceRow>(
        `select x.id, x.source, x.application_id, x.due_on
           from ${paymentsThatCount} join application a on a.id = x.application_id
          where (x.due_on, x.id) > ($1::date, $2::uuid) and ${shows[show]} and ${scope.sql}
            and (coalesce(x.paid_on, $4::date) > x.due_on
                 or exists (select from case_term t where t.case_id = x.application_id and t.settled_on > t.due_on
                             and t.kind in ('decision', 'determination_decision')))
          order by x.due_on, x.id limit $3`,
        [after.day, after.id, size + 1, reader.today, ...scope.parameters],
      );
      const page = rows.slice(0, size);
      const last = page.at(-1);
      const shown = await this.shown(reader, [...new Set(page.map((row) => row.application_id))]);
      const items = page.flatMap((row) => {
        const found = shown.find(({ late }) => late.source === row.source && late.sourceId === row.id);
        return found ? [{ ...found.of, late: found.response }] : [];
      });
      return {
        items,
        nextCursor: rows.length > size && last ? cursorOf({ day: last.due_on, id: last.id }) : null,
      };
    });
  }

  private async shown(reader: Reader, applicationIds: readonly string[]) {
    if (applicationIds.length === 0) return [];
    const late = await this.late.of(reader, applicationIds);
    const rows = await reader.query<InterestRowOfCase>(interestRowsSql, [applicationIds]);
    const cases = await reader.query<CaseRow>(
      `select a.id, a.number, a.project_name, o.name as organisation_name,
              (select coalesce(jsonb_agg(c.person_id), '[]') from conflicts_of(a.id) c) as conflicts
         from application a join organisation o on o.id = a.organisation_id where a.id = any($1)`,
      [applicationIds],
    );
    return Promise.all(
      late.map(async (one) => {
        const of = cases.find(({ id }) => id === one.applicationId);
        const row = rows.findLast(({ source, source_id }) => source === one.source && source_id === one.sourceId);
        const mandate = await this.mandateFor(reader, row);
        const response: LatePaymentResponse = latePaymentResponse(reader.actor, {
          late: one,
          row,
          conflictsOf: of?.conflicts ?? [],
          mandate,
        });
        return { late: one, response, of: caseOf(one, of) };
      }),
    );
  }

  private async mandateFor(
    reader: Reader,
    row: InterestRowOfCase | undefined,
  ): Promise<MandateEntry | Refusal | undefined> {
    if (row?.state !== 'proposed' || !reader.actor.roles.includes('decider')) return undefined;
    return this.mandates.find(reader, 'interest', row.amount_cents);
  }
}

function caseOf({ applicationId }: LatePayment, found: CaseRow | undefined) {
  return {
    applicationId,
    applicationNumber: found?.number ?? '',
    projectName: found?.project_name ?? '',
    organisationName: found?.organisation_name ?? '',
  };
}
