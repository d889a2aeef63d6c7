// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { overrunAfterAll } from './sql/overrun-after-all';

/** A legal overrun may also come from a grant on an application that is processed after all. */
export class OverrunAfterAll1763760000047 implements MigrationInterface {
  name = 'OverrunAfterAll1763760000047';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of overrunAfterAll) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
