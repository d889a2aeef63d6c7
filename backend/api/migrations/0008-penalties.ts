// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { penaltyTables } from './sql/penalties';

/** Notices of default and the penalty for late decisions (Awb 4:17–4:20). */
export class Penalties1763760000008 implements MigrationInterface {
  name = 'Penalties1763760000008';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of penaltyTables) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
