// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique, ForeignKey } from 'typeorm';
import type { Breach } from '#domain';
import { centsColumn } from '../../platform/columns';

/** An account to which an organisation wants to be paid (Awb 4:89). */
@Entity('bank_account')
@Unique('bank_account_iban', ['organisationId', 'iban'])
export class BankAccount {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @Column('text') iban: string;
  @Column('text') holder: string;
  @Column('timestamptz') statedAt: Date;
  @ForeignKey('Person') @Column('uuid') statedBy: string;
}

/** Money that goes to the municipality, or comes back. */
@Entity('payment')
@Unique('payment_end_to_end', ['endToEndId'])
@Index('payment_state', ['state', 'dueOn', 'id'])
@Index('payment_advance_once', ['grantId', 'ruleKey'], { unique: true, where: "state <> 'cancelled'" })
@Check('payment_kind', "kind in ('advance','balance','recovery')")
@Check('payment_state_known', "state in ('proposed','released','paid','cancelled')")
@Check('payment_positive', 'amount_cents > 0')
@Check('payment_four_eyes', 'released_by is null or released_by <> prepared_by')
export class Payment {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('SubsidyGrant') @Column('uuid') grantId: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @Column('text') kind: 'advance' | 'balance' | 'recovery';
  /** The rule of the scheme for an advance, else the kind itself. */
  @Column('text') ruleKey: string;
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
  /** The decision that orders to pay back. */
  @ForeignKey('Decision') @Column('uuid', { nullable: true }) decisionId: string | null;
}

/** The municipality's request to determine the subsidy, with its final account. */
@Entity('determination_request')
@Index('determination_request_grant', ['grantId'])
export class DeterminationRequest {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('SubsidyGrant') @Column('uuid') grantId: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @Column('jsonb') answers: Record<string, unknown>;
  @Column('jsonb', { default: [] }) documentIds: string[];
  @Column('date') receivedOn: string;
  @Column('date') decisionDueOn: string;
  @ForeignKey('Person') @Column('uuid') requestedBy: string;
}

/** What an assessor proposes as the final amount. */
@Entity('determination_proposal')
@Index('determination_proposal_grant', ['grantId'])
export class DeterminationProposal {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('SubsidyGrant') @Column('uuid') grantId: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @Column(centsColumn) amountCents: number;
  @Column('jsonb') calculation: unknown;
  @Column('text') reason: string;
  @Column('boolean') exOfficio: boolean;
  @Column('text', { nullable: true }) viewsCode: string | null;
  /** Why less is determined than granted (Awb 4:46(2)). */
  @Column('text', { nullable: true }) ground: string | null;
  /** What is done with an opinion of the accountant that is not unqualified. */
  @Column('text', { nullable: true }) opinionReply: string | null;
  /** The duties that were not met and lower the amount by the scheme. */
  @Column('jsonb', { default: [] }) breaches: Breach[];
  @ForeignKey('Person') @Column('uuid') proposedBy: string;
  @Column('timestamptz') proposedAt: Date;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) returnedBy: string | null;
  @Column('text', { nullable: true }) returnReason: string | null;
}
