// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extensionEvidence } from './sql/extension-evidence';

/** Evidence with requests for more time, also for several obligations at once. */
export class ExtensionEvidence1763760000040 implements MigrationInterface {
  name = 'ExtensionEvidence1763760000040';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of extensionEvidence) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
