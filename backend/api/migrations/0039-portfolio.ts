// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { portfolio } from './sql/portfolio';

/** Where each granted project stands, for the early warning and the portfolio. */
export class Portfolio1763760000039 implements MigrationInterface {
  name = 'Portfolio1763760000039';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of portfolio) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
