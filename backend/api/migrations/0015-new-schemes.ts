// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { newSchemes } from './sql/new-schemes';

/** A scheme can begin at the desk, and its publication is asked for. */
export class NewSchemes1763760000015 implements MigrationInterface {
  name = 'NewSchemes1763760000015';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of newSchemes) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
