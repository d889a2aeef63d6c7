// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { decide, type GrantAction, grantLifecycle, type GrantState, settlement } from '#domain';
import { notFound, orRefuse, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { type BookingCause, BudgetService, type LockedAccount } from '../budget/budget.service';
import type { Decision } from '../decisions/decision.entities';
import { type GrantFile, GrantsService } from '../delivery/grants.service';
import { ConfirmService } from '../payments/confirm.service';
import { causeOf, PaymentFiles } from '../payments/payment-files';
import { Payment } from '../payments/payment.entities';
import type { ObjectionFile } from './objection-files';

/** What determining more will do, before it is done; the money is locked. */
export interface DeterminationPlan {
  readonly grant: GrantFile;
  readonly account: LockedAccount;
  /** Taken back from what had become available again. */
  readonly regrantCents: number;
  readonly overrunCents: number;
}

/** An upheld objection against a determination changes the amount; the money follows (Awb 7:11, 4:52, 4:57). */
@Injectable()
export class DeterminationEffect {
  constructor(
    private readonly grants: GrantsService,
    private readonly budget: BudgetService,
    private readonly payments: PaymentFiles,
    private readonly confirmations: ConfirmService,
  ) {}

  /** Locks the money; refuses while a payment to the municipality is on its way, so that what the letter says is true. */
  async plan(tx: Tx, { application, scheme }: ObjectionFile, more: number): Promise<DeterminationPlan> {
    const grant = await this.grants.ofCase(tx, application);
    if (!grant) throw notFound();
    const moving = await tx.manager.findBy(Payment, { grantId: grant.grant.id });
    const orderedCents = moving
      .filter(({ kind, state }) => kind !== 'recovery' && (state === 'proposed' || state === 'released'))
      .reduce((sum, { amountCents }) => sum + amountCents, 0);
    if (orderedCents > 0) refuseIf({ code: 'PAYMENTS_UNDERWAY', details: { orderedCents } });
    const account = await this.budget.lock(tx, application.accountId);
    // What was released may have been granted to another since: then it comes on top, as the law wants (Awb 4:25(3)).
    const regrantCents = scheme.allocation.releaseGrantable ? more : 0;
    return { grant, account, regrantCents, overrunCents: Math.max(0, regrantCents - account.leftCents) };
  }

  /** Determines more, takes back the claim that no longer stands, and claims or closes what is left. */
  async carryOut(
    tx: Tx,
    file: ObjectionFile,
    decision: Decision,
    plan: DeterminationPlan,
    more: number,
  ): Promise<void> {
    const { grant: grantFile, regrantCents, overrunCents } = plan;
    const { grant, application } = grantFile;
    const about = { caseId: application.id, organisationId: application.organisationId };
    const cause = causeOf(grantFile, decision.id, tx.today, `vaststelling na bezwaar ${application.number}`);
    const determinedCents = (grant.determinedCents ?? 0) + more;
    if (overrunCents > 0) await this.budget.book(tx, { kind: 'OVERRUN', amountCents: overrunCents }, cause);
    if (regrantCents > 0) await this.budget.book(tx, { kind: 'REGRANT', amountCents: regrantCents }, cause);
    await this.budget.book(tx, { kind: 'REDETERMINE', amountCents: more }, cause);
    await this.grants.change(tx, grant, { state: this.next(grant.state, 'redetermine'), determinedCents });
    const data = { objectionId: file.objection.id, decisionId: decision.id, grantedCents: grant.grantedCents };
    await tx.record({ type: 'SubsidyRedetermined', ...about, data: { ...data, amountCents: determinedCents } });
    const open = await this.openClaim(tx, grantFile);
    const paidCents = grant.paidCents - grant.claimedCents + (open?.amountCents ?? 0);
    const left = settlement({ determinedCents, paidCents, orderedCents: 0 });
    // The new claim comes first: the account may never show more paid than granted, not even for a moment.
    if (left.kind === 'recovery') await this.claim(tx, grantFile, cause, left.amountCents);
    if (open) await this.cancelClaim(tx, grantFile, open, cause);
    if (left.kind === 'none') await this.confirmations.closeWhenSettled(tx, grantFile);
  }

  private async openClaim(tx: Tx, { grant }: GrantFile): Promise<Payment | undefined> {
    const claims = await tx.manager.findBy(Payment, { grantId: grant.id, kind: 'recovery' });
    return claims.find(({ state }) => state === 'proposed' || state === 'released');
  }

  private async cancelClaim(
    tx: Tx,
    { grant, application }: GrantFile,
    open: Payment,
    cause: BookingCause,
  ): Promise<void> {
    await this.budget.book(tx, { kind: 'CANCEL_CLAIM', amountCents: open.amountCents }, cause);
    await tx.manager.update(Payment, { id: open.id }, { state: 'cancelled', version: open.version + 1 });
    await this.grants.change(tx, grant, { claimedCents: grant.claimedCents - open.amountCents });
    const { id: paymentId, kind, ruleKey, amountCents } = open;
    await tx.record({
      type: 'PaymentCancelled',
      caseId: application.id,
      organisationId: application.organisationId,
      data: { paymentId, kind, ruleKey, amountCents, decisionId: cause.causeId },
    });
  }

  private async claim(tx: Tx, file: GrantFile, cause: BookingCause, amountCents: number): Promise<void> {
    const payment = await this.payments.claim(tx, file, cause.causeId, amountCents);
    await this.budget.book(tx, { kind: 'CLAIM', amountCents }, cause);
    await this.grants.change(tx, file.grant, { state: this.next(file.grant.state, 'orderRecovery') });
    await tx.record({
      type: 'RecoveryOrdered',
      caseId: file.application.id,
      organisationId: file.application.organisationId,
      data: { decisionId: cause.causeId, paymentId: payment.id, amountCents },
    });
  }

  private next(state: string, action: GrantAction): GrantState {
    const facts = { actorId: '', conflictsOf: [], exOfficio: false, requested: false, openObligations: [] };
    return orRefuse(decide(grantLifecycle, action, state as GrantState, ['system'], facts)).to;
  }
}
