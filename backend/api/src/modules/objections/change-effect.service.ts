// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  ceilingOnObjection,
  decide,
  type GrantAction,
  grantLifecycle,
  type GrantState,
  limitRefusal,
  limitsFor,
} from '#domain';
import { notFound, orRefuse, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { applicantFacts } from '../applications/applicant-facts';
import { BudgetService, type LockedAccount } from '../budget/budget.service';
import type { Decision } from '../decisions/decision.entities';
import { type GrantFile, GrantsService } from '../delivery/grants.service';
import { ReopenedObligations } from '../delivery/reopened-obligations';
import { causeOf } from '../payments/payment-files';
import { DeterminationRequest } from '../payments/payment.entities';
import { ClaimsFollowing, type ClaimsPlan } from './claims-following.service';
import type { AmountsInDispute } from './objection-amounts';
import type { ObjectionFile } from './objection-files';

/** What giving back a part of a grant will do, before it is done; the money is locked. */
export interface ChangePlan {
  readonly grant: GrantFile;
  readonly account: LockedAccount;
  readonly moreCents: number;
  /** Commits again what was released; otherwise it is a raise that was asked. */
  readonly restores: boolean;
  /** Taken back from what had become available again. */
  readonly regrantCents: number;
  readonly overrunCents: number;
  readonly claims: ClaimsPlan;
  readonly reinstates: boolean;
  readonly reopened: number;
}

/**
 * An upheld objection against an amendment or a withdrawal: the amount is committed again, or raised after all, and claims,
 * obligations and the state of the grant follow (Awb 7:11, 4:25(3)).
 */
@Injectable()
export class ChangeEffect {
  constructor(
    private readonly grants: GrantsService,
    private readonly budget: BudgetService,
    private readonly claims: ClaimsFollowing,
    private readonly obligations: ReopenedObligations,
  ) {}

  async plan(tx: Tx, file: ObjectionFile, amounts: AmountsInDispute, totalCents: number): Promise<ChangePlan> {
    const grant = await this.grants.ofCase(tx, file.application);
    if (!grant) throw notFound();
    const { contested, ownCents } = amounts;
    const moreCents = totalCents - ownCents;
    const restores = contested.matter === 'lowering' || contested.matter === 'withdrawal';
    await this.chargeYear(tx, file, grant, { ownCents, totalCents, restores });
    const claims = await this.claims.plan(tx, grant, totalCents, true);
    const reinstates = contested.matter === 'withdrawal';
    const reopened = reinstates ? (await this.obligations.lapsed(tx, grant.grant, false)).length : 0;
    const account = await this.budget.lock(tx, grant.grant.accountId);
    // What was released may have been granted to another since: then it comes on top, as the law wants (Awb 4:25(3)).
    const regrantCents = restores && file.scheme.allocation.releaseGrantable ? moreCents : 0;
    const base = ownCents - contested.raisedCents;
    const overrunCents = restores
      ? Math.max(0, regrantCents - account.leftCents)
      : orRefuse(
          ceilingOnObjection({
            totalCents: totalCents - base,
            ownCents: ownCents - base,
            leftThenCents: amounts.leftThenCents,
            leftNowCents: account.leftCents,
          }),
        ).overrunCents;
    return { grant, account, moreCents, restores, regrantCents, overrunCents, claims, reinstates, reopened };
  }

  async carryOut(tx: Tx, file: ObjectionFile, decision: Decision, plan: ChangePlan): Promise<void> {
    const { grant: grantFile, moreCents, restores, regrantCents, overrunCents, claims, reinstates } = plan;
    const { grant, application } = grantFile;
    const about = { caseId: application.id, organisationId: application.organisationId };
    const data = { objectionId: file.objection.id, decisionId: decision.id };
    const cause = causeOf(grantFile, decision.id, tx.today, `beslissing op bezwaar ${application.number}`);
    if (overrunCents > 0) {
      const description = `wettelijke overschrijding, beslissing op bezwaar ${decision.id}`;
      await this.budget.book(tx, { kind: 'OVERRUN', amountCents: overrunCents }, { ...cause, description });
      await tx.record({ type: 'LegalOverrunBooked', ...about, data: { ...data, amountCents: overrunCents } });
    }
    if (regrantCents > 0) await this.budget.book(tx, { kind: 'REGRANT', amountCents: regrantCents }, cause);
    await this.budget.book(tx, { kind: restores ? 'RESTORE' : 'RAISE', amountCents: moreCents }, cause);
    const before = grant.grantedCents;
    const amountCents = before + moreCents;
    await this.grants.change(tx, grant, { grantedCents: amountCents });
    const amount = { ...data, grantedCents: before, amountCents };
    if (reinstates) await this.reinstate(tx, grantFile, amount);
    else await tx.record({ type: 'GrantRestored', ...about, data: amount });
    const claim = await this.claims.carryOut(tx, grantFile, cause, claims);
    if (!claim) return;
    const ordered = { decisionId: decision.id, paymentId: claim.id, amountCents: claim.amountCents };
    await tx.record({ type: 'RepaymentOrdered', ...about, data: ordered });
  }

  /** The grant runs again, as it did: with a request for determination when one lay there. */
  private async reinstate(tx: Tx, file: GrantFile, data: Readonly<Record<string, unknown>>): Promise<void> {
    const { grant, application } = file;
    const requested = await tx.manager.existsBy(DeterminationRequest, { grantId: grant.id });
    const action: GrantAction = requested ? 'reinstateRequest' : 'reinstate';
    const facts = { actorId: '', conflictsOf: [], exOfficio: false, requested, openObligations: [] };
    const { to } = orRefuse(decide(grantLifecycle, action, grant.state as GrantState, ['system'], facts));
    await this.grants.change(tx, grant, { state: to });
    await tx.record({
      type: requested ? 'DeterminationRequestReinstated' : 'GrantReinstated',
      caseId: application.id,
      organisationId: application.organisationId,
      data,
    });
    await this.obligations.reopen(tx, grant, false);
  }

  /** The maximum of the applicant follows: what was taken wrongly comes back whatever was granted since, a raise must fit. */
  private async chargeYear(
    tx: Tx,
    { application, type }: ObjectionFile,
    { grant }: GrantFile,
    { ownCents, totalCents, restores }: { ownCents: number; totalCents: number; restores: boolean },
  ): Promise<void> {
    const { accountId, organisationId, budgetYear: year } = grant;
    const amountCents = totalCents - ownCents;
    if (restores) {
      await this.budget.restoreApplicant(tx, { accountId, organisationId, year, amountCents });
      return;
    }
    const facts = await applicantFacts(tx, application, type, { own: { amountCents: ownCents, year } });
    refuseIf(limitRefusal(type, facts, totalCents));
    const maximumCents = limitsFor(type, facts.applicant).maximumPerApplicantPerYearCents ?? null;
    refuseIf(await this.budget.chargeApplicant(tx, { accountId, organisationId, year, maximumCents, amountCents }));
  }
}
