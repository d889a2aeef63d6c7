// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { actedFor } from './sql/acted-for';

/** The audit log knows more kinds of things by their case, and for whom somebody acted. */
export class ActedFor1763760000042 implements MigrationInterface {
  name = 'ActedFor1763760000042';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of actedFor) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
