// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extensionDoubts } from './sql/extension-doubts';

/** Who made or found a wrong decision about more time asks a colleague to correct it. */
export class ExtensionDoubts1763760000044 implements MigrationInterface {
  name = 'ExtensionDoubts1763760000044';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of extensionDoubts) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
