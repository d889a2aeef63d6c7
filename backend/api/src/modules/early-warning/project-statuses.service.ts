// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CaseEventType } from '#domain';
import { someAtATime } from '../../platform/work/some-at-a-time';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { derivedStatus } from './derived-status';
import { projectFiles } from './project-files';

const atOnce = 50;

/**
 * Events that say nothing about where a project stands. Granting itself is among them: the status comes with the notification,
 * so that the money of a ceiling is not held any longer for it.
 */
const without: readonly CaseEventType[] = [
  'SubsidyGranted',
  'SubsidyPartlyGranted',
  'DeadlineWarned',
  'DeadlinePassed',
  'DeadlineEscalated',
  'LetterQueuedForPost',
  'LetterDispatched',
  'ThirdPartyLetterDispatched',
  'MessageRead',
];

/** The columns of a row as PostgreSQL reads them from JSON. */
const columns = {
  grant_id: 'uuid',
  application_id: 'uuid',
  organisation_id: 'uuid',
  level: 'text',
  signals: 'jsonb',
  running: 'boolean',
  homes_promised: 'int',
  homes_permitted: 'int',
  homes_placed: 'int',
  homes_occupied: 'int',
  percentage: 'int',
  due_on: 'date',
  expected_on: 'date',
  completed_on: 'date',
  derived_on: 'date',
} as const;
const names = Object.keys(columns);

/** Keeps where each granted project stands: anew with every event of its case, and every night because days pass. */
@Injectable()
export class ProjectStatuses implements OnModuleInit {
  constructor(private readonly work: Work) {}

  onModuleInit(): void {
    this.work.listen(async (tx, { type, caseId }) => {
      if (!without.includes(type)) await this.refresh(tx, [caseId]);
    });
  }

  /** Derives the status of cases anew and stores it; cases without a grant have none. */
  async refresh(tx: Tx, caseIds: readonly string[]): Promise<void> {
    const rows = (await projectFiles(tx, caseIds)).map(derivedStatus);
    if (rows.length === 0) return;
    await tx.query(
      `insert into project_status (${names.join(', ')})
       select ${names.join(', ')} from jsonb_to_recordset($1::jsonb)
           as row (${Object.entries(columns)
             .map(([name, type]) => `${name} ${type}`)
             .join(', ')})
       on conflict (grant_id) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
      [JSON.stringify(rows)],
    );
  }

  /**
   * Derives what was derived on another day and what never was; answers how many. Cases on which somebody works wait for
   * the next time.
   */
  sweep(): Promise<number> {
    return someAtATime(this.work, (tx, after) => this.some(tx, after));
  }

  private async some(tx: Tx, after: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select a.id from application a
         join subsidy_grant g on g.application_id = a.id
         left join project_status s on s.grant_id = g.id
        where a.id > $2 and (s.grant_id is null or s.running and s.derived_on <> $1)
        order by a.id limit ${atOnce} for update of a skip locked`,
      [tx.today, after],
    );
    const ids = rows.map(({ id }) => id);
    await this.refresh(tx, ids);
    return ids;
  }
}
