// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { postedLetters } from './sql/posted-letters';

/** A letter on paper is made on the day of posting, also the one to a third party, which the municipality does not see. */
export class LettersAndBudgets1763760000023 implements MigrationInterface {
  name = 'LettersAndBudgets1763760000023';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of postedLetters) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
