// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { WarningRule } from '#domain';
import { centsColumn } from '../../platform/columns';

/** A new last day for an obligation. */
export interface ChangedDate {
  readonly key: string;
  readonly dueOn: string;
}

/** What the municipality asks for, as it asked. */
export interface AskedChange {
  readonly amountCents?: number;
  readonly activity?: string;
  readonly dates?: readonly ChangedDate[];
}

/** An amendment or withdrawal of a grant: asked, proposed and decided. What it replaced stays in it. */
@Entity('grant_change')
@Index('grant_change_grant', ['grantId'])
@Index('grant_change_open', ['grantId', 'requested'], { unique: true, where: "state in ('asked','proposed')" })
@Check('grant_change_state', "state in ('asked','proposed','made','refused','retracted')")
@Check('grant_change_kind', "kind is null or kind in ('amend','withdraw','amendDetermination','withdrawDetermination')")
@Check('grant_change_amount', 'amount_cents is null or amount_cents >= 0')
export class GrantChange {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('SubsidyGrant') @Column('uuid') grantId: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @Column('text') state: string;
  @Column('int', { default: 1 }) version: number;
  /** Whether the municipality asked for it; otherwise the province began. */
  @Column('boolean') requested: boolean;
  @Column('jsonb', { default: {} }) wanted: AskedChange;
  @Column('text', { default: '' }) requestReason: string;
  @Column('jsonb', { default: [] }) documentIds: string[];
  @ForeignKey('Person') @Column('uuid') askedBy: string;
  @Column('timestamptz') askedAt: Date;
  @Column('text', { nullable: true }) kind: string | null;
  @Column('text', { nullable: true }) ground: string | null;
  /** Whether the proposal is to refuse what was asked. */
  @Column('boolean', { default: false }) refusal: boolean;
  /** The new amount; null when it stays as it is. */
  @Column({ ...centsColumn, nullable: true }) amountCents: number | null;
  @Column('text', { nullable: true }) activity: string | null;
  @Column('jsonb', { default: [] }) dates: ChangedDate[];
  /** The obligation of which the breach is the ground. */
  @ForeignKey('Obligation') @Column('uuid', { nullable: true }) obligationId: string | null;
  @Column('text', { default: '' }) reason: string;
  @Column('text', { nullable: true }) viewsCode: string | null;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) proposedBy: string | null;
  @Column('timestamptz', { nullable: true }) proposedAt: Date | null;
  @Column('text', { nullable: true }) returnReason: string | null;
  /** What the amount was before this change was made. */
  @Column({ ...centsColumn, nullable: true }) beforeCents: number | null;
  @ForeignKey('Decision') @Column('uuid', { nullable: true }) decisionId: string | null;
}

/** A notice to the recipient that is no decision: a reminder with a second term, a report that a sample asks, or that payment is suspended. */
@Entity('grant_notice')
@Index('grant_notice_grant', ['grantId', 'kind'])
@Check('grant_notice_kind', "kind in ('determination_reminder','payment_suspension','sample_report')")
export class GrantNotice {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('SubsidyGrant') @Column('uuid') grantId: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @Column('text') kind: 'determination_reminder' | 'payment_suspension' | 'sample_report';
  @Column('date') noticeOn: string;
  /** The last day: of the second term, or of the suspension. */
  @Column('date') dueOn: string;
  @Column('jsonb', { default: [] }) trace: unknown[];
  @Column('text', { default: '' }) reason: string;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) madeBy: string | null;
  /** The day on which a suspension ended before its last day. */
  @Column('date', { nullable: true }) endedOn: string | null;
}

/** Steps that law or scheme take by themselves; none of them is a decision to somebody's detriment. */
export type LegalStepRule = 'determination_reminder' | 'grant_end' | 'continuing_end';

/**
 * A step that comes on a day: a step of the law, or a warning of a deadline. Late is possible, lost is not: it stays until
 * it is taken. It is about a thing of the case (`grant`, `obligation:…`, `determination`, `term:kind/key`) and a day; when
 * that day moves, steps for the new day come instead.
 */
@Entity('due_step')
@Unique('due_step_once', ['applicationId', 'subject', 'rule', 'offsetDays', 'aboutOn'])
@Index('due_step_open', ['dueOn', 'id'], { where: 'fired_at is null' })
@Index('due_step_taken', ['firedAt', 'id'], { where: 'fired_at is not null' })
@Check(
  'due_step_rule',
  "rule in ('determination_reminder','grant_end','continuing_end','warning','overdue','escalation')",
)
export class DueStep {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('SubsidyGrant') @Column('uuid', { nullable: true }) grantId: string | null;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @Column('text', { default: 'grant' }) subject: string;
  @Column('text') rule: LegalStepRule | WarningRule;
  /** Days from the deadline to the step: below zero before it. */
  @Column('int', { default: 0 }) offsetDays: number;
  /** The deadline itself; for a step of the law the day of the step. */
  @Column('date') aboutOn: string;
  /** The first day on which the step is taken. */
  @Column('date') dueOn: string;
  @Column('timestamptz', { nullable: true }) firedAt: Date | null;
  /** How many minutes after the beginning of its day it was taken. */
  @Column('int', { nullable: true }) lateMinutes: number | null;
  /** What came of it: `done`, or why nothing had to be done. */
  @Column('text', { nullable: true }) outcome: string | null;
  @Column('int', { default: 0 }) failures: number;
  /** Why it failed the last time: a code, never the data of a person. */
  @Column('text', { nullable: true }) failure: string | null;
  /** Not before this moment; without one it waits for a person once it failed. */
  @Column('timestamptz', { nullable: true }) retryAt: Date | null;
  @Column('boolean', { default: false }) stuck: boolean;
}

/** What the recipient told by itself: that works started, that something changes or is delayed, that other money came. */
@Entity('recipient_notice')
@Index('recipient_notice_grant', ['grantId', 'notifiedAt'])
@Check('recipient_notice_late', 'late_days >= 0')
export class RecipientNotice {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('SubsidyGrant') @Column('uuid') grantId: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  /** The key of the duty in the scheme. */
  @Column('text') key: string;
  @Column('date') happenedOn: string;
  @Column('text') explanation: string;
  /** How many days after the last day for it; 0 in time. */
  @Column('int', { default: 0 }) lateDays: number;
  @ForeignKey('Person') @Column('uuid') notifiedBy: string;
  @Column('timestamptz') notifiedAt: Date;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) seenBy: string | null;
  @Column('timestamptz', { nullable: true }) seenAt: Date | null;
}
