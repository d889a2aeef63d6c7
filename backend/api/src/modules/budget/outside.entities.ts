// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { centsColumn } from '../../platform/columns';

const balance = { ...centsColumn, default: 0 } as const;

/**
 * What a programme owes, or is owed, outside its ceiling: statutory interest and penalties. The database makes the accounts
 * with the programme and keeps their balances from the postings.
 */
@Entity('outside_account')
@Unique('outside_account_of_programme', ['programmeId', 'kind'])
@Check('outside_account_kind', "kind in ('interest','penalty')")
@Check(
  'outside_account_signs',
  'charged_cents >= 0 and owed_cents >= 0 and payable_cents >= 0 and paid_cents >= 0 and receivable_cents >= 0 and received_cents >= 0',
)
@Check(
  'outside_account_whole',
  'owed_cents + payable_cents + paid_cents + receivable_cents + received_cents = charged_cents',
)
export class OutsideAccount {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('BudgetAccount') @Column('uuid') programmeId: string;
  @Column('text') kind: 'interest' | 'penalty';
  /** All that was ever decided, less what was taken back. */
  @Column(balance) chargedCents: number;
  /** Owed by the authority and not ordered yet. */
  @Column(balance) owedCents: number;
  @Column(balance) payableCents: number;
  @Column(balance) paidCents: number;
  @Column(balance) receivableCents: number;
  @Column(balance) receivedCents: number;
}

/** A line of a journal outside the ceiling; the lines of a journal sum to zero. Immutable. */
@Entity('outside_posting')
@Index('outside_posting_journal', ['journalId'])
@Index('outside_posting_account', ['accountId', 'bucket'])
@Check('outside_posting_bucket', "bucket in ('charged','owed','payable','paid','receivable','received')")
@Check('outside_posting_not_zero', 'amount_cents <> 0')
export class OutsidePostingRow {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id: string;
  @ForeignKey('Journal') @Column('uuid') journalId: string;
  @ForeignKey('OutsideAccount') @Column('uuid') accountId: string;
  @Column('text') bucket: string;
  @Column(centsColumn) amountCents: number;
  @Column('int') budgetYear: number;
}
