// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { decide, type GrantAction, grantLifecycle, type GrantState, settlement } from '#domain';
import { notFound, orRefuse, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { type BookingCause, BudgetService, type LockedAccount } from '../budget/budget.service';
import type { Decision } from '../decisions/decision.entities';
import { type GrantFile, GrantsService } from '../delivery/grants.service';
import { ReopenedObligations } from '../delivery/reopened-obligations';
import { ConfirmService } from '../payments/confirm.service';
import { causeOf } from '../payments/payment-files';
import { Payment } from '../payments/payment.entities';
import { ClaimsFollowing, type ClaimsPlan } from './claims-following.service';
import type { AmountsInDispute } from './objection-amounts';
import type { ObjectionFile } from './objection-files';

/** What determining more will do, before it is done; the money is locked. */
export interface DeterminationPlan {
  readonly grant: GrantFile;
  readonly account: LockedAccount;
  readonly moreCents: number;
  /** Taken back from what had become available again. */
  readonly regrantCents: number;
  readonly overrunCents: number;
  readonly claims: ClaimsPlan;
  readonly reopens: boolean;
  readonly reopened: number;
}

/**
 * An upheld objection against a determination, or against a later amendment or withdrawal of it, changes the amount; the
 * money follows (Awb 7:11, 4:52, 4:57).
 */
@Injectable()
export class DeterminationEffect {
  constructor(
    private readonly grants: GrantsService,
    private readonly budget: BudgetService,
    private readonly claims: ClaimsFollowing,
    private readonly confirmations: ConfirmService,
    private readonly obligations: ReopenedObligations,
  ) {}

  /** Locks the money; refuses while a payment to the municipality is on its way, so that what the letter says is true. */
  async plan(
    tx: Tx,
    { application, scheme }: ObjectionFile,
    { contested, ownCents }: AmountsInDispute,
    totalCents: number,
  ): Promise<DeterminationPlan> {
    const moreCents = totalCents - ownCents;
    const grant = await this.grants.ofCase(tx, application);
    if (!grant) throw notFound();
    const moving = await tx.manager.findBy(Payment, { grantId: grant.grant.id });
    const orderedCents = moving
      .filter(({ kind, state }) => kind !== 'recovery' && (state === 'proposed' || state === 'released'))
      .reduce((sum, { amountCents }) => sum + amountCents, 0);
    if (orderedCents > 0) refuseIf({ code: 'PAYMENTS_UNDERWAY', details: { orderedCents } });
    const claims = await this.claims.plan(tx, grant, totalCents, false);
    const reopens = contested.matter === 'determination_withdrawn';
    const reopened = reopens ? (await this.obligations.lapsed(tx, grant.grant, true)).length : 0;
    const account = await this.budget.lock(tx, application.accountId);
    // What was released may have been granted to another since: then it comes on top, as the law wants (Awb 4:25(3)).
    const regrantCents = scheme.allocation.releaseGrantable ? moreCents : 0;
    const overrunCents = Math.max(0, regrantCents - account.leftCents);
    return { grant, account, moreCents, regrantCents, overrunCents, claims, reopens, reopened };
  }

  /** Determines more, takes back the claim that no longer stands, and claims or closes what is left. */
  async carryOut(tx: Tx, file: ObjectionFile, decision: Decision, plan: DeterminationPlan): Promise<void> {
    const { grant: grantFile, moreCents, regrantCents, overrunCents, reopens } = plan;
    const { grant, application } = grantFile;
    const about = { caseId: application.id, organisationId: application.organisationId };
    const cause = causeOf(grantFile, decision.id, tx.today, `vaststelling na bezwaar ${application.number}`);
    const determinedCents = (grant.determinedCents ?? 0) + moreCents;
    const overrun = { objectionId: file.objection.id, decisionId: decision.id, amountCents: overrunCents };
    if (overrunCents > 0) {
      await this.budget.book(tx, { kind: 'OVERRUN', amountCents: overrunCents }, cause);
      await tx.record({ type: 'LegalOverrunBooked', ...about, data: overrun });
    }
    if (regrantCents > 0) await this.budget.book(tx, { kind: 'REGRANT', amountCents: regrantCents }, cause);
    await this.budget.book(tx, { kind: 'REDETERMINE', amountCents: moreCents }, cause);
    await this.grants.change(tx, grant, { state: this.next(grant.state, 'redetermine'), determinedCents });
    if (reopens) await this.obligations.reopen(tx, grant, true);
    const data = { objectionId: file.objection.id, decisionId: decision.id, grantedCents: grant.grantedCents };
    const balanceCents = balanceAfter(grant, determinedCents, plan.claims);
    const redetermined = { ...data, amountCents: determinedCents, balanceCents };
    await tx.record({ type: 'SubsidyRedetermined', ...about, data: redetermined });
    await this.settle(tx, grantFile, cause, plan, determinedCents);
  }

  private async settle(
    tx: Tx,
    file: GrantFile,
    cause: BookingCause,
    { claims }: DeterminationPlan,
    determinedCents: number,
  ): Promise<void> {
    const { grant } = file;
    const claim = await this.claims.carryOut(tx, file, cause, claims);
    if (claim) {
      await this.grants.change(tx, grant, { state: this.next(grant.state, 'orderRecovery') });
      await tx.record({
        type: 'RecoveryOrdered',
        caseId: file.application.id,
        organisationId: file.application.organisationId,
        data: { decisionId: cause.causeId, paymentId: claim.id, amountCents: claim.amountCents },
      });
      return;
    }
    const left = settlement({ determinedCents, paidCents: grant.paidCents - grant.claimedCents, orderedCents: 0 });
    if (left.kind === 'none') await this.confirmations.closeWhenSettled(tx, file);
  }

  private next(state: string, action: GrantAction): GrantState {
    const facts = { actorId: '', conflictsOf: [], exOfficio: false, requested: false, openObligations: [] };
    return orRefuse(decide(grantLifecycle, action, state as GrantState, ['system'], facts)).to;
  }
}

/** What is left to be paid once the claims followed, in cents. */
function balanceAfter(
  { paidCents, claimedCents }: Pick<GrantFile['grant'], 'paidCents' | 'claimedCents'>,
  determinedCents: number,
  { cancelled, claimCents }: ClaimsPlan,
): number {
  const backCents = cancelled.reduce((sum, { amountCents }) => sum + amountCents, 0);
  return claimCents > 0 ? 0 : Math.max(0, determinedCents - paidCents + claimedCents - backCents);
}
