// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Answers, HomeFigures, PermitStatus, ProgressFigures, ProgressReasons, ProgressRisk } from '#domain';
import { centsColumn } from '../../platform/columns';

/**
 * How far a project is, at the end of a period: one report for each turn of a progress obligation. What is being filled in
 * stands in `draft`; the other columns hold what was submitted last, and are empty before that.
 */
@Entity('progress_report')
@Unique('progress_report_obligation', ['obligationId'])
@Index('progress_report_grant', ['grantId', 'periodEndsOn'])
@Index('progress_report_waiting', ['state', 'submittedAt', 'id'])
@Check('progress_report_state', "state in ('draft','submitted','accepted','sent_back')")
@Check('progress_report_percentage', 'percentage between 0 and 100')
@Check('progress_report_spent', 'spent_cents >= 0')
@Check(
  'progress_report_homes',
  'homes_promised >= 0 and homes_permitted >= 0 and homes_placed >= 0 and homes_occupied >= 0',
)
@Check(
  'progress_report_permit',
  "permit_status in ('not_needed','not_requested','requested','granted','irrevocable','refused')",
)
@Check(
  'progress_report_submitted',
  "state = 'draft' or percentage is not null and submitted_by is not null and submitted_at is not null",
)
export class ProgressReport {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('SubsidyGrant') @Column('uuid') grantId: string;
  @ForeignKey('Obligation') @Column('uuid') obligationId: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  /** The day to which the figures refer. */
  @Column('date') periodEndsOn: string;
  @Column('text') state: string;
  @Column('int', { default: 1 }) version: number;
  /** What is being filled in, finished or not; null when nothing is. */
  @Column('jsonb', { nullable: true }) draft: Answers | null;
  @Column('int', { nullable: true }) percentage: number | null;
  /** Numbers of homes per stage, kind and group; the columns after it are the totals. */
  @Column('jsonb', { nullable: true }) homes: HomeFigures | null;
  @Column('int', { nullable: true }) homesPromised: number | null;
  @Column('int', { nullable: true }) homesPermitted: number | null;
  @Column('int', { nullable: true }) homesPlaced: number | null;
  @Column('int', { nullable: true }) homesOccupied: number | null;
  @Column({ ...centsColumn, nullable: true }) spentCents: number | null;
  @Column('jsonb', { default: [] }) risks: readonly ProgressRisk[];
  @Column('text', { nullable: true }) permitStatus: PermitStatus | null;
  @Column('date', { nullable: true }) permitExpectedOn: string | null;
  @Column('date', { nullable: true }) completionExpectedOn: string | null;
  /** Why something that looks odd is right, by the code of what looked odd. */
  @Column('jsonb', { default: {} }) reasons: ProgressReasons;
  @Column('text', { default: '' }) explanation: string;
  /** How many days after its last day it was first submitted; 0 in time. */
  @Column('int', { nullable: true }) lateDays: number | null;
  @ForeignKey('Person') @Column('uuid') savedBy: string;
  @Column('timestamptz') savedAt: Date;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) submittedBy: string | null;
  @Column('timestamptz', { nullable: true }) submittedAt: Date | null;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) reviewedBy: string | null;
  @Column('timestamptz', { nullable: true }) reviewedAt: Date | null;
  @Column('text', { nullable: true }) reviewReason: string | null;
}

/** What was submitted each time, as it was: a report that was sent back is submitted again, and both stay. */
@Entity('progress_submission')
@Unique('progress_submission_number', ['reportId', 'number'])
export class ProgressSubmission {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('ProgressReport') @Column('uuid') reportId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @Column('int') number: number;
  @Column('jsonb') figures: ProgressFigures;
  @ForeignKey('Person') @Column('uuid') submittedBy: string;
  @Column('timestamptz') submittedAt: Date;
}

/** A photo with a report. Only with a consent that was not withdrawn it may be shown as an example. */
@Entity('progress_photo')
@Unique('progress_photo_document', ['documentId'])
@Index('progress_photo_report', ['reportId'])
@Check('progress_photo_consent', '(consented_at is null) = (consented_by is null)')
@Check(
  'progress_photo_withdrawn',
  '(withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null or consented_at is not null)',
)
export class ProgressPhoto {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('ProgressReport') @Column('uuid') reportId: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @ForeignKey('Document') @Column('uuid') documentId: string;
  @ForeignKey('Person') @Column('uuid') addedBy: string;
  @Column('timestamptz') addedAt: Date;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) consentedBy: string | null;
  @Column('timestamptz', { nullable: true }) consentedAt: Date | null;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) withdrawnBy: string | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
}
