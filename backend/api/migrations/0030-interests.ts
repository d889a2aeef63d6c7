// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { interests, provincialTables } from './sql/interests';
import { provincialWalls } from './sql/walls';

/** Interests in everything of a municipality, and nobody acts in a case from which they stay away. */
export class Interests1763760000030 implements MigrationInterface {
  name = 'Interests1763760000030';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...interests, ...provincialWalls(provincialTables)]) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
