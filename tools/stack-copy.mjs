// SPDX-License-Identifier: EUPL-1.2
// A second stack that begins where a stopped one ended: its database, files, mails and secrets.
import { chownSync, cpSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { account, dataFolder } from './pg-files.mjs';

/** A copy belongs to who made it, and PostgreSQL reads only what is its own. */
function give(path, { uid, gid }) {
  chownSync(path, uid, gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) give(join(path, name), { uid, gid });
}

/** Copies the folder of a stopped stack; `to` is there and empty. */
export function copyStack(from, to) {
  const pg = join(to, 'pg');
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (name !== 'pg' && name !== 'logs') cpSync(join(from, name), join(to, name), { recursive: true });
  }
  const data = dataFolder(pg);
  cpSync(dataFolder(join(from, 'pg')), data, { recursive: true });
  if (account.uid !== undefined) give(data, account);
}
