// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Calculation, settlement, type Settlement } from '#domain';
import { refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { type BookingCause, BudgetService } from '../budget/budget.service';
import type { UndatedLetter } from '../decisions/decision-letter';
import type { SubsidyGrant } from '../delivery/delivery.entities';
import { armStep } from '../delivery/due-steps';
import { type GrantFile, GrantsService } from '../delivery/grants.service';
import { ConfirmService } from './confirm.service';
import { DeterminationDecisions } from './determination-decisions';
import { grantMoney, orderedCents } from './due-payments';
import { causeOf, PaymentFiles } from './payment-files';
import type { DeterminationRequest } from './payments.dto';

/** What a determination did, inside its transaction. */
export interface TakenDetermination {
  readonly grant: SubsidyGrant;
  readonly grantedCents: number;
  readonly determinedCents: number;
  /** Paid, less what was claimed back before. */
  readonly paidCents: number;
  readonly settlement: Settlement;
  readonly calculation: Calculation;
  readonly letter: UndatedLetter;
}

/** Determines a subsidy and lets the money follow: a balance to propose, an order to pay back, or the end of the case. */
@Injectable()
export class DeterminationTaking {
  constructor(
    private readonly grants: GrantsService,
    private readonly decisions: DeterminationDecisions,
    private readonly budget: BudgetService,
    private readonly payments: PaymentFiles,
    private readonly confirmations: ConfirmService,
  ) {}

  async determine(
    tx: Tx,
    grantId: string,
    { expectedVersion, board }: DeterminationRequest,
  ): Promise<TakenDetermination> {
    const file = await this.grants.lock(tx, grantId, expectedVersion);
    const { grant } = file;
    const { proposal, signing, to } = await this.decisions.may(tx, file, board);
    const { grantedCents } = grant;
    const determinedCents = proposal.amountCents;
    const paidCents = grant.paidCents - grant.claimedCents;
    await this.refuseUnderway(tx, grantId);
    const follows = settlement({ determinedCents, paidCents, orderedCents: 0 });
    const { decision, letter } = await this.decisions.write(tx, file, proposal, signing, paidCents);

    await this.budget.lock(tx, grant.accountId);
    const cause = causeOf(file, decision.id, tx.today, `vaststelling ${file.application.number}`);
    // The claim comes first: the account may never show more paid than granted, not even for a moment.
    if (follows.kind === 'recovery')
      await this.budget.book(tx, { kind: 'CLAIM', amountCents: follows.amountCents }, cause);
    await this.budget.book(tx, { kind: 'DETERMINE', grantedCents, determinedCents }, cause);
    await this.grants.change(tx, grant, { state: to, determinedCents });
    await armStep(tx, grant, 'determination_reminder', null);
    await this.reopen(tx, file, grantedCents - determinedCents, cause);
    const { id: caseId, organisationId } = file.application;
    const data = {
      decisionId: decision.id,
      grantedCents,
      amountCents: determinedCents,
      releasedCents: grantedCents - determinedCents,
      balanceCents: follows.kind === 'balance' ? follows.amountCents : 0,
    };
    await tx.record({ type: 'SubsidyDetermined', caseId, organisationId, data, text: proposal.reason });
    if (follows.kind === 'recovery') await this.recover(tx, file, decision.id, follows.amountCents);
    if (follows.kind === 'none') await this.confirmations.closeWhenSettled(tx, file);
    const calculation = proposal.calculation as Calculation;
    return { grant, grantedCents, determinedCents, paidCents, settlement: follows, calculation, letter };
  }

  /** What was released goes back to the ceiling where the scheme lets it be granted again. */
  private async reopen(tx: Tx, { scheme }: GrantFile, amountCents: number, cause: BookingCause): Promise<void> {
    if (!scheme.allocation.releaseGrantable || amountCents === 0) return;
    await this.budget.book(tx, { kind: 'REOPEN', amountCents }, cause);
  }

  /** What was paid too much becomes an order to pay back, to be released by finance. */
  private async recover(tx: Tx, file: GrantFile, decisionId: string, amountCents: number): Promise<void> {
    const { application } = file;
    const payment = await this.payments.claim(tx, file, decisionId, amountCents);
    await this.grants.change(tx, file.grant, { state: this.decisions.recovering(file) });
    await tx.record({
      type: 'RecoveryOrdered',
      caseId: application.id,
      organisationId: application.organisationId,
      data: { decisionId, paymentId: payment.id, amountCents },
    });
  }

  /** Determination waits for payments that are on their way, so that what it says about them is true. */
  private async refuseUnderway(tx: Tx, grantId: string): Promise<void> {
    const [money] = await grantMoney(tx, grantId);
    const underway = money ? orderedCents(money) : 0;
    if (underway > 0) refuseIf({ code: 'PAYMENTS_UNDERWAY', details: { orderedCents: underway } });
  }
}
