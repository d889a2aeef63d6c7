// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { people } from './sql/people';

/** Numbers of organisations, and links with which people set a password. */
export class People1763760000017 implements MigrationInterface {
  name = 'People1763760000017';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of people) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
