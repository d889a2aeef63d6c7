// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { DelayEffect, OtherGround } from '#domain';

/** A time in which the decision term stands still for another reason than an invitation to complete (Awb 4:15). */
@Entity('term_suspension')
@Index('term_suspension_case', ['applicationId'])
@Check('term_suspension_ground', "ground in ('foreign_information','consent','applicant_delay','force_majeure')")
@Check('term_suspension_consent', "ground <> 'consent' or (until_on is not null and reference <> '')")
@Check('term_suspension_days', 'until_on >= from_on and ended_on >= from_on')
export class TermSuspension {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @Column('text') ground: OtherGround;
  /** The first day; for information from abroad the day on which the applicant was told, after which the term stands still. */
  @Column('date') fromOn: string;
  /** The last day, when it was agreed at once. */
  @Column('date', { nullable: true }) untilOn: string | null;
  /** Where the written consent of the applicant is to be found. */
  @Column('text', { default: '' }) reference: string;
  @Column('text') explanation: string;
  @ForeignKey('Person') @Column('uuid') startedBy: string;
  /** The day on which it was started, and the last day for the decision as the letter says it. */
  @Column('date') startedOn: string;
  @Column('date', { nullable: true }) dueOnAfterStart: string | null;
  @Column('date', { nullable: true }) endedOn: string | null;
  @Column('text', { default: '' }) endExplanation: string;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) endedBy: string | null;
  /** The letter with the new day, and that day. */
  @Column('uuid', { nullable: true }) endLetterId: string | null;
  @Column('date', { nullable: true }) toldOn: string | null;
  @Column('date', { nullable: true }) dueOnAfterEnd: string | null;
}

/** A message that the decision will be later, with what it did to the term (Awb 4:14). Immutable. */
@Entity('delay_notice')
@Index('delay_notice_case', ['applicationId'])
@Check('delay_notice_effect', "effect in ('adjourned','day_named','announced','used_up','too_late')")
export class DelayNotice {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @Column('text') effect: DelayEffect;
  @Column('text') source: string;
  @Column('date') announcedOn: string;
  /** The day that the message names. */
  @Column('date', { nullable: true }) untilOn: string | null;
  @Column('date') dueOnBefore: string;
  @Column('date') dueOnAfter: string;
  @Column('text') explanation: string;
  @ForeignKey('Person') @Column('uuid') announcedBy: string;
}
