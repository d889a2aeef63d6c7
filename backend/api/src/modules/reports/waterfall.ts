// SPDX-License-Identifier: EUPL-1.2
import type { Reader } from '../../platform/work/work';
import { amountsOf, type LedgerSums, ledgerSums, upwards } from './ledger-sums';
import type { ActivitiesLineResponse, WaterfallRowResponse } from './reports.dto';

interface NodeRow extends LedgerSums {
  id: string;
  parent_id: string | null;
  kind: string;
  code: string;
  depth: number;
  name: { nl: string; en?: string };
  ceiling_cents: number;
  held_cents: number;
  overrun_cents: number;
  available_cents: number;
}

const depths = `tree as (
    select id, 0 as depth from budget_account where parent_id is null
    union all
    select b.id, tree.depth + 1 from budget_account b join tree on tree.id = b.parent_id
  )`;

const node = `b.id, b.parent_id, b.kind, b.code, tree.depth, b.name, b.ceiling_cents - b.held_cents as ceiling_cents, b.held_cents, b.overrun_cents, b.available_cents`;
const inTreeOrder = `order by string_to_array(b.code, '/')`;

/** Every node of the budget with its balances, parents before children. */
export async function waterfallRows(reader: Reader): Promise<WaterfallRowResponse[]> {
  const rows = await reader.query<NodeRow>(
    `with recursive ${depths}
     select ${node}, b.reserved_cents, b.committed_cents + b.determined_cents + b.released_cents as granted_cents,
            b.payable_cents, b.paid_cents, b.received_cents, b.determined_cents, b.released_cents, b.receivable_cents
       from budget_account b join tree on tree.id = b.id ${inTreeOrder}`,
  );
  return rows.map(responseOf);
}

/** The same for one budget year, from the postings. Ceilings and what is left of them cover all years together. */
export async function waterfallRowsOfYear(reader: Reader, year: number): Promise<WaterfallRowResponse[]> {
  const rows = await reader.query<NodeRow>(
    `with recursive ${depths}, ${upwards}
     select ${node}, ${ledgerSums}
       from budget_account b join tree on tree.id = b.id join up on up.node = b.id
       left join posting p on p.account_id = up.leaf and p.budget_year = $1
      group by b.id, tree.depth ${inTreeOrder}`,
    [year],
  );
  return rows.map(responseOf);
}

/** The years in which something of a case was booked, newest first. */
export async function bookedYears(reader: Reader): Promise<number[]> {
  const rows = await reader.query<{ year: number }>(
    'select distinct budget_year as year from posting where case_id is not null order by year desc',
  );
  return rows.map(({ year }) => year);
}

/** The activities of the programme: the parts of the budget beside the grants, together. */
export function activitiesOf(rows: readonly WaterfallRowResponse[]): ActivitiesLineResponse {
  const groups = rows.filter(
    ({ kind, accountId }) =>
      kind === 'group' && !rows.some((one) => one.parentId === accountId && one.kind === 'scheme'),
  );
  const sum = (of: (row: WaterfallRowResponse) => number): number => groups.reduce((all, row) => all + of(row), 0);
  return {
    lines: rows.filter(({ kind }) => kind === 'line').length,
    ceilingCents: sum(({ ceilingCents }) => ceilingCents),
    committedCents: sum(({ grantedCents }) => grantedCents),
    paidCents: sum(({ paidCents }) => paidCents),
    leftCents: sum(({ leftCents }) => leftCents),
  };
}

function responseOf(row: NodeRow): WaterfallRowResponse {
  return {
    accountId: row.id,
    parentId: row.parent_id,
    kind: row.kind,
    code: row.code,
    depth: row.depth,
    name: row.name,
    ceilingCents: row.ceiling_cents,
    heldCents: row.held_cents,
    overrunCents: row.overrun_cents,
    leftCents: row.available_cents,
    ...amountsOf(row),
  };
}
