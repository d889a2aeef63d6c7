// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { deadlines } from './sql/deadlines';

/** Warnings around every day, the digest of a morning, and what recipients tell by themselves. */
export class Deadlines1763760000028 implements MigrationInterface {
  name = 'Deadlines1763760000028';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of deadlines) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
