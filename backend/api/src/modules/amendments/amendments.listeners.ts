// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RecordedEvent, Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { CaseFiles } from '../applications/case-files.service';
import { DeadlinesService } from '../delivery/deadlines.service';
import { GrantsService } from '../delivery/grants.service';
import { SuspensionsService } from './suspensions.service';

/** Once a change was notified its days count (Awb 3:40), and a suspension of payment ends (Awb 4:56). */
@Injectable()
export class AmendmentsListeners implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
    private readonly grants: GrantsService,
    private readonly deadlines: DeadlinesService,
    private readonly suspensions: SuspensionsService,
  ) {}

  onModuleInit(): void {
    this.work.listen((tx, event) => this.hear(tx, event));
  }

  private async hear(tx: Tx, { type, caseId, data = {} }: RecordedEvent): Promise<void> {
    if (type !== 'DecisionNotified') return;
    const { kind } = data;
    if (kind !== 'amendment' && kind !== 'withdrawal' && kind !== 'determination' && kind !== 'objection') return;
    const file = await this.grants.ofCase(tx, await this.cases.lock(tx, caseId));
    if (!file) return;
    if (kind === 'amendment') await this.deadlines.derive(tx, file);
    if (kind === 'amendment' || kind === 'withdrawal') await this.suspensions.endByDecision(tx, file);
    if (file.grant.state === 'closed') await this.grants.armEnd(tx, file.grant);
  }
}
