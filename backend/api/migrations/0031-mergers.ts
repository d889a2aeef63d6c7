// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { mergers } from './sql/mergers';

/** Mergers of municipalities: the successor has what its predecessors had. */
export class Mergers1763760000031 implements MigrationInterface {
  name = 'Mergers1763760000031';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of mergers) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
