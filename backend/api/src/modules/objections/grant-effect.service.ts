// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  applicationLifecycle,
  type ApplicationState,
  ceilingOnObjection,
  decide,
  limitsFor,
  localDate,
  type LocalDate,
  type ObjectionCeiling,
  partsOf,
} from '#domain';
import { orRefuse, RefusedError, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { applicantFacts } from '../applications/applicant-facts';
import { CaseFiles } from '../applications/case-files.service';
import { type BookingCause, BudgetService, type LockedAccount } from '../budget/budget.service';
import { type ReservationCondition, reservationFor } from '../budget/reservation-condition';
import type { Decision } from '../decisions/decision.entities';
import { GrantsService } from '../delivery/grants.service';
import type { AmountsInDispute } from './objection-amounts';
import type { ObjectionFile } from './objection-files';

/** As long as nothing was determined or withdrawn, the grant itself can become larger. */
const canGrow: readonly string[] = [
  'active',
  'amended',
  'reminded',
  'determination_requested',
  'determination_proposed',
];

/** What a grant on objection will do, before it is done; the money is locked. */
export interface GrantPlan extends ObjectionCeiling {
  readonly account: LockedAccount;
  readonly budgetYear: number;
  readonly totalCents: number;
  /** The condition of the budget, as long as that budget is not there. */
  readonly reservation: ReservationCondition | null;
}

/** An upheld objection against a refusal or a partial grant grants, if need be beyond the ceiling (Awb 4:25(3), 7:11). */
@Injectable()
export class GrantEffect {
  constructor(
    private readonly cases: CaseFiles,
    private readonly budget: BudgetService,
    private readonly grants: GrantsService,
  ) {}

  /** Charges the applicant, locks the money last and asks whether it is there, or was there then. */
  async plan(tx: Tx, file: ObjectionFile, amounts: AmountsInDispute, totalCents: number): Promise<GrantPlan> {
    const { application, type } = file;
    const { accountId, organisationId } = application;
    const grant = (await this.grants.ofCase(tx, application))?.grant;
    if (grant && !canGrow.includes(grant.state)) {
      throw new RefusedError({ code: 'NOT_IN_THIS_STATE', details: { state: grant.state, action: 'uphold' } });
    }
    const budgetYear = grant?.budgetYear ?? partsOf(tx.today).year;
    const reservation = await reservationFor(tx, file.scheme, budgetYear);
    const names = (await applicantFacts(tx, application, type)).applicant;
    const { ownCents, leftThenCents } = amounts;
    const amountCents = totalCents - ownCents;
    const maximumCents = limitsFor(type, names).maximumPerApplicantPerYearCents ?? null;
    refuseIf(
      await this.budget.chargeApplicant(tx, { accountId, organisationId, year: budgetYear, maximumCents, amountCents }),
    );
    const account = await this.budget.lock(tx, accountId, localDate(application.receivedOn ?? tx.today));
    const leftNowCents = account.leftCents;
    const ceiling = orRefuse(ceilingOnObjection({ totalCents, ownCents, leftThenCents, leftNowCents }));
    return { ...ceiling, account, budgetYear, totalCents, reservation };
  }

  /** Books the overrun that the law demands first, then the grant, and moves the application. */
  async carryOut(tx: Tx, file: ObjectionFile, decision: Decision, plan: GrantPlan): Promise<void> {
    const { application, objection } = file;
    const { overrunCents, addedCents, totalCents, budgetYear, reservation } = plan;
    const cause = this.cause(file, decision, budgetYear);
    const about = { caseId: application.id, organisationId: application.organisationId };
    const data = { objectionId: objection.id, decisionId: decision.id };
    if (overrunCents > 0) {
      const description = `wettelijke overschrijding, beslissing op bezwaar ${decision.id}`;
      await this.budget.book(tx, { kind: 'OVERRUN', amountCents: overrunCents }, { ...cause, description });
      await tx.record({ type: 'LegalOverrunBooked', ...about, data: { ...data, amountCents: overrunCents } });
    }
    await this.budget.book(tx, { kind: 'GRANT', amountCents: addedCents }, cause);
    const whole = totalCents >= (application.requestedCents ?? totalCents);
    const action = whole ? 'grantOnObjection' : 'grantPartlyOnObjection';
    const facts = { actorId: '', conflictsOf: [], today: tx.today };
    const state = application.state as ApplicationState;
    const { to } = orRefuse(decide(applicationLifecycle, action, state, ['system'], facts));
    await this.cases.moveTo(tx, application, to);
    await tx.record({
      type: whole ? 'SubsidyGrantedOnObjection' : 'SubsidyPartlyGrantedOnObjection',
      ...about,
      data: { ...data, amountCents: totalCents, addedCents, budgetYear, reservation },
    });
  }

  private cause({ application }: ObjectionFile, decision: Decision, budgetYear: number): BookingCause {
    return {
      accountId: application.accountId,
      causeId: decision.id,
      caseId: application.id,
      organisationId: application.organisationId,
      budgetYear,
      effectiveOn: decision.decidedOn as LocalDate,
      description: `verlening na bezwaar ${application.number}`,
    };
  }
}
