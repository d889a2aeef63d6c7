// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  type ChangeKind,
  type DecisionKind,
  decide,
  type GrantAction,
  grantLifecycle,
  type GrantState,
  withdraws,
} from '#domain';
import { orRefuse, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { CaseFiles } from '../applications/case-files.service';
import { MandatesService, signed, type Signing } from '../decisions/mandates.service';
import { ViewsService } from '../views/views.service';
import type { ChangeDecisionRequest } from './amendments.dto';
import { type ChangeFile, ChangeFiles, hearingOf } from './change-files';
import { amountsOf, ChangeMaking, type TakenChange } from './change-making';

/** Decides on a change that was proposed: once to look at and once for real. */
@Injectable()
export class ChangeTaking {
  constructor(
    private readonly files: ChangeFiles,
    private readonly cases: CaseFiles,
    private readonly making: ChangeMaking,
    private readonly mandates: MandatesService,
    private readonly views: ViewsService,
  ) {}

  async take(tx: Tx, id: string, { expectedVersion, board }: ChangeDecisionRequest): Promise<TakenChange> {
    const file = await this.files.lock(tx, id, expectedVersion);
    const { change, grant } = file;
    const kind = (change.kind ?? 'amend') as ChangeKind;
    const { beforeCents, afterCents } = amountsOf(file);
    const mandateKind: DecisionKind = withdraws(kind) ? 'withdraw' : 'amend';
    const signing = await this.mandates.signing(tx, mandateKind, Math.max(beforeCents, afterCents), board);
    const state = await this.files.next(tx, file, change.refusal ? 'refuse' : 'make', signing);
    if (!change.refusal) {
      await this.refuseByLaw(tx, file);
      const hearing = hearingOf(file, change);
      if (hearing) refuseIf(await this.views.refusal(tx, file.application.id, hearing));
    }
    const to = change.refusal ? (grant.state as GrantState) : await this.next(tx, file, kind, signing);
    return this.making.make(tx, file, { state, to, signing: signed(signing) });
  }

  /**
   * What a change that nobody proposed or signed yet would do: what law and money say against it is asked, not who may make
   * it, nor who was heard. To look at, in a transaction that is taken back.
   */
  async foresee(tx: Tx, file: ChangeFile): Promise<TakenChange> {
    const { change, grant } = file;
    if (change.refusal) {
      return this.making.make(tx, file, { state: 'refused', to: grant.state as GrantState, signing: {} });
    }
    await this.refuseByLaw(tx, file);
    const { to } = grantLifecycle.transitions[change.kind as ChangeKind];
    return this.making.make(tx, file, { state: 'made', to, signing: {} });
  }

  private async refuseByLaw(tx: Tx, file: ChangeFile): Promise<void> {
    this.files.refuseState(tx, file, file.change.kind as ChangeKind);
    refuseIf(await this.files.refusalOf(tx, file, file.change));
  }

  private async next(
    tx: Tx,
    { application, grant, change }: ChangeFile,
    action: GrantAction,
    signing: Signing,
  ): Promise<GrantState> {
    const facts = {
      actorId: tx.actor.personId ?? '',
      conflictsOf: await this.cases.conflictsOf(tx, application.id),
      preparedBy: change.proposedBy,
      ...signing,
      exOfficio: false,
      requested: false,
      openObligations: [],
    };
    return orRefuse(decide(grantLifecycle, action, grant.state as GrantState, tx.actor.roles, facts)).to;
  }
}
