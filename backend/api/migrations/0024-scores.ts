// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scores } from './sql/scores';

/** Score sheets, and what decides the place of an application in the queue. */
export class Scores1763760000024 implements MigrationInterface {
  name = 'Scores1763760000024';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of scores) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
