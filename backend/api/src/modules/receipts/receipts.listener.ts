// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RecordedEvent, Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { canonicalJson, sha256Of } from '../schemes/canonical-json';
import { CaseTermsService } from '../terms/case-terms.service';
import { DecisionReceipt } from './decision-receipt.entity';
import { receiptContent } from './receipt-content';

/** Makes the receipt of a decision in the step in which its letter becomes accessible. */
@Injectable()
export class ReceiptsListener implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly terms: CaseTermsService,
  ) {}

  onModuleInit(): void {
    this.work.listen((tx, event) => this.hear(tx, event));
  }

  private async hear(tx: Tx, { type, caseId, data = {} }: RecordedEvent): Promise<void> {
    if (type !== 'DecisionNotified') return;
    const decisionId = String(data['decisionId']);
    const content = await receiptContent(tx, decisionId, this.terms);
    await tx.manager.insert(DecisionReceipt, {
      decisionId,
      applicationId: caseId,
      content: canonicalJson(content),
      sha256: sha256Of(content),
      madeAt: tx.now,
    });
  }
}
