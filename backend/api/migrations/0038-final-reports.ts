// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { finalReports } from './sql/final-reports';

/** Samples of grants that are determined ex officio, visits with their reports, and what is done with an accountant's opinion. */
export class FinalReports1763760000038 implements MigrationInterface {
  name = 'FinalReports1763760000038';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of finalReports) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
