// SPDX-License-Identifier: EUPL-1.2

/** Which account counts in which node: in itself, and in every node above it. Rows `leaf`, `node`; needs `with recursive`. */
export const upwards = `up as (
    select id as leaf, id as node from budget_account
    union all
    select up.leaf, b.parent_id from up join budget_account b on b.id = up.node where b.parent_id is not null
  )`;

const sumOf = (...buckets: string[]): string =>
  `coalesce(sum(p.amount_cents) filter (where p.bucket in (${buckets.map((bucket) => `'${bucket}'`).join(', ')})), 0)::int8`;

/** The amounts that people follow, from postings `p`. Granted is what was ever committed, also when it was determined since. */
export const ledgerSums = `${sumOf('reserved')} as reserved_cents,
  ${sumOf('committed', 'determined', 'released')} as granted_cents,
  ${sumOf('payable')} as payable_cents,
  ${sumOf('paid')} as paid_cents,
  ${sumOf('received')} as received_cents,
  ${sumOf('determined')} as determined_cents,
  ${sumOf('released')} as released_cents,
  ${sumOf('receivable')} as receivable_cents`;

export interface LedgerSums {
  reserved_cents: number;
  granted_cents: number;
  payable_cents: number;
  paid_cents: number;
  received_cents: number;
  determined_cents: number;
  released_cents: number;
  receivable_cents: number;
}

/** The same amounts as the API names them. */
export function amountsOf(row: LedgerSums) {
  return {
    reservedCents: row.reserved_cents,
    grantedCents: row.granted_cents,
    payableCents: row.payable_cents,
    paidCents: row.paid_cents,
    receivedCents: row.received_cents,
    determinedCents: row.determined_cents,
    releasedCents: row.released_cents,
    receivableCents: row.receivable_cents,
  };
}
