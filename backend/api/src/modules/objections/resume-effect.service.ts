// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { applicationLifecycle, type ApplicationState, decide, localDate, partsOf } from '#domain';
import { orRefuse } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { CaseFiles } from '../applications/case-files.service';
import { BudgetService } from '../budget/budget.service';
import type { Decision } from '../decisions/decision.entities';
import type { ObjectionFile } from './objection-files';

/** The application is processed after all, and its amount is reserved again; a decision term of its own begins (Awb 4:13). */
@Injectable()
export class ResumeEffect {
  constructor(
    private readonly cases: CaseFiles,
    private readonly budget: BudgetService,
  ) {}

  async carryOut(tx: Tx, { application, objection }: ObjectionFile, decision: Decision): Promise<void> {
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
