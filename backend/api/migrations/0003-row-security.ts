// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './sql/row-security';

/** Nobody reads or writes the rows of another organisation, whatever bug the application has. */
export class RowSecurity1763760000003 implements MigrationInterface {
  name = 'RowSecurity1763760000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of rowSecurity) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
