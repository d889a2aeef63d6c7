// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerCheck } from './sql/ledger-check';

/** What the check of the ledger found that runs every minute. */
export class LedgerCheck1763760000016 implements MigrationInterface {
  name = 'LedgerCheck1763760000016';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of ledgerCheck) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
