// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The last day to pay an advance that waited for an obligation stands among the terms of its case. The terms of cases in
 * which an obligation was met are folded anew: the sweep folds every case that has none.
 */
export class AdvanceTerms1763760000043 implements MigrationInterface {
  name = 'AdvanceTerms1763760000043';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`select set_config('app.organisation_kind', 'province', true)`);
    await runner.query(
      `delete from case_term where case_id in
         (select case_id from case_event where type in ('ObligationMet', 'ContinuingObligationEnded'))`,
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
