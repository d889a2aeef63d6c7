// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { cloneDatabase, needed, type TestDatabase } from './database';

/** A database of its own with the folder of its files. */
export interface TestStore {
  readonly database: TestDatabase;
  readonly files: string;
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'flexloket-files-'));

/** An empty, migrated store. */
export async function emptyStore(): Promise<TestStore> {
  return { database: await cloneDatabase('tpl'), files: newFolder() };
}

/** The moment of the run belongs to the name: a template that another run left is of no use. */
const nameOf = (key: string): string => `tpl_${createHash('sha256').update(key).digest('hex').slice(0, 16)}`;

async function isThere(admin: Client, name: string): Promise<boolean> {
  return (await admin.query('select 1 from pg_database where datname = $1', [name])).rows.length > 0;
}

/**
 * A copy of what `fill` makes. It is made once in a run, by the suite that asks first, under a lock that the other
 * workers wait for.
 */
export async function filledStore(key: string, fill: (store: TestStore) => Promise<void>): Promise<TestStore> {
  const name = nameOf(key);
  const kept = join(needed('TEST_PG_FILES'), name);
  const admin = new Client(needed('TEST_PG_ADMIN'));
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock(hashtext($1))', [name]);
    if (!(await isThere(admin, name))) {
      const store = await emptyStore();
      await fill(store);
      rmSync(kept, { recursive: true, force: true });
      mkdirSync(kept, { recursive: true });
      cpSync(store.files, kept, { recursive: true });
      rmSync(store.files, { recursive: true, force: true });
      await admin.query(`alter database ${store.database.name} rename to ${name}`);
    }
  } finally {
    await admin.end();
  }
  const files = newFolder();
  if (existsSync(kept)) cpSync(kept, files, { recursive: true });
  return { database: await cloneDatabase(name), files };
}
