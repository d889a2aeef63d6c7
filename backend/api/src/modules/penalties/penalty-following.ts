// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PenaltyState } from '#domain';
import type { RecordedEvent, Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { type PenaltyFile, PenaltyFiles } from './penalty-files';
import { PenaltyCase } from './penalty.entities';

const ending = new Set([
  'DecisionNotified',
  'ApplicationWithdrawn',
  'GrantWithdrawn',
  'ObjectionDecided',
  'ObjectionWithdrawn',
  'AppealDecided',
]);

/** The decision stops the penalty, or shows that none is owed because it came in time. */
@Injectable()
export class PenaltyFollowing implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly penalties: PenaltyFiles,
  ) {}

  onModuleInit(): void {
    this.work.listen((tx, event) => this.hear(tx, event));
  }

  /** Lets a penalty follow what became of the decision; the case must be locked. */
  async follow(tx: Tx, file: PenaltyFile): Promise<void> {
    const { penalty, matter, course, application } = file;
    const { penalty: ran } = course;
    if (!matter.endedOn) return;
    const about = { caseId: application.id, organisationId: application.organisationId };
    const data = { penaltyId: penalty.id, about: penalty.about, decidedOn: matter.endedOn };
    const state = penalty.state as PenaltyState;
    if (course.phase === 'in_time' && (state === 'received' || state === 'running')) {
      await this.penalties.move(tx, file, 'lapse', { warnOn: null }, { asSystem: true });
      await tx.record({ ...about, type: 'PenaltyLapsed', data });
    } else if (ran && state === 'running') {
      const { days, amountCents, lastDay: lastDayOn } = ran;
      await this.penalties.move(tx, file, 'stop', { lastDayOn }, { asSystem: true });
      await tx.record({ ...about, type: 'PenaltyStopped', data: { ...data, lastDayOn, days, amountCents } });
    }
  }

  private async hear(tx: Tx, { type, caseId }: RecordedEvent): Promise<void> {
    if (!ending.has(type)) return;
    const open = await tx.manager.find(PenaltyCase, {
      where: [
        { applicationId: caseId, state: 'received' },
        { applicationId: caseId, state: 'running' },
      ],
      order: { receivedOn: 'ASC', recordedAt: 'ASC', id: 'ASC' },
    });
    for (const { id } of open) await this.follow(tx, await this.penalties.lock(tx, id));
  }
}
