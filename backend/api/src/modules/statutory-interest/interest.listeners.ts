// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type LocalDate, paymentTerm } from '#domain';
import type { RecordedEvent, Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { LawDataService } from '../law-data/law-data.service';

/** The term to pay determined interest counts from the day on which its decision was notified (Awb 4:87). */
@Injectable()
export class InterestListeners implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly lawData: LawDataService,
  ) {}

  onModuleInit(): void {
    this.work.listen((tx, event) => this.hear(tx, event));
  }

  private async hear(tx: Tx, { type, caseId, data = {} }: RecordedEvent): Promise<void> {
    if (type !== 'DecisionNotified' || data['kind'] !== 'interest') return;
    const calendar = await this.lawData.calendar(tx);
    const { dueOn } = paymentTerm({ notifiedOn: data['notifiedOn'] as LocalDate, calendar });
    await tx.query(
      `update interest_payment p set due_on = $3 from statutory_interest i
        where i.id = p.interest_id and i.decision_id = $2 and p.application_id = $1 and p.state = 'proposed' and p.kind = 'claim'`,
      [caseId, data['decisionId'], dueOn],
    );
  }
}
