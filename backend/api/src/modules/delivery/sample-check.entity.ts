// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A grant that took part in a sample, once: drawn, so that a report is asked, or not. */
@Entity('sample_check')
@Unique('sample_check_once', ['grantId'])
@Index('sample_check_sample', ['sampleId', 'id'])
@Check('sample_check_asked', 'drawn = (asked_on is not null) and drawn = (due_on is not null)')
export class SampleCheck {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('DeterminationSample') @Column('uuid') sampleId: string;
  @ForeignKey('SubsidyGrant') @Column('uuid') grantId: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @Column('boolean') drawn: boolean;
  /** The day from which the term for the report counts: the day of its letter. */
  @Column('date', { nullable: true }) askedOn: string | null;
  /** The last day for the report. */
  @Column('date', { nullable: true }) dueOn: string | null;
  @Column('jsonb', { default: [] }) trace: unknown[];
}
