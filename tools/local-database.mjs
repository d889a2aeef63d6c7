// SPDX-License-Identifier: EUPL-1.2
// The database of the installation in .data, for the checks that stand apart from the product.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseProblem, ownerRole } from './database.mjs';

/** Where `npm start` keeps what belongs to this installation. */
export const localDir = join(import.meta.dirname, '..', '.data');

/** The secrets of this installation. */
export const localSecretsOf = () => JSON.parse(readFileSync(join(localDir, 'secrets.json'), 'utf8'));

/** The address of the database in .data, while it runs. */
export function localUrl() {
  const pid = join(localDir, 'pg', 'postmaster.pid');
  if (!existsSync(pid) || !existsSync(join(localDir, 'secrets.json'))) {
    throw new DatabaseProblem('Nothing runs here: start it with `npm start`, or give an address (DATABASE_URL).');
  }
  const port = readFileSync(pid, 'utf8').split('\n')[3]?.trim();
  return `postgres://${ownerRole}:${encodeURIComponent(localSecretsOf().ownerPassword)}@127.0.0.1:${port}/flexloket`;
}

/** Looks at the rows of everybody, all at the same moment, and only reads. */
export async function looking(client, look) {
  await client.query('begin isolation level repeatable read read only');
  try {
    await client.query("select set_config('app.organisation_kind', 'province', true)");
    return await look(client);
  } finally {
    await client.query('rollback');
  }
}
