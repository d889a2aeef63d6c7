// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditing, provincialTables } from './sql/auditing';
import { provincialWalls } from './sql/walls';

/** The audit log by case and for whom was decided, with its indexes, and samples that stay as they were drawn. */
export class Auditing1763760000032 implements MigrationInterface {
  name = 'Auditing1763760000032';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...auditing, ...provincialWalls(provincialTables)]) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
