// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ceilings } from './sql/ceilings';

/** Ceilings as decisions of two people, tranches as a level, closed years, and the activities of the programme. */
export class Ceilings1763760000025 implements MigrationInterface {
  name = 'Ceilings1763760000025';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of ceilings) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
