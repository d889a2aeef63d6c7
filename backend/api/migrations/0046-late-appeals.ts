// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lateAppeals } from './sql/late-appeals';

/** Appeals because no decision came in time, and penalties about the decision that a court ordered. */
export class LateAppeals1763760000046 implements MigrationInterface {
  name = 'LateAppeals1763760000046';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`select set_config('app.organisation_kind', 'province', true)`);
    for (const statement of lateAppeals) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
