// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LocalDate } from '#domain';
import type { RecordedEvent, Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { CaseFiles } from '../applications/case-files.service';
import { DeadlinesService } from './deadlines.service';
import { GrantsService } from './grants.service';

/** The states in which days still run. */
const runningStates: readonly string[] = [
  'active',
  'amended',
  'reminded',
  'determination_requested',
  'determination_proposed',
];

/** A decision to grant opens a grant; its notification starts the dates, and that of more time or of a decision on
 * objection derives them anew. */
@Injectable()
export class DeliveryListeners implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
    private readonly grants: GrantsService,
    private readonly deadlines: DeadlinesService,
  ) {}

  onModuleInit(): void {
    this.work.listen((tx, event) => this.hear(tx, event));
  }

  private async hear(tx: Tx, { type, caseId, data = {} }: RecordedEvent): Promise<void> {
    if (type === 'SubsidyGranted' || type === 'SubsidyPartlyGranted') {
      await this.grants.open(tx, String(data['decisionId']), Number(data['budgetYear']));
    }
    if (type === 'SubsidyGrantedOnObjection' || type === 'SubsidyPartlyGrantedOnObjection') {
      await this.grants.openOrEnlarge(tx, String(data['decisionId']), Number(data['budgetYear']));
    }
    if (type !== 'DecisionNotified') return;
    const notifiesGrant = ['grant', 'partial_grant', 'objection'].includes(String(data['kind']));
    // A refusal may have taken the place of time that was given.
    const aboutTime = data['kind'] === 'extension_granted' || data['kind'] === 'extension_refused';
    if (!notifiesGrant && !aboutTime) return;
    const file = await this.grants.ofCase(tx, await this.cases.lock(tx, caseId));
    if (!file) return;
    const runs = runningStates.includes(file.grant.state);
    if (data['kind'] === 'objection' && file.grant.notifiedOn) {
      if (runs) await this.deadlines.derive(tx, file);
    } else if (notifiesGrant) await this.deadlines.start(tx, file, data['notifiedOn'] as LocalDate);
    else await this.deadlines.derive(tx, file);
  }
}
