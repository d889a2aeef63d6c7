// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One open change of a grant for each side: what the municipality asked, and what the province began. */
export class ChangesOfEachSide1763760000019 implements MigrationInterface {
  name = 'ChangesOfEachSide1763760000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "grant_change_open"');
    await runner.query(
      `CREATE UNIQUE INDEX "grant_change_open" ON "grant_change"  ("grant_id", "requested") WHERE state in ('asked','proposed')`,
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
