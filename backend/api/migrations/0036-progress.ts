// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { progress } from './sql/progress';

/** How far projects are: reports at the end of each period, what was submitted each time, and photos. */
export class Progress1763760000036 implements MigrationInterface {
  name = 'Progress1763760000036';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of progress) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
