// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { account } from './sql/account';

/** People change their own e-mail address. */
export class Account1763760000033 implements MigrationInterface {
  name = 'Account1763760000033';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of account) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
