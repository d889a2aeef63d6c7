// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  decide,
  extensionLifecycle,
  type ExtensionState,
  type GrantCauses,
  type LocalDate,
  plannedDueOn,
} from '#domain';
import { notFound, orRefuse } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import type { Decision } from '../decisions/decision.entities';
import { DeadlinesService } from '../delivery/deadlines.service';
import { ExtensionRequest } from '../delivery/delivery.entities';
import { type ObligationFile, ObligationFiles } from '../delivery/obligation-files';
import type { Contested } from './contested';
import type { ObjectionFile } from './objection-files';

/** What more time will do, before it is given. */
export interface ExtensionPlan {
  readonly obligation: ObligationFile;
  readonly requestId: string;
  readonly months: number;
  readonly causes: GrantCauses;
  readonly dueOn: LocalDate | null;
  readonly breached: boolean;
}

/** An upheld objection against a refused or shortened extension gives the time after all; the days follow from the letter on. */
@Injectable()
export class ExtensionEffect {
  constructor(
    private readonly obligations: ObligationFiles,
    private readonly deadlines: DeadlinesService,
  ) {}

  async plan(tx: Tx, { extension }: Contested, months: number): Promise<ExtensionPlan> {
    if (!extension) throw notFound();
    const obligation = await this.obligations.lock(tx, extension.obligationId);
    const causes = await this.deadlines.causesWith(tx, obligation, months, extension.id);
    const dueOn = plannedDueOn(obligation.type.obligations, obligation.obligation.key, causes);
    return {
      obligation,
      requestId: extension.id,
      months,
      causes,
      dueOn,
      breached: extension.obligation === 'breached',
    };
  }

  async carryOut(tx: Tx, { objection }: ObjectionFile, decision: Decision, plan: ExtensionPlan): Promise<void> {
    const { obligation: file, requestId, months, dueOn } = plan;
    const { obligation, application } = file;
    const request = await tx.manager.findOneByOrFail(ExtensionRequest, { id: requestId });
    const facts = { actorId: '', conflictsOf: [] };
    const from = request.state as ExtensionState;
    const { to } = orRefuse(decide(extensionLifecycle, 'grantOnObjection', from, ['system'], facts));
    await tx.manager.update(ExtensionRequest, { id: requestId }, { state: to, grantedMonths: months });
    await this.obligations.change(tx, obligation, {});
    await tx.record({
      type: 'ExtensionGrantedOnObjection',
      caseId: application.id,
      organisationId: application.organisationId,
      data: {
        objectionId: objection.id,
        decisionId: decision.id,
        extensionId: requestId,
        obligationId: obligation.id,
        key: obligation.key,
        months,
        ...(dueOn ? { dueOn } : {}),
      },
    });
  }
}
