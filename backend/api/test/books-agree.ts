// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { Client } from 'pg';
import { systemActor } from '../src/platform/actor';
import { reconcile } from '../src/modules/reports/reconciliation';
import type { TestApp } from './app';

interface Checks {
  verifyLedger(client: Client): Promise<{ name: string; wrong: unknown[] }[]>;
}

/** The books agree by the report, and by the check that stands apart from the product. */
export async function expectBooksAgree(app: TestApp): Promise<void> {
  expect(await app.work.read(systemActor, (reader) => reconcile(reader))).toEqual({ equal: true, differences: [] });
  const { verifyLedger } = (await import(join(__dirname, '../../../tools/ledger-checks/index.mjs'))) as Checks;
  const superuser = new Client(app.database.superUrl);
  await superuser.connect();
  const found = await verifyLedger(superuser).finally(() => superuser.end());
  expect(found.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
}
