// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { overrunCauses } from './sql/overrun-causes';

/** A legal overrun is booked by a decision that the law names, and by nothing else. */
export class OverrunCauses1763760000018 implements MigrationInterface {
  name = 'OverrunCauses1763760000018';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of overrunCauses) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
