// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extendedReservations, judgments, movedByBudget } from './sql/reservations';

/**
 * The four weeks of a budget reservation end on an ordinary day, also for budgets that were entered when plain weeks were
 * counted; a case that was granted on that condition follows its budget. What a court ordered is carried out, and what came
 * back comes back once.
 */
export class Reservations1763760000034 implements MigrationInterface {
  name = 'Reservations1763760000034';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`select set_config('app.organisation_kind', 'province', true)`);
    for (const statement of [...movedByBudget, ...extendedReservations, ...judgments]) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
