// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { RecordedEvent, Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { type LateMatter, LateMatters } from '../penalties/late-matters';
import { CourtOrders } from './court-orders.service';
import { Appeal } from './objection.entities';

/** What can bring the decision that did not come, or take away the need for it. */
const ending: readonly string[] = ['DecisionNotified', 'ApplicationWithdrawn', 'GrantWithdrawn', 'ObjectionWithdrawn'];

/**
 * The decision that a court ordered because it did not come in time is an ordinary one: once it was notified, or nothing has
 * to be decided any more, the appeal is closed without anybody saying so.
 *
 * @source Awb 3:40, 8:55d(1)
 */
@Injectable()
export class AppealsFollowing implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly matters: LateMatters,
    private readonly orders: CourtOrders,
  ) {}

  onModuleInit(): void {
    this.work.listen((tx, event) => this.hear(tx, event));
  }

  /** Closes every appeal of a case of which the order was met; the case must be locked. */
  async follow(tx: Tx, applicationId: string): Promise<void> {
    const where = { applicationId, state: 'new_decision_ordered', decisionId: IsNull() };
    const open = await tx.manager.findBy(Appeal, where);
    if (open.length === 0) return;
    const matters = await this.matters.of(tx, applicationId);
    for (const appeal of open) {
      const { lateAbout, lateSubjectId, organisationId } = appeal;
      const matter = matters.find(({ about, subjectId }) => about === lateAbout && subjectId === lateSubjectId);
      if (!matter?.endedOn) continue;
      const newDecisionId = await this.decisionOn(tx, applicationId, matter);
      await this.orders.close(tx, { id: applicationId, organisationId }, appeal, newDecisionId);
    }
  }

  private async hear(tx: Tx, { type, caseId }: RecordedEvent): Promise<void> {
    if (ending.includes(type)) await this.follow(tx, caseId);
  }

  /** The decision that ended the wait; none when what was asked was taken back. */
  private async decisionOn(tx: Tx, applicationId: string, { about, subjectId, endedOn }: LateMatter) {
    const [taken] = await tx.query<{ id: string }>(
      `select id from decision where application_id = $1 and notified_on = $2
          and case $3 when 'decision' then kind in ('grant','partial_grant','refusal','not_processed')
                      when 'determination' then kind = 'determination'
                      else kind = 'objection' and subject_id = $4::uuid end
        order by decided_on desc, id limit 1`,
      [applicationId, endedOn, about, subjectId],
    );
    return taken?.id;
  }
}
