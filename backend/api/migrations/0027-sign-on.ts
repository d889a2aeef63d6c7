// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { signOn } from './sql/sign-on';

/** People whom a provider knows, and how each sign-in went. */
export class SignOn1763760000027 implements MigrationInterface {
  name = 'SignOn1763760000027';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of signOn) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
