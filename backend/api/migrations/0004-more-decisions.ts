// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions after the first one: on an objection, on a penalty, an amendment and a withdrawal of the grant. */
export class MoreDecisions1763760000004 implements MigrationInterface {
  name = 'MoreDecisions1763760000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table decision drop constraint decision_kind');
    await runner.query(`alter table decision add constraint decision_kind check (kind in
      ('grant','partial_grant','refusal','not_processed','determination','extension_granted','extension_refused',
       'objection','penalty','amendment','withdrawal'))`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
