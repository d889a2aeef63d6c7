// SPDX-License-Identifier: EUPL-1.2
import { Client } from 'pg';

let made = 0;

/** A database of its own for a suite, cloned from the template; the application connects as its own, weak role. */
export interface TestDatabase {
  readonly name: string;
  readonly appUrl: string;
  readonly ownerUrl: string;
  /** The role of the application, in the context of the system: sees the rows of everybody. */
  readonly systemUrl: string;
  /** Superuser: only to plant what the application cannot. */
  readonly superUrl: string;
  drop(): Promise<void>;
}

/** What the set-up of the run says. */
export const needed = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the suite through jest`);
  return value;
};

/** Runs SQL at an address and closes the connection. */
export async function sql<Row = Record<string, unknown>>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query(text, values)).rows as Row[];
  } finally {
    await client.end();
  }
}

/** The same address, but each transaction starts in the context of the system. */
export function asSystem(url: string): string {
  const changed = new URL(url);
  changed.searchParams.set('options', '-c app.organisation_kind=province');
  return changed.toString();
}

/** Clones a template; without a name the migrated, empty one. */
export async function cloneDatabase(template = 'tpl'): Promise<TestDatabase> {
  made += 1;
  const name = `t_${process.env['JEST_WORKER_ID'] ?? '0'}_${process.pid}_${made}_${Date.now().toString(36)}`;
  const admin = needed('TEST_PG_ADMIN');
  const base = needed('TEST_PG_BASE');
  await sql(admin, `create database ${name} template ${template} owner flexloket_owner`);
  const superUrl = new URL(admin);
  superUrl.pathname = `/${name}`;
  const appUrl = `postgres://flexloket_app:app@${base}/${name}`;
  return {
    name,
    appUrl,
    systemUrl: asSystem(appUrl),
    ownerUrl: `postgres://flexloket_owner:owner@${base}/${name}`,
    superUrl: superUrl.toString(),
    drop: async () => {
      await sql(admin, `drop database ${name} with (force)`);
    },
  };
}
