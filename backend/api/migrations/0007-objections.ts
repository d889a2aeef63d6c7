// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { objectionChanges, objectionGuards, objectionTables, provincialTables, tenantTables } from './sql/objections';
import { provincialWalls, tenantWalls } from './sql/walls';

/** Objection and appeal. */
export class Objections1763760000007 implements MigrationInterface {
  name = 'Objections1763760000007';

  async up(runner: QueryRunner): Promise<void> {
    const walls = [...tenantWalls(tenantTables), ...provincialWalls(provincialTables)];
    for (const statement of [...objectionTables, ...objectionChanges, ...objectionGuards, ...walls]) {
      await runner.query(statement);
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
