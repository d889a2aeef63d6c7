// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '../../platform/actor';
import { visibleTo } from '../../platform/security/visible';
import type { Reader } from '../../platform/work/work';
import { amountsOf, type LedgerSums, ledgerSums } from './ledger-sums';
import type { CaseReportRowResponse, ReportQuery } from './reports.dto';

interface CaseRow extends LedgerSums {
  id: string;
  number: string;
  scheme_key: string;
  type_key: string;
  budget_year: number | null;
  organisation_name: string;
  cbs_code: string | null;
  project_name: string;
  state: string;
  grant_state: string | null;
  received_on: string | null;
  decided_on: string | null;
  requested_cents: number;
  overrun_cents: number;
}

/**
 * The cases that came in, with what the ledger says of each. With a year: only what was booked in that year, and the
 * cases received in it of which nothing was booked yet.
 */
export async function caseRows(reader: Reader, actor: Actor, query: ReportQuery): Promise<CaseReportRowResponse[]> {
  const scope = visibleTo(actor, 'a', 4);
  const rows = await reader.query<CaseRow>(
    `select a.id, a.number, v.scheme_key, a.type_key, max(p.budget_year) as budget_year, o.name as organisation_name,
            o.cbs_code, a.project_name, a.state, g.state as grant_state, a.received_on, d.decided_on,
            coalesce(a.requested_cents, 0)::int8 as requested_cents,
            coalesce(-sum(p.amount_cents) filter (where p.bucket = 'overrun'), 0)::int8 as overrun_cents, ${ledgerSums}
       from application a
       join scheme_version v on v.id = a.scheme_version_id
       join organisation o on o.id = a.organisation_id
       join budget_account b on b.id = a.account_id
       left join subsidy_grant g on g.application_id = a.id
       left join lateral (
         select d.decided_on from decision d
          where d.application_id = a.id and (d.kind in ('grant','partial_grant','refusal','not_processed')
             or d.kind = 'objection' and exists (select from decision r where r.replaced_by_id = d.id))
          order by d.decided_on desc, d.id limit 1) d on true
       left join posting p on p.case_id = a.id and ($1::int is null or p.budget_year = $1)
      where a.received_at is not null
        and ($2::text is null or a.type_key = $2)
        and ($3::text is null or b.code = $3 or starts_with(b.code, $3 || '/'))
        and ($1::int is null or p.id is not null
             or (extract(year from a.received_on) = $1 and not exists (select 1 from posting any_year where any_year.case_id = a.id)))
        and ${scope.sql}
      group by a.id, v.id, o.id, g.id, d.decided_on
      order by a.number`,
    [query.year ?? null, query.typeKey ?? null, query.accountCode ?? null, ...scope.parameters],
  );
  return rows.map((row) => ({
    applicationId: row.id,
    number: row.number,
    schemeKey: row.scheme_key,
    typeKey: row.type_key,
    budgetYear: row.budget_year,
    organisationName: row.organisation_name,
    cbsCode: row.cbs_code ?? '',
    projectName: row.project_name,
    state: row.state,
    grantState: row.grant_state,
    receivedOn: row.received_on,
    decidedOn: row.decided_on,
    requestedCents: row.requested_cents,
    overrunCents: row.overrun_cents,
    ...amountsOf(row),
  }));
}

export const amountKeys = [
  'requestedCents',
  'reservedCents',
  'grantedCents',
  'overrunCents',
  'payableCents',
  'paidCents',
  'receivedCents',
  'determinedCents',
  'releasedCents',
  'receivableCents',
] as const;

/** A row in which nothing stands. */
export function emptyRow(): CaseReportRowResponse {
  return {
    applicationId: '',
    number: '',
    schemeKey: '',
    typeKey: '',
    budgetYear: null,
    organisationName: '',
    cbsCode: '',
    projectName: '',
    state: '',
    grantState: null,
    receivedOn: null,
    decidedOn: null,
    requestedCents: 0,
    reservedCents: 0,
    grantedCents: 0,
    overrunCents: 0,
    payableCents: 0,
    paidCents: 0,
    receivedCents: 0,
    determinedCents: 0,
    releasedCents: 0,
    receivableCents: 0,
  };
}

/** The amounts of the rows added up, to the cent. */
export function totalOf(rows: readonly CaseReportRowResponse[]): CaseReportRowResponse {
  const total = emptyRow();
  for (const key of amountKeys) total[key] = rows.reduce((sum, row) => sum + row[key], 0);
  return total;
}
