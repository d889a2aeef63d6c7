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

const balance = { ...centsColumn, default: 0 } as const;

/**
 * A node of the budget tree: programme, group, scheme, type, tranche of a type, or line of the activities. The balances are kept by the database from the
 * postings; the application cannot write them. Granted = committed + determined + released.
 */
@Entity('budget_account')
@Unique('budget_account_code', ['code'])
@Check('budget_account_kind', "kind in ('programme', 'group', 'scheme', 'type', 'tranche', 'line')")
@Check('budget_account_within_ceiling', 'available_cents >= 0')
@Check(
  'budget_account_whole',
  'available_cents + committed_cents + determined_cents + released_cents = ceiling_cents + overrun_cents',
)
@Check(
  'budget_account_signs',
  'ceiling_cents >= 0 and overrun_cents >= 0 and reserved_cents >= 0 and committed_cents >= 0 and determined_cents >= 0 and released_cents >= 0 and payable_cents >= 0 and receivable_cents >= 0',
)
@Check('budget_account_held', 'held_cents >= 0 and held_cents <= ceiling_cents')
@Check(
  'budget_account_tranche',
  "(kind = 'tranche') = (opens_on is not null and closes_on is not null and tranche_key is not null) and opens_on <= closes_on",
)
@Check(
  'budget_account_paid',
  'paid_cents + payable_cents - receivable_cents - received_cents <= committed_cents + determined_cents',
)
export class BudgetAccount {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ManyToOne(() => BudgetAccount, { nullable: true })
  @JoinColumn({ name: 'parent_id', foreignKeyConstraintName: 'budget_account_parent' })
  parent: Relation<BudgetAccount> | null;
  @Column('uuid', { nullable: true }) parentId: string | null;
  @Column('text') kind: 'programme' | 'group' | 'scheme' | 'type' | 'tranche' | 'line';
  /** Path of keys, for instance `flexwonen/grants/flexwonen-zh/plaatsing`. */
  @Column('text') code: string;
  @Column('jsonb') name: { nl: string; en?: string };
  @Column('text', { nullable: true }) schemeKey: string | null;
  @Column('text', { nullable: true }) typeKey: string | null;
  @Column('text', { nullable: true }) trancheKey: string | null;
  /** First and last day on which applications for this tranche come in. */
  @Column('date', { nullable: true }) opensOn: string | null;
  @Column('date', { nullable: true }) closesOn: string | null;
  /** With what is held for applications that were filed before a lowering. */
  @Column(balance) ceilingCents: number;
  /** The part of the ceiling that later applications cannot use any more (Awb 4:27(2)). */
  @Column(balance) heldCents: number;
  @Column(balance) overrunCents: number;
  @Column(balance) availableCents: number;
  @Column(balance) reservedCents: number;
  @Column(balance) committedCents: number;
  @Column(balance) determinedCents: number;
  @Column(balance) releasedCents: number;
  @Column(balance) payableCents: number;
  @Column(balance) paidCents: number;
  @Column(balance) receivableCents: number;
  @Column(balance) receivedCents: number;
}

/** One booking with its cause. Immutable. */
@Entity('journal')
@Unique('journal_cause', ['kind', 'causeId'])
@Unique('journal_countered_once', ['countersId'])
@Check('journal_counter_kind', "(counters_id is not null) = (kind in ('COUNTER_CEILING', 'COUNTER_SPENDING'))")
@Index('journal_recorded', ['recordedAt'])
export class Journal {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') kind: string;
  /** The decision, payment or application that made this booking; a cause books once per kind. */
  @Column('uuid') causeId: string;
  @ForeignKey('Application') @Column('uuid', { nullable: true }) caseId: string | null;
  @Column('date') effectiveOn: string;
  @Column('timestamptz') recordedAt: Date;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) recordedBy: string | null;
  @Column('text') description: string;
  /** The journal that this one takes back. */
  @ForeignKey('Journal') @Column('uuid', { nullable: true }) countersId: string | null;
}

/** A line of a journal; the lines of a journal sum to zero. Immutable. */
@Entity('posting')
@Index('posting_account', ['accountId', 'bucket'])
@Index('posting_case', ['caseId'])
@Check(
  'posting_bucket',
  "bucket in ('available','committed','determined','released','funding','overrun','reserved','requested','payable','ordered','paid','receivable','claimed','received','held','announced')",
)
@Check('posting_not_zero', 'amount_cents <> 0')
export class Posting {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id: string;
  @ManyToOne(() => Journal)
  @JoinColumn({ name: 'journal_id', foreignKeyConstraintName: 'posting_journal' })
  journal: Relation<Journal>;
  @Column('uuid') journalId: string;
  @ManyToOne(() => BudgetAccount)
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'posting_account_fk' })
  account: Relation<BudgetAccount>;
  @Column('uuid') accountId: string;
  @Column('text') bucket: string;
  @Column(centsColumn) amountCents: number;
  @ForeignKey('Application') @Column('uuid', { nullable: true }) caseId: string | null;
  @ForeignKey('Organisation') @Column('uuid', { nullable: true }) organisationId: string | null;
  @Column('int') budgetYear: number;
}

/**
 * The day on which a budget was adopted: from then on a budget reservation can be invoked for four weeks (Awb 4:34). Never
 * rewritten: a correction is another entry, by somebody else, and the last one counts.
 */
@Entity('budget_adoption')
@Index('budget_adoption_first', ['year'], { unique: true, where: 'corrects_id is null' })
@Index('budget_adoption_corrected', ['correctsId'], { unique: true, where: 'corrects_id is not null' })
@Check('budget_adoption_reason', "(corrects_id is null) = (reason = '')")
export class BudgetAdoption {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('int') year: number;
  @Column('date') adoptedOn: string;
  /** The last day on which the reservation of that year can be invoked. */
  @Column('date') reservationDueOn: string;
  @ForeignKey('BudgetAdoption') @Column('uuid', { nullable: true }) correctsId: string | null;
  @Column('text', { default: '' }) reason: string;
  @ForeignKey('Person') @Column('uuid') recordedBy: string;
  @Column('timestamptz') recordedAt: Date;
}

/** What one applicant was granted of one type in one year, with its maximum: the database refuses more. */
@Entity('applicant_year')
@Check(
  'applicant_year_within_maximum',
  'granted_cents >= 0 and (maximum_cents is null or granted_cents <= maximum_cents)',
)
export class ApplicantYear {
  @ForeignKey('BudgetAccount') @Column('uuid', { primary: true }) accountId: string;
  @ForeignKey('Organisation') @Column('uuid', { primary: true }) organisationId: string;
  @Column('int', { primary: true }) year: number;
  @Column({ ...centsColumn, nullable: true }) maximumCents: number | null;
  @Column(balance) grantedCents: number;
}
