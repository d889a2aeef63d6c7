// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

/** An application after a refusal: the earlier case, and the new facts or changed circumstances (Awb 4:6). */
@Entity('repeat_application')
@Index('repeat_application_earlier', ['earlierId'])
@Check('repeat_application_other', 'application_id <> earlier_id')
export class RepeatApplication {
  @ForeignKey('Application') @Column('uuid', { primary: true }) applicationId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @ForeignKey('Application') @Column('uuid') earlierId: string;
  /** What the applicant says is new; empty when nothing was stated. */
  @Column('text', { default: '' }) newFacts: string;
  @ForeignKey('Person') @Column('uuid') linkedBy: string;
  @Column('timestamptz') linkedAt: Date;
}
