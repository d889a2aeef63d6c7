// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantChanges } from './sql/grant-changes';

/** The life of a grant after the decision: amendments, withdrawals, reminders and suspended payments. */
export class GrantChanges1763760000010 implements MigrationInterface {
  name = 'GrantChanges1763760000010';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of grantChanges) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
