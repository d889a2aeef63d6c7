// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { hearing } from './sql/hearing';

/** Views before a decision, repeat applications, deviations under a hardship clause, and the log of the mandate register. */
export class Hearing1763760000009 implements MigrationInterface {
  name = 'Hearing1763760000009';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of hearing) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
