// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Views that were asked about a grant belong to the change for which they were used: what they are about may be narrowed. */
export class ViewsOfChanges1763760000021 implements MigrationInterface {
  name = 'ViewsOfChanges1763760000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger views_invitation_fixed on views_invitation');
    await runner.query(
      `create trigger views_invitation_fixed before update on views_invitation for each row execute function
         keep_columns('subject_id', 'state', 'version', 'manner', 'received_on', 'content', 'document_ids', 'reply',
           'closed_by', 'closed_at')`,
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
