// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lawData } from './sql/law-data';

/** Holidays by decree and penalty amounts as versioned data, outages with later closing moments, and recalculated cases. */
export class LawData1763760000005 implements MigrationInterface {
  name = 'LawData1763760000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`select set_config('app.organisation_kind', 'province', true)`);
    for (const statement of lawData) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
