// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { outsideCeiling } from './sql/outside-ceiling';
import { statutoryInterest } from './sql/statutory-interest';

/** Statutory interest, and the books of interest and penalties outside every ceiling. */
export class Interest1763760000035 implements MigrationInterface {
  name = 'Interest1763760000035';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...outsideCeiling, ...statutoryInterest]) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
