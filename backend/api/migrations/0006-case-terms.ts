// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { caseTerms } from './sql/case-terms';

/** The terms of cases as folded, and what people did to the decision term. */
export class CaseTerms1763760000006 implements MigrationInterface {
  name = 'CaseTerms1763760000006';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of caseTerms) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
