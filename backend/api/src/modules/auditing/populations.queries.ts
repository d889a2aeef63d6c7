// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { PopulationItem, PopulationKind } from '#domain';
import type { Actor } from '../../platform/actor';
import { type Reader, Work } from '../../platform/work/work';
import { fromCursor, pageSize, toCursor } from '../applications/cursor';
import type { PopulationFilter, PopulationQuery, PopulationResponse } from './auditing.dto';

/** Of each kind: its rows `id, name, cents` in a period ($1, $2) under a scheme ($3). */
const rowsOf: Readonly<Record<PopulationKind, string>> = {
  cases: `select a.id, a.number as name, coalesce(g.granted_cents, 0)::int8 as cents
      from application a
      join scheme_version v on v.id = a.scheme_version_id
      left join subsidy_grant g on g.application_id = a.id
     where a.received_at is not null and a.received_on between $1 and $2 and ($3::text is null or v.scheme_key = $3)`,
  decisions: `select d.id, a.number || ' ' || d.kind as name, d.amount_cents::int8 as cents
      from decision d
      join application a on a.id = d.application_id
      join scheme_version v on v.id = a.scheme_version_id
     where d.kind in ('grant', 'partial_grant', 'refusal', 'not_processed')
       and d.decided_on between $1 and $2 and ($3::text is null or v.scheme_key = $3)`,
  payments: `select y.id, a.number || ' ' || y.kind || ' ' || y.end_to_end_id as name, y.amount_cents::int8 as cents
      from payment y
      join application a on a.id = y.application_id
      join scheme_version v on v.id = a.scheme_version_id
     where y.state = 'paid' and y.kind <> 'recovery'
       and y.paid_on between $1 and $2 and ($3::text is null or v.scheme_key = $3)`,
};

/** Of each kind: the same sum from the ledger, which knows nothing of those tables. */
const bookedOf: Readonly<Record<PopulationKind, string>> = {
  cases: `p.bucket = 'committed' and j.kind in ('GRANT', 'RAISE', 'RELEASE', 'RESTORE')
       and a.received_on between $1 and $2`,
  decisions: `p.bucket = 'committed' and j.kind = 'GRANT' and j.effective_on between $1 and $2
       and not exists (select from decision d where d.id = j.cause_id and d.kind = 'objection')`,
  payments: `p.bucket = 'paid' and j.kind = 'PAY' and j.effective_on between $1 and $2`,
};

/** What can be audited, with totals that agree with the ledger. */
@Injectable()
export class PopulationsQueries {
  constructor(private readonly work: Work) {}

  /** A page of a population in the order of the names, with the totals of the whole. */
  list(actor: Actor, query: PopulationQuery): Promise<PopulationResponse> {
    const [name, id] = fromCursor(query.cursor, [/^.{1,300}$/, /^[0-9a-f-]{36}$/]) ?? [null, null];
    const size = pageSize(query.limit);
    return this.work.read(actor, async (reader) => {
      const rows = await reader.query<PopulationItem>(
        `select id, name, cents from (${rowsOf[query.kind]}) x
          where $4::text is null or (x.name, x.id) > ($4::text, $5::uuid)
          order by x.name, x.id limit $6`,
        [...placesOf(query), name, id, size + 1],
      );
      const items = rows.slice(0, size);
      const last = items.at(-1);
      const totals = await totalsOf(reader, query);
      return { items, nextCursor: rows.length > size && last ? toCursor([last.name, last.id]) : null, ...totals };
    });
  }
}

const placesOf = ({ from, until, schemeKey }: PopulationFilter): unknown[] => [from, until, schemeKey || null];

/** Everything of a population, in the order of the ids. */
export function populationOf(reader: Pick<Reader, 'query'>, filter: PopulationFilter): Promise<PopulationItem[]> {
  return reader.query<PopulationItem>(
    `select id, name, cents from (${rowsOf[filter.kind]}) x order by x.id`,
    placesOf(filter),
  );
}

/** How many, their sum, and the sum of the ledger. */
async function totalsOf(reader: Reader, filter: PopulationFilter) {
  const [row] = await reader.query<{ count: number; sum_cents: number; ledger_cents: number }>(
    `select (select count(*) from (${rowsOf[filter.kind]}) x)::int as count,
            (select coalesce(sum(x.cents), 0) from (${rowsOf[filter.kind]}) x)::int8 as sum_cents,
            (select coalesce(sum(p.amount_cents), 0)
               from posting p join journal j on j.id = p.journal_id
               join application a on a.id = p.case_id
               join scheme_version v on v.id = a.scheme_version_id
              where ${bookedOf[filter.kind]} and ($3::text is null or v.scheme_key = $3))::int8 as ledger_cents`,
    placesOf(filter),
  );
  const { count, sum_cents: sumCents, ledger_cents: ledgerCents } = row ?? { count: 0, sum_cents: 0, ledger_cents: 0 };
  return { count, sumCents, ledgerCents, equal: sumCents === ledgerCents };
}
