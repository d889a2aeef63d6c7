// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrate } from '../src/migrate';
import { fromTools } from './tools';

interface Server {
  url(database?: string): string;
  port: number;
  stop(): Promise<void>;
}

/** One PostgreSQL for the run; a template database, migrated by the owner, is cloned for each suite. */
export default async function globalSetup(): Promise<void> {
  const { startPostgres } = (await fromTools('pg')) as {
    startPostgres(options: object): Promise<Server>;
  };
  const dir = mkdtempSync(join(tmpdir(), 'flexloket-test-'));
  const server = await startPostgres({
    dir: join(dir, 'data'),
    durable: process.env['DURABLE'] === '1',
    settings: ['max_connections=300'],
  });
  Object.assign(globalThis, { __PG__: server, __PG_DIR__: dir });
  const admin = new Client(server.url());
  await admin.connect();
  await admin.query("create role flexloket_owner login password 'owner'");
  await admin.query("create role flexloket_app login password 'app' nosuperuser nobypassrls");
  await admin.query('create database tpl owner flexloket_owner');
  await admin.end();
  const base = `127.0.0.1:${server.port}`;
  await migrate(`postgres://flexloket_owner:owner@${base}/tpl`, `postgres://flexloket_app:app@${base}/tpl`);
  process.env['TEST_PG_ADMIN'] = server.url();
  process.env['TEST_PG_BASE'] = base;
  process.env['TEST_PG_FILES'] = join(dir, 'files');
}
