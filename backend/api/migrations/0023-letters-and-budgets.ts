// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { budgetAdoptions } from './sql/budget-adoptions';
import { postedLetters } from './sql/posted-letters';

/**
 * A letter on paper is made on the day of posting, also the one to a third party, which the municipality does not see. The day
 * on which a budget was adopted is never written over.
 */
export class LettersAndBudgets1763760000023 implements MigrationInterface {
  name = 'LettersAndBudgets1763760000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`select set_config('app.organisation_kind', 'province', true)`);
    for (const statement of [...postedLetters, ...budgetAdoptions]) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
