// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, Index } from 'typeorm';

/** What somebody needs, years later, to reckon a decision again and to see that nothing of it changed. */
@Entity('decision_receipt')
@Index('decision_receipt_case', ['applicationId'])
export class DecisionReceipt {
  @ForeignKey('Decision') @Column('uuid', { primary: true }) decisionId: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  /** Canonical JSON: sorted keys, no spaces. */
  @Column('text') content: string;
  @Column('text') sha256: string;
  @Column('timestamptz') madeAt: Date;
}
