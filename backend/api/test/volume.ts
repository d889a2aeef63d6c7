// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';

interface Reference {
  readonly child: string;
  readonly column: string;
  readonly parent: string;
}

interface Rows {
  readonly table: string;
  readonly rows: readonly Record<string, unknown>[];
}

/** Tables that hang on a case but do not belong to its file. */
const notOfTheFile = ['idempotency_key', 'applicant_year'];

async function references(client: Client): Promise<Reference[]> {
  const { rows } = await client.query<Reference>(
    `select c.conrelid::regclass::text as child, a.attname as column, c.confrelid::regclass::text as parent
       from pg_constraint c
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace`,
  );
  return rows.filter(({ child }) => !notOfTheFile.includes(child));
}

async function serialColumns(client: Client): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and column_default like 'nextval%'`,
  );
  return new Set(rows.map(({ name }) => name));
}

const keyOf = (row: Record<string, unknown>): string => JSON.stringify(row);

/** All rows of the file of a case: the case, what hangs on it, what hangs on that, parents before children. */
async function fileOf(client: Client, caseId: string): Promise<Rows[]> {
  const links = await references(client);
  const found = new Map<string, Map<string, Record<string, unknown>>>();
  const ids = new Map<string, Set<string>>([['application', new Set([caseId])]]);
  const read = async (table: string, column: string, values: readonly string[]): Promise<boolean> => {
    const { rows } = await client.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${table} t where t.${column} = any($1)`,
      [values],
    );
    const known = found.get(table) ?? new Map<string, Record<string, unknown>>();
    const before = known.size;
    for (const { row } of rows) known.set(keyOf(row), row);
    found.set(table, known);
    const own = ids.get(table) ?? new Set<string>();
    for (const { row } of rows) if (typeof row['id'] === 'string') own.add(row['id']);
    ids.set(table, own);
    return known.size > before;
  };
  await read('application', 'id', [caseId]);
  for (let more = true; more;) {
    more = false;
    for (const { child, column, parent } of links) {
      const parents = [...(ids.get(parent) ?? [])];
      if (parents.length > 0 && (await read(child, column, parents))) more = true;
    }
  }
  return inOrder(found, links);
}

function inOrder(found: Map<string, Map<string, Record<string, unknown>>>, links: readonly Reference[]): Rows[] {
  const left = new Set([...found].filter(([, rows]) => rows.size > 0).map(([table]) => table));
  const ordered: Rows[] = [];
  while (left.size > 0) {
    const waits = (table: string): boolean =>
      links.some(({ child, parent }) => child === table && parent !== table && left.has(parent));
    const next = [...left].find((table) => !waits(table)) ?? [...left][0];
    if (!next) break;
    left.delete(next);
    ordered.push({ table: next, rows: [...(found.get(next)?.values() ?? [])] });
  }
  return ordered;
}

/** A copy of a case: its id, and which text of the original became which (ids and the number of the case). */
export interface Copy {
  readonly id: string;
  readonly texts: ReadonlyMap<string, string>;
}

/** Like `copiesOf`; answers the ids of the copies. */
export async function cloneCase(...asked: Parameters<typeof copiesOf>): Promise<string[]> {
  return (await copiesOf(...asked)).map(({ id }) => id);
}

/**
 * Copies the whole file of a case so many times: every row of it with ids and a number of its own, by the database's own
 * triggers, so that ledger and events stay right; in turn for these municipalities, or for its own.
 */
export async function copiesOf(
  client: Client,
  caseId: string,
  count: number,
  organisations: readonly string[] = [],
): Promise<Copy[]> {
  const file = await fileOf(client, caseId);
  const serial = await serialColumns(client);
  const text = JSON.stringify(file);
  const original = file.find(({ table }) => table === 'application')?.rows[0] ?? {};
  const number = String(original['number']);
  const organisation = String(original['organisation_id']);
  const own = file.flatMap(({ rows }) => rows.map((row) => row['id'])).filter((id) => typeof id === 'string');
  const { rows: taken } = await client.query<{ count: number }>('select count(*)::int as count from application');
  const known = new RegExp(`[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|${number.replace(/[^\w-]/g, '\\$&')}`, 'g');
  const copies: Copy[] = [];
  const every = 100;
  for (let at = 0; at < count; at += every) {
    const batch = Array.from({ length: Math.min(every, count - at) }, (_, i) => {
      const texts = new Map([[number, `${number}-${(taken[0]?.count ?? 0) + at + i}`]]);
      const other = organisations[(at + i) % organisations.length];
      if (other) texts.set(organisation, other);
      for (const id of own) texts.set(id, randomUUID());
      copies.push({ id: texts.get(caseId) ?? '', texts });
      // One pass for all: ids, the number of the case, and the organisation.
      return JSON.parse(text.replace(known, (found) => texts.get(found) ?? found)) as Rows[];
    });
    await insert(client, batch, serial);
  }
  await client.query(
    `insert into applicant_year (account_id, organisation_id, year, maximum_cents, granted_cents)
     select account_id, organisation_id, budget_year, null, sum(granted_cents) from subsidy_grant group by 1, 2, 3
     on conflict (account_id, organisation_id, year) do update set granted_cents = excluded.granted_cents`,
  );
  return copies;
}

async function insert(client: Client, copies: readonly (readonly Rows[])[], serial: ReadonlySet<string>) {
  await client.query('begin');
  for (const [
    place,
    {
      table,
      rows: [sample],
    },
  ] of (copies[0] ?? []).entries()) {
    const columns = Object.keys(sample ?? {}).filter((column) => !serial.has(`${table}.${column}`));
    const names = columns.map((column) => `"${column}"`).join(', ');
    const rows = copies.flatMap((copy) => copy[place]?.rows ?? []);
    await client.query(
      `insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(rows)],
    );
  }
  await client.query('commit');
}
