// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique, ForeignKey } from 'typeorm';

/** A message in the portal for an organisation; it never changes, only the day of reading is added (Awb 2:12, 2:25). */
@Entity('message')
@Index('message_organisation', ['organisationId', 'sentAt', 'id'])
@Check('message_channel', "channel in ('portal','post')")
@Check('message_addressee', "addressee is null or channel = 'post'")
@Index('message_cause', ['causeId'], { unique: true, where: 'cause_id is not null' })
export class Message {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @Column('text') kind: string;
  @Column('text') subject: string;
  @ForeignKey('Document') @Column('uuid', { nullable: true }) documentId: string | null;
  @ForeignKey('Decision') @Column('uuid', { nullable: true }) decisionId: string | null;
  @Column('text') channel: 'portal' | 'post';
  /** What a letter on paper is about: a request, an invitation, a notice. Its document is made on the day of posting, with this id. */
  @Column('uuid', { nullable: true }) causeId: string | null;
  /** Name and address of a third party; empty for the organisation itself, which does not see the letters to others. */
  @Column('text', { nullable: true }) addressee: string | null;
  /** For post: null until staff sent the letter. */
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
  @Column('timestamptz', { nullable: true }) readAt: Date | null;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) readBy: string | null;
}

/** A mail that has to leave: the row commits with the use case, the worker sends it, once per id. */
@Entity('mail')
@Unique('mail_cause', ['kind', 'causeId', 'recipient'])
@Index('mail_unsent', ['createdAt'], { where: 'sent_at is null' })
export class Mail {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') kind: string;
  @Column('uuid') causeId: string;
  @ForeignKey('Application') @Column('uuid', { nullable: true }) caseId: string | null;
  @ForeignKey('Organisation') @Column('uuid', { nullable: true }) organisationId: string | null;
  @Column('text') recipient: string;
  @Column('jsonb') data: Record<string, unknown>;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
}
