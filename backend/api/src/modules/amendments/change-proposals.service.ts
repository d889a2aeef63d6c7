// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { changeLifecycle, type ChangeState, withdraws } from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { notFound, refuseIf, RefusedError } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { GrantChange } from '../delivery/grant-change.entities';
import { type GrantFile, GrantsService } from '../delivery/grants.service';
import type { ChangeProposalRequest, ChangeReturnRequest } from './amendments.dto';
import { ViewsService } from '../views/views.service';
import { type ChangeFile, ChangeFiles, hearingOf } from './change-files';
import { refuseDates, refusePending } from './change-requests.service';

/** An assessor proposes a change, or to refuse one; a decider may send the proposal back. */
@Injectable()
export class ChangeProposalsService {
  constructor(
    private readonly work: Work,
    private readonly grants: GrantsService,
    private readonly files: ChangeFiles,
    private readonly views: ViewsService,
  ) {}

  /** Proposes; the law is asked now, and once more when it is decided. */
  propose(actor: Actor, grantId: string, body: ChangeProposalRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.grants.lock(tx, grantId, body.expectedVersion);
      const { change, state } = await this.drawn(tx, file, body);
      change.viewsCode = await this.settleViews(tx, file, change, body.viewsReply);
      Object.assign(change, { proposedBy: actor.personId, proposedAt: tx.now, returnReason: null });
      await this.files.change(tx, { ...file, change }, { state });
      await this.record(tx, { ...file, change }, 'GrantChangeProposed', body.reason);
      return { id: change.id, state, version: change.version };
    });
  }

  /** The change as it is proposed, not written yet; refused for all that law and lifecycle say against it. */
  async drawn(
    tx: Tx,
    file: GrantFile,
    body: ChangeProposalRequest,
  ): Promise<{ readonly change: GrantChange; readonly state: ChangeState }> {
    // What was asked can be refused whenever: it gets its answer also when nothing can be changed any more (Awb 4:13).
    if (!body.refusal) this.files.refuseState(tx, file, body.kind);
    const change = await this.about(tx, file, body.changeId);
    const state = await this.files.next(tx, { ...file, change }, 'propose');
    Object.assign(change, {
      kind: body.kind,
      ground: body.ground,
      refusal: body.refusal,
      amountCents: withdraws(body.kind) ? 0 : (body.amountCents ?? null),
      activity: body.activity ?? null,
      dates: (body.dates ?? []).map(({ key, dueOn }) => ({ key, dueOn })),
      obligationId: body.obligationId ?? null,
      reason: body.reason,
      viewsCode: body.viewsCode ?? null,
    });
    await this.refuseWrong(tx, file, change);
    return { change, state };
  }

  /** Sends a proposal back to the assessor. */
  sendBack(actor: Actor, id: string, { expectedVersion, reason }: ChangeReturnRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.files.lock(tx, id, expectedVersion);
      const state = await this.files.next(tx, file, 'sendBack');
      await this.files.change(tx, file, { state, returnReason: reason });
      await this.record(tx, file, 'GrantChangeReturned', reason);
      return { id, state, version: file.change.version };
    });
  }

  /** The request or the proposal that came back, or a new change that the province begins. */
  private async about(tx: Tx, { grant, application }: GrantFile, id: string | undefined): Promise<GrantChange> {
    if (id) {
      const change = await tx.manager.findOneBy(GrantChange, { id, grantId: grant.id });
      if (!change) throw notFound();
      return change;
    }
    await refusePending(tx, grant.id, false);
    return tx.manager.save(
      GrantChange,
      tx.manager.create(GrantChange, {
        grantId: grant.id,
        applicationId: application.id,
        organisationId: application.organisationId,
        state: changeLifecycle.initial,
        requested: false,
        askedBy: tx.actor.personId ?? undefined,
        askedAt: tx.now,
      }),
    );
  }

  /** Views before a change to the detriment: asked and answered, or a code that says why not (Awb 4:7, 4:8, 4:12(2)). */
  private async settleViews(
    tx: Tx,
    file: GrantFile,
    change: GrantChange,
    reply: string | undefined,
  ): Promise<string | null> {
    const hearing = change.refusal ? undefined : hearingOf(file, change);
    return hearing ? this.views.settle(tx, file.application, { ...hearing, reply }) : null;
  }

  /** Only what was asked can be refused; everything else must be possible by law. */
  private async refuseWrong(tx: Tx, file: GrantFile, change: GrantChange): Promise<void> {
    if (change.refusal) {
      if (!change.requested || change.kind !== 'amend')
        throw new RefusedError({ code: 'GROUND_NOT_APPLICABLE', source: 'Awb 4:1' });
      return;
    }
    await refuseDates(tx, file, change.dates);
    refuseIf(await this.files.refusalOf(tx, file, change));
  }

  private record(
    tx: Tx,
    { change, application }: ChangeFile,
    type: 'GrantChangeProposed' | 'GrantChangeReturned',
    text: string,
  ): Promise<void> {
    const { id: changeId, kind, ground, refusal, amountCents } = change;
    return tx.record({
      type,
      caseId: application.id,
      organisationId: application.organisationId,
      data: { changeId, kind, ground, refusal, ...(amountCents === null ? {} : { amountCents }) },
      text,
    });
  }
}
