// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The duties that were not met, with the grant and with the proposal to determine it. */
export class Sanctions1763760000029 implements MigrationInterface {
  name = 'Sanctions1763760000029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "subsidy_grant" ADD "sanctions" jsonb');
    await runner.query(`ALTER TABLE "determination_proposal" ADD "breaches" jsonb NOT NULL DEFAULT '[]'`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
