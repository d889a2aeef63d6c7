// SPDX-License-Identifier: EUPL-1.2

/*
 * Row-level security is the second wall: `visibleTo` and the lifecycle say what somebody may see and do, and PostgreSQL
 * refuses the rows of another organisation whatever bug there is. Each transaction says who acts (`setContext`); without
 * that nobody sees or writes a row.
 *
 * FORCE binds the owner of the tables too. A migration that moves data first says, in its transaction,
 * `select set_config('app.organisation_kind', 'province', true)`; one that only changes tables needs nothing. Foreign keys
 * and unique keys are checked over all rows.
 *
 * Each setting is read in a subquery, so that it is evaluated once for a statement and not once for a row, and so that
 * PostgreSQL does not take the province for somebody who sees a few rows only.
 */
const province = `(select current_setting('app.organisation_kind', true) = 'province')`;
const organisation = `(select nullif(current_setting('app.organisation_id', true), '')::uuid)`;

/**
 * Rows that belong to one municipality: it has its own, the province and the system have all. What hangs on a row of another
 * table can only be hung on one's own.
 */
const partOf: Readonly<Record<string, readonly [column: string, parent: string] | undefined>> = {
  application: undefined,
  application_page: ['application_id', 'application'],
  submission: ['application_id', 'application'],
  completion_request: ['application_id', 'application'],
  decision: ['application_id', 'application'],
  subsidy_grant: ['application_id', 'application'],
  obligation: ['grant_id', 'subsidy_grant'],
  obligation_report: ['obligation_id', 'obligation'],
  extension_request: ['obligation_id', 'obligation'],
  payment: ['grant_id', 'subsidy_grant'],
  bank_account: undefined,
  determination_request: ['grant_id', 'subsidy_grant'],
  document: ['case_id', 'application'],
  message: ['application_id', 'application'],
  mail: ['case_id', 'application'],
  case_event: ['case_id', 'application'],
  case_event_text: ['event_id', 'case_event'],
};

export const tenantTables = Object.keys(partOf);

/** How the province came to its judgement: no municipality reads or writes a row of it. */
export const provincialTables = ['checklist_answer', 'advice', 'conflict_of_interest', 'determination_proposal'];

/** Everybody adds their own lines, also who is refused before anything is known of them; only the province reads. */
export const logTables = ['audit_entry'];

/** The only tables without row-level security, each with the reason. */
export const tablesWithoutRowSecurity: Readonly<Record<string, string>> = {
  organisation: 'read before anybody is known, to know for whom somebody may act; holds public facts',
  person: 'read at sign-in, before there is a context',
  membership: 'read on every request to make the context, so it cannot depend on it',
  web_session: 'read on every request, before there is a context; found by a hash of a secret only',
  rate_limit: 'counts attempts of people who are not signed in',
  idempotency_key: 'found by person and key only; the hourly sweep clears it without acting for anybody',
  scheme_version: 'public: the schemes',
  mandate: 'public: who of the province decides about what',
  budget_account: 'the ledger is one for all: a ceiling is shared, its balance is public',
  journal: 'the ledger is one for all: each journal must be seen whole to check that it adds up to zero',
  posting: 'the ledger is one for all: balances and checks must count every posting, whoever acts',
  applicant_year: 'the ledger is one for all: part of the check on what may still be granted',
  migrations: 'the list of migrations; the application only reads it',
};

const walled = (table: string): string[] => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
];

/** The rows of the parent are themselves behind the wall, so only one's own are found. */
function ownTable(table: string): string {
  const own = `organisation_id = ${organisation}`;
  const parent = partOf[table];
  if (!parent) return `create policy ${table}_own on ${table} using (${province} or ${own})`;
  const [column, name] = parent;
  const onOwn = `(${table}.${column} is null or exists (select from ${name} parent where parent.id = ${table}.${column}))`;
  return `create policy ${table}_own on ${table} using (${province} or ${own}) with check (${province} or ${own} and ${onOwn})`;
}

export const rowSecurity = [
  ...tenantTables.flatMap((table) => [...walled(table), ownTable(table)]),
  ...provincialTables.flatMap((table) => [
    ...walled(table),
    `create policy ${table}_province on ${table} using (${province})`,
  ]),
  ...logTables.flatMap((table) => [
    ...walled(table),
    `create policy ${table}_read on ${table} for select using (${province})`,
    `create policy ${table}_add on ${table} for insert
       with check (${province} or organisation_id is not distinct from ${organisation})`,
  ]),
];
