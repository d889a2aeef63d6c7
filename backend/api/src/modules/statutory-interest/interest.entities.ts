// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { centsColumn } from '../../platform/columns';

/**
 * Statutory interest over one payment that came too late (Awb 4:97–4:100): what finance proposed, and what another person
 * determined. It stands outside every ceiling. What runs is reckoned, never stored per day.
 */
@Entity('statutory_interest')
@Index('statutory_interest_case', ['applicationId'])
@Index('statutory_interest_once', ['source', 'sourceId'], {
  unique: true,
  where: "state not in ('returned','annulled')",
})
@Check('statutory_interest_source', "source in ('payment','penalty_payment')")
@Check('statutory_interest_debtor', "debtor in ('province','municipality')")
@Check('statutory_interest_state', "state in ('proposed','returned','determined','settled','annulled')")
@Check('statutory_interest_amount', 'amount_cents > 0 and principal_cents > 0')
@Check('statutory_interest_days', 'days >= 1 and days <= last_day_on - first_day_on + 1')
@Check('statutory_interest_decided', "(state in ('determined','settled','annulled')) = (decision_id is not null)")
@Check(
  'statutory_interest_four_eyes',
  '(decided_by is null) = (decision_id is null) and (decided_by is null or decided_by <> prepared_by)',
)
@Check('statutory_interest_version', 'version > 0')
export class StatutoryInterest {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @Column('text') source: 'payment' | 'penalty_payment';
  /** The payment that came too late. */
  @Column('uuid') sourceId: string;
  /** Who paid too late. */
  @Column('text') debtor: 'province' | 'municipality';
  @Column('text') state: string;
  @Column('int', { default: 1 }) version: number;
  @Column(centsColumn) principalCents: number;
  /** First and last day of default. */
  @Column('date') firstDayOn: string;
  @Column('date') lastDayOn: string;
  @Column('int') days: number;
  /** As proposed, and then as determined. */
  @Column(centsColumn) amountCents: number;
  @Column('text', { default: '' }) reason: string;
  @ForeignKey('Person') @Column('uuid') preparedBy: string;
  @Column('timestamptz') preparedAt: Date;
  @Column('text', { nullable: true }) returnReason: string | null;
  @ForeignKey('Decision') @Column('uuid', { nullable: true }) decisionId: string | null;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) decidedBy: string | null;
}

/** Interest that goes to the municipality, or that it has to pay. Outside the ledger of the ceilings. */
@Entity('interest_payment')
@Unique('interest_payment_end_to_end', ['endToEndId'])
@Index('interest_payment_state', ['state', 'dueOn', 'id'])
@Index('interest_payment_once', ['interestId'], { unique: true, where: "state in ('proposed','released')" })
@Check('interest_payment_kind', "kind in ('payment','claim') and (kind = 'payment') = (iban is not null)")
@Check('interest_payment_state_known', "state in ('proposed','released','paid','cancelled')")
@Check('interest_payment_positive', 'amount_cents > 0')
@Check('interest_payment_four_eyes', 'released_by is null or released_by <> prepared_by')
export class InterestPayment {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('StatutoryInterest') @Column('uuid') interestId: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  /** Money to the municipality, or a claim on it. */
  @Column('text') kind: 'payment' | 'claim';
  @Column('text') state: string;
  @Column('int', { default: 1 }) version: number;
  @Column(centsColumn) amountCents: number;
  @Column('date') dueOn: string;
  @Column('text', { nullable: true }) iban: string | null;
  @Column('text') endToEndId: string;
  @ForeignKey('Person') @Column('uuid') preparedBy: string;
  @Column('timestamptz') preparedAt: Date;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) releasedBy: string | null;
  @Column('timestamptz', { nullable: true }) releasedAt: Date | null;
  @Column('date', { nullable: true }) paidOn: string | null;
  @Column('text', { nullable: true }) reference: string | null;
}
