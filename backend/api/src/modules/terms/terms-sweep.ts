// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { someAtATime } from '../../platform/work/some-at-a-time';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { everyHour, Rounds } from '../../platform/rounds';
import { StoredTerms } from './stored-terms.service';

const atOnce = 50;
/** Its last day passed, and what was stored does not know yet. The first parameter is today. */
const lapsed = "t.kind = 'budget_reservation' and t.settled_on is null and t.due_on < $1";

/** A suspension without an end moves the day of the decision every day: what was stored follows. */
@Injectable()
export class TermsSweep implements OnApplicationShutdown {
  private readonly logger = new Logger('terms');
  private readonly rounds = new Rounds(everyHour, this.logger, () => this.sweep());

  constructor(
    private readonly work: Work,
    private readonly stored: StoredTerms,
  ) {}

  /** Sweeps now and every hour. */
  start(): void {
    this.rounds.start();
  }

  /**
   * Folds anew what was folded on an earlier day and moves, what lapsed by itself, and what was never folded; the cases are locked, and those that
   * somebody works on wait for the next time.
   */
  sweep(): Promise<number> {
    return someAtATime(this.work, (tx, after) => this.some(tx, after));
  }

  private async some(tx: Tx, after: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select a.id from application a
        where a.id > $2 and (exists (select 1 from case_term t where t.case_id = a.id and t.moving and t.folded_on < $1)
               or exists (select 1 from case_term t where t.case_id = a.id and ${lapsed})
               or a.received_on is not null and not exists (select 1 from case_term t where t.case_id = a.id))
        order by a.id limit ${atOnce} for update skip locked`,
      [tx.today, after],
    );
    const ids = rows.map(({ id }) => id);
    await this.lapse(tx, ids);
    await this.stored.refresh(tx, ids);
    return ids;
  }

  /** A condition of the budget that nobody invoked in time has lapsed: the case says so, once. @source Awb 4:34(5) */
  private async lapse(tx: Tx, caseIds: readonly string[]): Promise<void> {
    const lapsing = await tx.query<{ case_id: string; organisation_id: string; due_on: string }>(
      `select t.case_id, t.organisation_id, t.due_on from case_term t
        where t.case_id = any($2) and ${lapsed} order by t.case_id`,
      [tx.today, caseIds],
    );
    for (const { case_id: caseId, organisation_id: organisationId, due_on: dueOn } of lapsing) {
      await tx.record({ type: 'ReservationLapsed', caseId, organisationId, data: { dueOn } });
    }
  }

  onApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }
}
