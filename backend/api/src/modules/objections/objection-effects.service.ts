// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { applicationLifecycle, type ApplicationState, decide, localDate, partsOf } from '#domain';
import { orRefuse } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { CaseFiles } from '../applications/case-files.service';
import { BudgetService } from '../budget/budget.service';
import type { Decision } from '../decisions/decision.entities';
import { DeterminationEffect, type DeterminationPlan } from './determination-effect.service';
import { GrantEffect, type GrantPlan } from './grant-effect.service';
import type { AmountsInDispute } from './objection-amounts';
import { ObjectionAmounts } from './objection-amounts.service';
import type { ObjectionFile } from './objection-files';
import type { ObjectionAdvice } from './objection.entities';

/** What will be done, with the money locked. */
export interface Effects {
  readonly grant?: GrantPlan;
  readonly determination?: DeterminationPlan;
}

/** What an upheld objection brings about. */
@Injectable()
export class ObjectionEffects {
  constructor(
    private readonly cases: CaseFiles,
    private readonly amounts: ObjectionAmounts,
    private readonly grants: GrantEffect,
    private readonly determinations: DeterminationEffect,
    private readonly budget: BudgetService,
  ) {}

  async amountsOf(tx: Tx, file: ObjectionFile): Promise<AmountsInDispute> {
    await this.budget.lockApplicant(tx, file.application.organisationId);
    return this.amounts.of(tx, file);
  }

  /** Locks the money last and asks whether it can be done. */
  async plan(
    tx: Tx,
    file: ObjectionFile,
    amounts: AmountsInDispute,
    { amountCents }: ObjectionAdvice,
  ): Promise<Effects> {
    if (amountCents === amounts.ownCents) return {};
    if (amounts.about === 'grant') return { grant: await this.grants.plan(tx, file, amounts, amountCents) };
    return amounts.about === 'determination'
      ? { determination: await this.determinations.plan(tx, file, amountCents - amounts.ownCents) }
      : {};
  }

  async carryOut(
    tx: Tx,
    file: ObjectionFile,
    decision: Decision,
    { ownCents }: AmountsInDispute,
    { grant, determination }: Effects,
    totalCents: number,
  ): Promise<void> {
    if (grant) await this.grants.carryOut(tx, file, decision, grant);
    if (determination) {
      await this.determinations.carryOut(tx, file, decision, determination, totalCents - ownCents);
    }
    if (file.contested.kind === 'not_processed') await this.resume(tx, file, decision);
  }

  /** The application is processed after all, and its amount is reserved again. */
  private async resume(tx: Tx, { application, objection }: ObjectionFile, decision: Decision): Promise<void> {
    const facts = { actorId: '', conflictsOf: [], today: tx.today };
    const state = application.state as ApplicationState;
    const { to } = orRefuse(decide(applicationLifecycle, 'resume', state, ['system'], facts));
    await this.cases.moveTo(tx, application, to);
    if (application.requestedCents) {
      await this.budget.lock(tx, application.accountId);
      await this.budget.book(
        tx,
        { kind: 'RESERVE', amountCents: application.requestedCents },
        {
          accountId: application.accountId,
          causeId: decision.id,
          caseId: application.id,
          organisationId: application.organisationId,
          budgetYear: partsOf(localDate(application.receivedOn ?? tx.today)).year,
          effectiveOn: tx.today,
          description: `reservering na bezwaar ${application.number}`,
        },
      );
    }
    const { id: caseId, organisationId } = application;
    const data = { objectionId: objection.id, decisionId: decision.id };
    await tx.record({ type: 'ApplicationResumed', caseId, organisationId, data });
  }
}
