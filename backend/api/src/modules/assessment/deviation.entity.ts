// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { centsColumn } from '../../platform/columns';

/** A proposal to deviate from a named rule of the scheme, under its hardship clause. */
@Entity('deviation')
@Index('deviation_case', ['applicationId'])
@Index('deviation_rule', ['applicationId', 'rule', 'ruleKey'], { unique: true, where: 'withdrawn_at is null' })
@Check('deviation_kind', "rule in ('maximum','applicant_year_maximum','minimum','ground')")
@Check('deviation_amount', "(rule = 'ground') = (amount_cents is null)")
export class Deviation {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @Column('text') rule: string;
  /** The key of the ground for refusal; empty for the other rules. */
  @Column('text', { default: '' }) ruleKey: string;
  /** The amount that holds instead of that of the scheme. */
  @Column({ ...centsColumn, nullable: true }) amountCents: number | null;
  @Column('text') reason: string;
  @ForeignKey('Person') @Column('uuid') proposedBy: string;
  @Column('timestamptz') proposedAt: Date;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
}
