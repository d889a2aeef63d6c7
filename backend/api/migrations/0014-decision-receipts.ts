// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { decisionReceipts } from './sql/decision-receipts';

/** A receipt of each decision. */
export class DecisionReceipts1763760000014 implements MigrationInterface {
  name = 'DecisionReceipts1763760000014';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of decisionReceipts) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
