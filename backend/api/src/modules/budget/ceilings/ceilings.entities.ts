// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { type OrderKind, orderKinds, type SpendingKind, spendingKinds } from '#domain';
import { centsColumn } from '../../../platform/columns';

const among = (column: string, values: readonly string[]): string =>
  `${column} in (${values.map((value) => `'${value}'`).join(', ')})`;

/** What one person prepares and another confirms: a change of a ceiling, a counter-journal, a year closed or opened again. */
@Entity('budget_order')
@Index('budget_order_state', ['state', 'preparedAt'])
@Check('budget_order_kind', among('kind', orderKinds))
@Check('budget_order_states', "state in ('prepared', 'confirmed', 'rejected', 'withdrawn')")
@Check('budget_order_second_person', "settled_by is null or (settled_by <> prepared_by) = (state <> 'withdrawn')")
@Check(
  'budget_order_settled',
  "(state = 'prepared') = (settled_by is null) and (settled_by is null) = (settled_at is null)",
)
@Check('budget_order_reason', "btrim(reason) <> ''")
@Check(
  'budget_order_subject',
  `case when kind in ('raise', 'lower') then account_id is not null and amount_cents > 0 and decision_reference <> '' and decided_on is not null and starts_on is not null
        when kind = 'carry' then account_id is not null and to_account_id is not null and amount_cents > 0 and year is not null and to_year is not null and (account_id, year) is distinct from (to_account_id, to_year)
        when kind = 'counter' then journal_id is not null
        else year is not null end`,
)
export class BudgetOrder {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') kind: OrderKind;
  @Column('text') state: 'prepared' | 'confirmed' | 'rejected' | 'withdrawn';
  @ForeignKey('BudgetAccount') @Column('uuid', { nullable: true }) accountId: string | null;
  @ForeignKey('BudgetAccount') @Column('uuid', { nullable: true }) toAccountId: string | null;
  @Column({ ...centsColumn, nullable: true }) amountCents: number | null;
  /** The journal that is taken back. */
  @ForeignKey('Journal') @Column('uuid', { nullable: true }) journalId: string | null;
  @Column('int', { nullable: true }) year: number | null;
  @Column('int', { nullable: true }) toYear: number | null;
  @Column('text') reason: string;
  @Column('text', { nullable: true }) decisionReference: string | null;
  @Column('date', { nullable: true }) decidedOn: string | null;
  /** Where the decision was made public, and when. */
  @Column('text', { nullable: true }) publication: string | null;
  @Column('date', { nullable: true }) publishedOn: string | null;
  @Column('date', { nullable: true }) startsOn: string | null;
  @ForeignKey('Person') @Column('uuid') preparedBy: string;
  @Column('timestamptz') preparedAt: Date;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) settledBy: string | null;
  @Column('timestamptz', { nullable: true }) settledAt: Date | null;
  /** Why it was sent back. */
  @Column('text', { nullable: true }) answer: string | null;
}

/** A year, and whether something can still be booked with a day in it. */
@Entity('budget_year')
export class BudgetYear {
  @PrimaryColumn('int') year: number;
  @Column('bool', { default: false }) closed: boolean;
  /** Who closed it or opened it again. */
  @ForeignKey('BudgetOrder') @Column('uuid', { nullable: true }) orderId: string | null;
}

/** What finance booked on a line of the programme activities. Immutable. */
@Entity('spending')
@Unique('spending_journal', ['journalId'])
@Index('spending_account', ['accountId', 'recordedAt'])
@Index('spending_commitment', ['commitmentId'])
@Check('spending_kind', among('kind', spendingKinds))
@Check('spending_amount', 'amount_cents > 0')
@Check('spending_on_commitment', "(kind = 'commitment') = (commitment_id is null)")
export class Spending {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('BudgetAccount') @Column('uuid') accountId: string;
  @Column('text') kind: SpendingKind;
  @ForeignKey('Spending') @Column('uuid', { nullable: true }) commitmentId: string | null;
  @ForeignKey('Journal') @Column('uuid') journalId: string;
  /** With whom, or to whom. */
  @Column('text') party: string;
  @Column('text') description: string;
  /** The number of the contract, the invoice or the payment. */
  @Column('text') reference: string;
  @Column(centsColumn) amountCents: number;
  @Column('date') effectiveOn: string;
  @ForeignKey('Person') @Column('uuid') recordedBy: string;
  @Column('timestamptz') recordedAt: Date;
}
