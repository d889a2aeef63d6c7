// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secondFactor } from './sql/second-factor';

/** A second step when somebody of the province signs in. */
export class SecondFactor1763760000013 implements MigrationInterface {
  name = 'SecondFactor1763760000013';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of secondFactor) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
