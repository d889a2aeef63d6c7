// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  type ActorFacts,
  decide,
  type ObligationAction,
  obligationLifecycle,
  type ObligationRule,
  type ObligationState,
  ruleKeyOf,
} from '#domain';
import { notFound, orRefuse, refuseStale } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { CaseFiles } from '../applications/case-files.service';
import { Obligation } from './delivery.entities';
import { type GrantFile, GrantsService } from './grants.service';

/** A locked obligation with its rule, its grant and its case. */
export interface ObligationFile extends GrantFile {
  readonly obligation: Obligation;
  readonly rule: ObligationRule;
}

/** Finds, locks and moves obligations. */
@Injectable()
export class ObligationFiles {
  constructor(
    private readonly grants: GrantsService,
    private readonly cases: CaseFiles,
  ) {}

  /** Locks an obligation by its case. @throws RefusedError NOT_FOUND outside the scope of the actor, STALE_VERSION */
  async lock(tx: Tx, id: string, expectedVersion?: number): Promise<ObligationFile> {
    const known = await tx.manager.findOneBy(Obligation, { id });
    if (!known) throw notFound();
    const file = await this.grants.lock(tx, known.grantId);
    const obligation = await tx.manager.findOneByOrFail(Obligation, { id });
    refuseStale(obligation.version, expectedVersion);
    const rule = file.type.obligations.find(({ key }) => key === ruleKeyOf(obligation.key));
    if (!rule) throw new Error(`the scheme of grant ${file.grant.id} has no obligation ${obligation.key}`);
    return { ...file, obligation, rule };
  }

  /** The state to which an action leads; refuses what the lifecycle refuses. */
  async next(tx: Tx, file: ObligationFile, action: ObligationAction): Promise<ObligationState> {
    const state = file.obligation.state as ObligationState;
    return orRefuse(decide(obligationLifecycle, action, state, tx.actor.roles, await this.actorFacts(tx, file))).to;
  }

  /** Who acts, and who keeps away from the case. */
  async actorFacts(tx: Tx, { application }: GrantFile): Promise<ActorFacts> {
    return { actorId: tx.actor.personId ?? '', conflictsOf: await this.cases.conflictsOf(tx, application.id) };
  }

  /** Changes an obligation and raises its version. */
  async change(tx: Tx, obligation: Obligation, changes: Partial<Obligation>): Promise<Obligation> {
    Object.assign(obligation, changes, { version: obligation.version + 1 });
    return tx.manager.save(Obligation, obligation);
  }
}
