// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { schemeDesk } from './sql/scheme-desk';

/** New versions of schemes while they are written, what was done at the desk, and schemes that are retired. */
export class SchemeDesk1763760000011 implements MigrationInterface {
  name = 'SchemeDesk1763760000011';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of schemeDesk) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
