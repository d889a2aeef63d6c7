// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { cloneDatabase, sql, type TestDatabase } from './database';

interface Entry {
  readonly what: string;
  readonly processing: string;
  readonly retention?: string;
  readonly personal?: Readonly<Record<string, string>>;
  readonly other: readonly string[];
}

interface Inventory {
  readonly categories: Readonly<Record<string, string>>;
  readonly retentions: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, Entry>>;
}

const folder = join(__dirname, '../../../docs/privacy');
const inventory = parse(readFileSync(join(folder, 'data.yaml'), 'utf8')) as Inventory;
const entries = Object.entries(inventory.tables);

/** Names that say by themselves that a column is about somebody. */
const telling = /email|(^|_)name$|iban|holder|password|secret|token|phone|birth|bsn|address|person|recipient|origin/;
/** Columns with such a name that are about no human. */
const innocent = [
  'organisation.name',
  'organisation.sort_name',
  'budget_account.name',
  'holiday_decree_day.name',
  'law_data_version.origin',
];

describe('The inventory of data', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(() => database.drop());

  it('has every table and column of the database, once, and no other', async () => {
    const columns = await sql<{ place: string }>(
      database.ownerUrl,
      `select c.table_name || '.' || c.column_name as place from information_schema.columns c
         join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> 'migrations'`,
    );
    const named = entries.flatMap(([table, { personal, other }]) =>
      [...Object.keys(personal ?? {}), ...other].map((column) => `${table}.${column}`),
    );
    expect(named.sort()).toEqual(columns.map(({ place }) => place).sort());
  });

  it('calls every column that points to a person personal', async () => {
    const columns = await sql<{ table: string; column: string }>(
      database.ownerUrl,
      `select k.conrelid::regclass::text as table, a.attname as column from pg_constraint k
         join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
        where k.contype = 'f' and k.confrelid = 'person'::regclass`,
    );
    expect(columns.length).toBeGreaterThan(50);
    expect(columns.filter(({ table, column }) => !inventory.tables[table]?.personal?.[column])).toEqual([]);
  });

  it('lets no column pass as not personal whose name says that it is', () => {
    const passed = entries.flatMap(([table, { other }]) =>
      other.filter((column) => telling.test(column)).map((column) => `${table}.${column}`),
    );
    expect(passed.filter((place) => !innocent.includes(place))).toEqual([]);
  });

  it('gives every personal column a category, and its table a processing and a term that the record explains', () => {
    const record = readFileSync(join(folder, 'record-of-processing.md'), 'utf8');
    for (const [table, { personal, processing, retention }] of entries) {
      if (!personal) {
        expect([table, processing, retention]).toEqual([table, 'geen', undefined]);
        continue;
      }
      expect([table, Object.values(personal).filter((one) => !inventory.categories[one])]).toEqual([table, []]);
      expect([table, record.includes(`(\`${processing}\`)`)]).toEqual([table, true]);
      expect([table, inventory.retentions[retention ?? ''] !== undefined]).toEqual([table, true]);
    }
  });
});
