// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { upheldObjections } from './sql/upheld-objections';

/** What an objection that was upheld brings about for changes, penalties and more time. */
export class UpheldObjections1763760000022 implements MigrationInterface {
  name = 'UpheldObjections1763760000022';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of upheldObjections) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
