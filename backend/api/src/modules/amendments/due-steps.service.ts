// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { decide, grantLifecycle, type GrantState } from '#domain';
import { systemActor } from '../../platform/actor';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { DueStep } from '../delivery/grant-change.entities';
import { GrantsService } from '../delivery/grants.service';
import { RemindersService } from './reminders.service';

const everyQuarter = 15 * 60 * 1000;

/**
 * Takes the steps whose day has come, one transaction each: effect and mark together. After downtime a step comes late and
 * is never lost; two workers never take the same one.
 */
@Injectable()
export class DueSteps implements OnApplicationShutdown {
  private readonly logger = new Logger('due-steps');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly work: Work,
    private readonly grants: GrantsService,
    private readonly reminders: RemindersService,
  ) {}

  /** Looks now and every quarter of an hour. */
  start(): void {
    const look = (): void => {
      this.sweep().catch((error: unknown) => this.logger.warn(String(error)));
    };
    look();
    this.timer = setInterval(look, everyQuarter);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Takes every step that is due. Answers how many rows it finished. */
  async sweep(): Promise<number> {
    let done = 0;
    while (await this.work.run(systemActor, (tx) => this.takeOne(tx))) done += 1;
    return done;
  }

  private async takeOne(tx: Tx): Promise<boolean> {
    const [row] = await tx.query<Pick<DueStep, 'id' | 'rule'> & { grant_id: string }>(
      `select id, rule, grant_id from due_step where fired_at is null and due_on <= $1 order by due_on, id limit 1`,
      [tx.today],
    );
    if (!row) return false;
    // The case first, then the step, as everywhere: who works in the case moves the step under its lock.
    await this.grants.lock(tx, row.grant_id);
    const still = 'select id from due_step where id = $1 and fired_at is null and due_on <= $2 for update';
    if ((await tx.query(still, [row.id, tx.today])).length === 0) return true;
    // The mark comes first: what the step itself does with the days of the grant leaves it alone.
    await tx.query('update due_step set fired_at = $2 where id = $1', [row.id, tx.now]);
    if (row.rule === 'determination_reminder') await this.reminders.remindByItself(tx, row.grant_id);
    else await this.end(tx, row.grant_id);
    return true;
  }

  /** Nothing can be changed any more; when something can after all, the day moves. */
  private async end(tx: Tx, grantId: string): Promise<void> {
    const { grant, application } = await this.grants.lock(tx, grantId);
    const changeableUntil = await this.grants.changeableUntil(tx, grant);
    const facts = { actorId: '', conflictsOf: [], exOfficio: false, requested: false, openObligations: [] };
    const now = { ...facts, today: tx.today, changeableUntil };
    const outcome = decide(grantLifecycle, 'end', grant.state as GrantState, ['system'], now);
    if ('refusal' in outcome) {
      if (grant.state === 'closed') await this.grants.armEnd(tx, grant);
      return;
    }
    await this.grants.change(tx, grant, { state: outcome.to });
    await tx.record({
      type: 'GrantEnded',
      caseId: application.id,
      organisationId: application.organisationId,
      data: { grantId },
    });
  }
}
