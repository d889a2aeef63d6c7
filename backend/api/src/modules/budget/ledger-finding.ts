// SPDX-License-Identifier: EUPL-1.2

/** A row that a check of the ledger calls wrong, by its name: `account …`, `journal …`, `payment …`, `… of case …`. */
export interface NamedRow {
  readonly row: string;
  readonly what: string;
  readonly found: string | null;
  readonly expected: string | null;
  readonly by: string;
}

/** An open connection, as the checks use it. */
export interface QueryClient {
  query(text: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }>;
}

interface Account {
  readonly id: string;
  readonly code: string;
}

const uuid = '[0-9a-f]{8}-[0-9a-f-]{27}';

/** For each way to name a row: the account it stands on. The name is read, never trusted: it is a parameter. */
const ways: readonly { readonly name: RegExp; readonly sql: string }[] = [
  { name: /^account (\S+)/, sql: 'select id, code from budget_account where code = $1' },
  {
    name: /of case (\S+)/,
    sql: 'select b.id, b.code from application a join budget_account b on b.id = a.account_id where a.number = $1',
  },
  {
    name: /^case (\S+)/,
    sql: 'select b.id, b.code from application a join budget_account b on b.id = a.account_id where a.number = $1',
  },
  {
    name: new RegExp(`journal \\S+ (${uuid})`),
    sql: 'select b.id, b.code from posting p join budget_account b on b.id = p.account_id where p.journal_id = $1 limit 1',
  },
  {
    name: /^payment (\S+)/,
    sql: `select b.id, b.code from payment p join application a on a.id = p.application_id
            join budget_account b on b.id = a.account_id where p.end_to_end_id = $1`,
  },
];

/** The ceiling that a finding is about; nothing when its name does not tell. */
export async function accountOf(client: QueryClient, row: string): Promise<Account | undefined> {
  for (const { name, sql } of ways) {
    const found = name.exec(row)?.[1];
    if (!found) continue;
    const { rows } = await client.query(sql, [found]);
    if (rows[0]) return rows[0] as Account;
  }
  return undefined;
}
