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

/** Tables with rows of one organisation each: the column and table of the row on which such a row hangs, if it hangs on one. */
export type TenantTables = Readonly<Record<string, readonly [column: string, parent: string] | undefined>>;

const walled = (table: string): string[] => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
];

/** The rows of the parent are themselves behind the wall, so only one's own are found. */
function ownTable(table: string, parent: readonly [column: string, parent: string] | undefined): string {
  const own = `organisation_id = ${organisation}`;
  if (!parent) return `create policy ${table}_own on ${table} using (${province} or ${own})`;
  const [column, name] = parent;
  const onOwn = `(${table}.${column} is null or exists (select from ${name} parent where parent.id = ${table}.${column}))`;
  return `create policy ${table}_own on ${table} using (${province} or ${own}) with check (${province} or ${own} and ${onOwn})`;
}

/** Walls for rows that belong to one municipality: it has its own, the province and the system have all. */
export const tenantWalls = (tables: TenantTables): string[] =>
  Object.entries(tables).flatMap(([table, parent]) => [...walled(table), ownTable(table, parent)]);

/** Walls for rows that only the province and the system read and write. */
export const provincialWalls = (tables: readonly string[]): string[] =>
  tables.flatMap((table) => [...walled(table), `create policy ${table}_province on ${table} using (${province})`]);

/** Walls for logs: everybody adds their own lines, only the province reads. */
export const logWalls = (tables: readonly string[]): string[] =>
  tables.flatMap((table) => [
    ...walled(table),
    `create policy ${table}_read on ${table} for select using (${province})`,
    `create policy ${table}_add on ${table} for insert
       with check (${province} or organisation_id is not distinct from ${organisation})`,
  ]);

/**
 * Since mergers: a municipality has the rows of its predecessors too, and a new row is always in its own name. Tables that
 * came before get these policies for their old one; a later table calls `tenantWalls` and then this.
 */
export const succeededWalls = (tables: TenantTables): string[] =>
  Object.entries(tables).flatMap(([table, parent]) => {
    const own = `organisation_id = any ((select own_organisations())::uuid[])`;
    const [column, name] = parent ?? [];
    const onOwn = `(${table}.${column} is null or exists (select from ${name} parent where parent.id = ${table}.${column}))`;
    return [
      `alter policy ${table}_own on ${table} using (${province} or ${own})
         with check (${province} or ${own}${parent ? ` and ${onOwn}` : ''})`,
      `create policy ${table}_new on ${table} as restrictive for insert
         with check (${province} or organisation_id = ${organisation})`,
    ];
  });
