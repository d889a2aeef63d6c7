// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { restoredAmounts } from './sql/restored-amounts';

/** An objection gives back to the ledger what its decision says, and nothing when it says nothing. */
export class RestoredAmounts1763760000037 implements MigrationInterface {
  name = 'RestoredAmounts1763760000037';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of restoredAmounts) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
