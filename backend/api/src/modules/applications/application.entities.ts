// SPDX-License-Identifier: EUPL-1.2
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  Unique,
  type Relation,
  ForeignKey,
} from 'typeorm';
import { centsColumn } from '../../platform/columns';
import { Organisation } from '../identity/identity.entities';
import { SchemeVersion } from '../schemes/scheme-version.entity';

/** The case file. Its state moves only through the lifecycle of applications. */
@Entity('application')
@Unique('application_number', ['number'])
@Index('application_organisation', ['organisationId', 'state'])
@Index('application_work', ['state', 'decisionDueOn', 'id'])
@Index('application_waiting', ['accountId', 'completeOn', 'queueRank', 'lot', 'requestedCents'], {
  where: "state in ('submitted', 'incomplete', 'completed', 'in_assessment', 'advised')",
})
@Index('application_drawn', ['lotAmong'], { where: 'lot_among is not null' })
@Check(
  'application_state',
  "state in ('draft','submitted','incomplete','completed','in_assessment','advised','granted','partly_granted','refused','not_processed','withdrawn')",
)
@Check('application_version', 'version > 0')
export class Application {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') number: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id', foreignKeyConstraintName: 'application_organisation_fk' })
  organisation: Relation<Organisation>;
  @Column('uuid') organisationId: string;
  @ManyToOne(() => SchemeVersion)
  @JoinColumn({ name: 'scheme_version_id', foreignKeyConstraintName: 'application_scheme_version' })
  schemeVersion: Relation<SchemeVersion>;
  @Column('uuid') schemeVersionId: string;
  @Column('text') typeKey: string;
  @ForeignKey('BudgetAccount') @Column('uuid') accountId: string;
  @Column('text') state: string;
  @Column('int', { default: 1 }) version: number;
  @Column('text', { default: '' }) projectName: string;
  @ForeignKey('Person') @Column('uuid') createdBy: string;
  @Column('timestamptz') createdAt: Date;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) submittedBy: string | null;
  @Column('timestamptz', { nullable: true }) receivedAt: Date | null;
  @Column('date', { nullable: true }) receivedOn: string | null;
  /** The day on which the last needed item arrived; set when the application is judged complete. */
  @Column('date', { nullable: true }) completeOn: string | null;
  /** The day on which the last supplement arrived. */
  @Column('date', { nullable: true }) supplementedOn: string | null;
  /** As folded from the events of the case, for the order of the work queue; only the terms module writes these two. */
  @Column({ type: 'date', nullable: true, insert: false, update: false }) decisionDueOn: string | null;
  @Column({ type: 'date', nullable: true, insert: false, update: false }) targetDueOn: string | null;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) assigneeId: string | null;
  /** The amount that follows from the answers at submission. */
  @Column({ ...centsColumn, nullable: true }) requestedCents: number | null;
  /** Below this the project does not go on (stated by the applicant). */
  @Column({ ...centsColumn, nullable: true }) minimumCents: number | null;
  /** The place of its category, or of its name in the list, 0 first; empty where the day decides, or while it cannot be said. */
  @Column({ type: 'int', nullable: true, insert: false, update: false }) queueRank: number | null;
  /** As last drawn: the lot, the seed it follows from, and among whom (a day, or a category). Only the draw writes these. */
  @Column({ type: 'text', nullable: true, insert: false, update: false }) lot: string | null;
  @Column({ type: 'text', nullable: true, insert: false, update: false }) lotSeed: string | null;
  @Column({ type: 'text', nullable: true, insert: false, update: false }) lotAmong: string | null;
}

/** The answers of one page, with a revision of their own so that two tabs never overwrite each other silently. */
@Entity('application_page')
export class ApplicationPage {
  @ForeignKey('Application') @Column('uuid', { primary: true }) applicationId: string;
  @Column('text', { primary: true }) pageKey: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @Column('jsonb') answers: Record<string, unknown>;
  @Column('int') revision: number;
  @Column('timestamptz') savedAt: Date;
  @ForeignKey('Person') @Column('uuid') savedBy: string;
}

/** What was sent: the answers and the calculation as they were at that moment. Immutable. */
@Entity('submission')
@Unique('submission_seq', ['applicationId', 'seq'])
export class Submission {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @Column('int') seq: number;
  @Column('jsonb') answers: Record<string, unknown>;
  @Column('jsonb') calculation: unknown;
  @Column('text') sha256: string;
  @ForeignKey('Document') @Column('uuid', { nullable: true }) receiptDocumentId: string | null;
  @Column('timestamptz') submittedAt: Date;
  @ForeignKey('Person') @Column('uuid') submittedBy: string;
}

/** An invitation to complete the application (Awb 4:5, 4:15). */
@Entity('completion_request')
@Index('completion_request_case', ['applicationId'])
export class CompletionRequest {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @Column('jsonb') items: { kind: 'document' | 'answer' | 'other'; key: string; text: string }[];
  @Column('text') explanation: string;
  @Column('date') invitedOn: string;
  @Column('date') dueOn: string;
  /** The day on which the municipality sent what was missing. */
  @Column('date', { nullable: true }) answeredOn: string | null;
  @ForeignKey('Person') @Column('uuid') requestedBy: string;
}
