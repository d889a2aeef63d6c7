// SPDX-License-Identifier: EUPL-1.2

/** A wrong cent that only a superuser can plant; the statement answers the name of the row that must be found. */
export interface PlantedCent {
  readonly what: string;
  readonly sql: string;
}

/** The first journal of a kind. */
export const oneJournal = (kind: string) =>
  `(select id from journal where kind = '${kind}' order by recorded_at, id limit 1)`;

/** The first row of a table that is so. */
export const one = (table: string, where: string) => `(select id from ${table} where ${where} order by id limit 1)`;

/** A column that is one cent off. */
export const wrong = (
  what: string,
  table: string,
  column: string,
  where: string,
  name: string,
  by = '+ 1',
): PlantedCent => ({
  what,
  sql: `update ${table} set ${column} = ${column} ${by} where id = ${one(table, where)} returning ${name} as name`,
});

/** An amount within JSON that is one cent off. */
export const wrongIn = (what: string, table: string, path: string, where: string, name: string): PlantedCent => {
  const [column = '', ...keys] = path.split('.');
  return {
    what,
    sql: `update ${table} set ${column} = jsonb_set(${column}, '{${keys.join(',')}}', to_jsonb((${column} #>> '{${keys.join(',')}}')::int8 + 1))
           where id = ${one(table, where)} returning ${name} as name`,
  };
};
