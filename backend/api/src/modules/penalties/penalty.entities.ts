// SPDX-License-Identifier: EUPL-1.2
import type { LateKind } from '#domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { centsColumn } from '../../platform/columns';

/** A notice of default and the penalty that follows from it (Awb 4:17–4:20). What runs is reckoned, never stored per day. */
@Entity('penalty')
@Index('penalty_case', ['applicationId'])
@Index('penalty_once', ['about', 'subjectId'], { unique: true, where: "state <> 'premature'" })
@Index('penalty_to_warn', ['warnOn'], { where: 'warn_on is not null and warned_at is null' })
@Check('penalty_about', "about in ('decision','determination','objection','court_order')")
@Check('penalty_channel', "channel in ('portal','post','email')")
@Check(
  'penalty_state',
  "state in ('received','premature','running','stopped','in_time','proposed','determined','settled')",
)
@Check(
  'penalty_none_owed',
  "none_owed in ('unreasonably_late_notice','not_an_interested_party','clearly_inadmissible_or_unfounded')",
)
@Check(
  'penalty_determined_amount',
  "(state in ('determined','settled')) = (decision_id is not null) and (decision_id is null or amount_cents is not null)",
)
@Check('penalty_amount', 'amount_cents >= 0 and days >= 0 and (none_owed is null or amount_cents = 0)')
@Check('penalty_version', 'version > 0')
export class PenaltyCase {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @Column('text') about: LateKind;
  /**
   * The application, the request for determination, the objection or the appeal on which a decision is late; for an application that is
   * processed after all the decision on objection that says so.
   */
  @Column('uuid') subjectId: string;
  @Column('text') state: string;
  @Column('int', { default: 1 }) version: number;
  @Column('text') channel: 'portal' | 'post' | 'email';
  @Column('date') receivedOn: string;
  @Column('timestamptz') recordedAt: Date;
  /** Who sent it in the portal, or entered what came otherwise. */
  @ForeignKey('Person') @Column('uuid') recordedBy: string;
  /** The scan of what came by post or e-mail. */
  @ForeignKey('Document') @Column('uuid', { nullable: true }) documentId: string | null;
  @Column('date') firstDayOn: string;
  @Column('date') maximumOn: string;
  /** The day on which people are warned that the first day is near; nothing when it can have no effect. */
  @Column('date', { nullable: true }) warnOn: string | null;
  @Column('timestamptz', { nullable: true }) warnedAt: Date | null;
  @Column('text', { nullable: true }) noneOwed: string | null;
  @Column('text', { default: '' }) reason: string;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) preparedBy: string | null;
  @Column('text', { nullable: true }) returnReason: string | null;
  /** The last day over which it is owed, once it ended. */
  @Column('date', { nullable: true }) lastDayOn: string | null;
  @Column('int', { nullable: true }) days: number | null;
  /** As proposed, and then as determined. */
  @Column({ ...centsColumn, nullable: true }) amountCents: number | null;
  @ForeignKey('Decision') @Column('uuid', { nullable: true }) decisionId: string | null;
}

/** A penalty that goes to the municipality. It stands outside every ceiling and is booked there. */
@Entity('penalty_payment')
@Unique('penalty_payment_end_to_end', ['endToEndId'])
@Index('penalty_payment_state', ['state', 'dueOn', 'id'])
@Index('penalty_payment_once', ['penaltyId'], { unique: true, where: "state in ('proposed','released')" })
@Check('penalty_payment_state_known', "state in ('proposed','released','paid','cancelled')")
@Check('penalty_payment_positive', 'amount_cents > 0')
@Check('penalty_payment_four_eyes', 'released_by is null or released_by <> prepared_by')
export class PenaltyPayment {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('PenaltyCase') @Column('uuid') penaltyId: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @Column('text') state: string;
  @Column('int', { default: 1 }) version: number;
  @Column(centsColumn) amountCents: number;
  @Column('date') dueOn: string;
  @Column('text') iban: string;
  @Column('text') endToEndId: string;
  @ForeignKey('Person') @Column('uuid') preparedBy: string;
  @Column('timestamptz') preparedAt: Date;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) releasedBy: string | null;
  @Column('timestamptz', { nullable: true }) releasedAt: Date | null;
  @Column('date', { nullable: true }) paidOn: string | null;
  @Column('text', { nullable: true }) reference: string | null;
}
