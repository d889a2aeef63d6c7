// SPDX-License-Identifier: EUPL-1.2
import { auditLine } from '../../platform/audit/log-lines';
import type { Reader } from '../../platform/work/work';
import { auditConditions } from './audit-filter';
import type { AuditFilter } from './auditing.dto';

/** From the first line that was found to the first anchor after the last one. */
export interface SealedRange {
  readonly from: number;
  readonly to: number;
  readonly found: number;
  /** Found, but not sealed yet: these are not in the file. */
  readonly unsealed: number;
  /** More was found than an export can hold; only the newest are there. */
  readonly limited: boolean;
  /** The first line of the log that the export shows. */
  readonly firstId: number;
  readonly lastId: number;
}

interface ExcerptLine {
  readonly seq: number;
  readonly source: string;
  readonly entry: string;
  /** The line itself, or only its hash when it was not looked for. */
  readonly line?: string;
  readonly hash?: string;
  readonly text: string | null;
  readonly chain: string;
  /** The chain before the first line of the file. */
  readonly previous?: string;
}

/** Where in the chain the lines stand that are found. Nothing found is a range without lines. */
export async function sealedRange(reader: Reader, filter: AuditFilter, limit: number): Promise<SealedRange> {
  const { sql, parameters } = await auditConditions(reader, filter, 2);
  const [row] = await reader.query<{
    found: number;
    sealed: number;
    from: number | null;
    to: number | null;
    first_id: number | null;
    last_id: number | null;
  }>(
    `with found as materialized (
       select x.id from audit_entry x where ${sql} order by x.at desc, x.id desc limit $1 + 1),
     kept as (select id from found limit $1)
     select (select count(*) from found)::int as found, count(s.seq)::int as sealed, min(s.seq)::int8 as "from",
            coalesce((select min(n.seq) from seal_anchor n where n.seq >= max(s.seq)), max(s.seq))::int8 as "to",
            min(k.id)::int8 as first_id, max(k.id)::int8 as last_id
       from kept k left join seal s on s.source = 'audit' and s.entry_id = k.id::text`,
    [limit, ...parameters],
  );
  const found = Math.min(row?.found ?? 0, limit);
  return {
    from: row?.from ?? 1,
    to: row?.to ?? 0,
    found,
    unsealed: found - (row?.sealed ?? 0),
    limited: (row?.found ?? 0) > limit,
    firstId: row?.first_id ?? 1,
    lastId: row?.last_id ?? 0,
  };
}

/** A part of the chain: found lines whole, the others as hashes. */
export async function sealedLines(reader: Reader, filter: AuditFilter, range: SealedRange): Promise<ExcerptLine[]> {
  const { sql, parameters } = await auditConditions(reader, filter, 5);
  const rows = await reader.query<ExcerptLine & { line: string | null; line_hash: string; previous: string | null }>(
    `select s.seq::int8 as seq, s.source, s.entry_id as entry, s.text_hash as text, s.line_hash, s.chain_hash as chain,
            case when x.id between $3 and $4 and ${sql} then ${auditLine} end as line,
            case when s.seq = $1 then (select b.chain_hash from seal b where b.seq = s.seq - 1) end as previous
       from seal s
       left join audit_entry x on s.source = 'audit' and x.id = case when s.source = 'audit' then s.entry_id::int8 end
      where s.seq between $1 and $2 order by s.seq`,
    [range.from, range.to, range.firstId, range.lastId, ...parameters],
  );
  return rows.map(({ seq, source, entry, text, line_hash, chain, line, previous }) => ({
    seq,
    source,
    entry,
    ...(line === null ? { hash: line_hash } : { line }),
    text,
    chain,
    ...(previous === null ? {} : { previous }),
  }));
}
