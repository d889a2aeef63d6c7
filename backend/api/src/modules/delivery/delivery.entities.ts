// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique, ForeignKey } from 'typeorm';
import type { Breach } from '#domain';
import { centsColumn } from '../../platform/columns';

/** A granted subsidy, with a life of its own after the decision. */
@Entity('subsidy_grant')
@Unique('subsidy_grant_application', ['applicationId'])
@Check(
  'subsidy_grant_state',
  `state in ('active','amended','reminded','determination_requested','determination_proposed','determined','withdrawn',
    'in_recovery','closed','ended')`,
)
@Check('subsidy_grant_determined', 'determined_cents is null or determined_cents between 0 and granted_cents')
@Check(
  'subsidy_grant_paid',
  'paid_cents >= 0 and received_cents between 0 and claimed_cents and paid_cents - claimed_cents <= granted_cents',
)
export class SubsidyGrant {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @ForeignKey('BudgetAccount') @Column('uuid') accountId: string;
  @Column('text') state: string;
  @Column('int', { default: 1 }) version: number;
  @Column(centsColumn) grantedCents: number;
  @Column({ ...centsColumn, nullable: true }) determinedCents: number | null;
  @Column({ ...centsColumn, default: 0 }) paidCents: number;
  /** Claimed back, received or not. */
  @Column({ ...centsColumn, default: 0 }) claimedCents: number;
  @Column({ ...centsColumn, default: 0 }) receivedCents: number;
  @Column('date') grantedOn: string;
  @Column('date', { nullable: true }) notifiedOn: string | null;
  /** By when the municipality asks for determination, or the province determines by itself. */
  @Column('date', { nullable: true }) determinationDueOn: string | null;
  @Column('int') budgetYear: number;
  /** The duties that were not met, as the province found before the determination; see `RecordedSanctions`. */
  @Column('jsonb', { nullable: true }) sanctions: RecordedSanctions | null;
}

/** What the province recorded of duties that were not met, for the cuts of the scheme. @source Awb 4:46(2)(b) */
export interface RecordedSanctions {
  readonly breaches: readonly Breach[];
  readonly explanation: string;
  /** The day on which the cuts last became heavier: views that were asked before it are not about them. */
  readonly raisedOn: string;
}

/** Something that the municipality has to do by a day. */
@Entity('obligation')
@Unique('obligation_key', ['grantId', 'key'])
@Index('obligation_due', ['state', 'dueOn', 'id'])
@Index('obligation_case', ['applicationId'])
@Check('obligation_state', "state in ('open','reported','met','breached','lapsed')")
export class Obligation {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('SubsidyGrant') @Column('uuid') grantId: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @Column('text') key: string;
  @Column('text') kind: string;
  @Column('text') state: string;
  @Column('int', { default: 1 }) version: number;
  /** Null while the event from which it is counted has not happened. */
  @Column('date', { nullable: true }) dueOn: string | null;
  @Column('jsonb', { default: [] }) trace: unknown[];
  /** The day on which it was really done, as reported and accepted. */
  @Column('date', { nullable: true }) metOn: string | null;
  /** The day from which it was not complied with, as the province found. */
  @Column('date', { nullable: true }) breachedOn: string | null;
}

/** What the municipality says about an obligation. */
@Entity('obligation_report')
@Index('obligation_report_obligation', ['obligationId'])
@Check('obligation_report_state', "state in ('reported','accepted','sent_back')")
export class ObligationReport {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Obligation') @Column('uuid') obligationId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @Column('text') state: string;
  @Column('date') happenedOn: string;
  @Column('text', { default: '' }) explanation: string;
  @Column('jsonb', { default: [] }) documentIds: string[];
  @ForeignKey('Person') @Column('uuid') reportedBy: string;
  @Column('timestamptz') reportedAt: Date;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) reviewedBy: string | null;
  @Column('text', { nullable: true }) reviewReason: string | null;
}

/** A request for more time. */
@Entity('extension_request')
@Index('extension_request_obligation', ['obligationId'])
@Index('extension_request_open', ['obligationId'], { unique: true, where: "state = 'asked'" })
@Check('extension_request_state', "state in ('asked','granted','refused')")
export class ExtensionRequest {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Obligation') @Column('uuid') obligationId: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @Column('text') state: string;
  @Column('int') months: number;
  @Column('text') reason: string;
  /** What shows why it is needed. */
  @Column('jsonb', { default: [] }) documentIds: string[];
  /** The same for requests that were made in one go. */
  @Column('uuid', { nullable: true }) askedWith: string | null;
  @ForeignKey('Person') @Column('uuid') requestedBy: string;
  @Column('timestamptz') requestedAt: Date;
  @Column('int', { nullable: true }) grantedMonths: number | null;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('text', { nullable: true }) decisionReason: string | null;
  /** Who asked a colleague to correct the decision, and waits for the answer. */
  @ForeignKey('Person') @Column('uuid', { nullable: true }) doubtedBy: string | null;
  @Column('timestamptz', { nullable: true }) doubtedAt: Date | null;
  @Column('text', { nullable: true }) doubt: string | null;
}
