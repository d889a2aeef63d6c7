// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, balanceFunctions, checkedChanges } from './sql/guards';

/** What the database itself refuses, whatever bug the application has. */
export class Guards1763760000002 implements MigrationInterface {
  name = 'Guards1763760000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create sequence application_number_seq');
    for (const statement of [...balanceFunctions, ...appendOnly, ...checkedChanges]) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
