// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type LocalDate, paymentTerm } from '#domain';
import type { RecordedEvent, Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { calendarInForce } from '../law-data/calendar';
import { Payment } from './payment.entities';

/** The term to pay back counts from the day on which the decision was notified (Awb 4:87). */
@Injectable()
export class PaymentsListeners implements OnModuleInit {
  constructor(private readonly work: Work) {}

  onModuleInit(): void {
    this.work.listen((tx, event) => this.hear(tx, event));
  }

  private async hear(tx: Tx, { type, caseId, data = {} }: RecordedEvent): Promise<void> {
    if (type !== 'DecisionNotified') return;
    const calendar = await calendarInForce(tx);
    const { dueOn } = paymentTerm({ notifiedOn: data['notifiedOn'] as LocalDate, calendar });
    await tx.manager.update(
      Payment,
      { applicationId: caseId, decisionId: String(data['decisionId']), state: 'proposed' },
      { dueOn },
    );
  }
}
