// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sealing } from './sql/sealing';

/** The chain of hashes over both logs, and its signed anchors. */
export class SealedLogs1763760000012 implements MigrationInterface {
  name = 'SealedLogs1763760000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`select set_config('app.organisation_kind', 'province', true)`);
    for (const statement of sealing) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
