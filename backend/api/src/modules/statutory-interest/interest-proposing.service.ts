// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { interestLifecycle, noConflict } from '#domain';
import type { Actor } from '../../platform/actor';
import { answerOf } from '../../platform/http/command-answer';
import type { CommandResponse } from '../../platform/http/common.dto';
import { notFound, RefusedError, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { CaseFiles } from '../applications/case-files.service';
import type { InterestProposalRequest, InterestReasonRequest } from './interest.dto';
import { StatutoryInterest } from './interest.entities';
import { InterestFiles, recordInterest } from './interest-files';
import { type LatePayment, LatePayments } from './late-payments';

/** Finance proposes statutory interest over a late payment; a decider may send the proposal back. */
@Injectable()
export class InterestProposing {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
    private readonly files: InterestFiles,
    private readonly late: LatePayments,
  ) {}

  /** Proposes what follows from the days, once the late payment was made; nothing below the minimum of 4:98(2). */
  propose(actor: Actor, applicationId: string, body: InterestProposalRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const application = await this.cases.lock(tx, applicationId);
      const conflictsOf = await this.cases.conflictsOf(tx, application.id);
      refuseIf(noConflict({ actorId: actor.personId ?? '', conflictsOf }));
      const late = await this.latePayment(tx, applicationId, body);
      const { amountCents, days, firstDayOn, lastDayOn } = late.interest;
      const interest = await tx.manager.save(
        StatutoryInterest,
        tx.manager.create(StatutoryInterest, {
          applicationId,
          organisationId: application.organisationId,
          source: late.source,
          sourceId: late.sourceId,
          debtor: late.debtor,
          state: interestLifecycle.initial,
          principalCents: late.principalCents,
          firstDayOn,
          lastDayOn,
          days,
          amountCents,
          reason: body.reason.trim(),
          preparedBy: actor.personId ?? undefined,
          preparedAt: tx.now,
        }),
      );
      await recordInterest(tx, { interest, application, payments: [] }, 'InterestProposed', { days }, interest.reason);
      return answerOf(interest);
    });
  }

  /** Sends a proposal back; finance may propose anew. */
  sendBack(actor: Actor, id: string, { expectedVersion, reason }: InterestReasonRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.files.lock(tx, id, expectedVersion);
      const returnReason = reason.trim();
      if (returnReason === '') throw new RefusedError({ code: 'REASON_REQUIRED', source: 'Awb 3:46' });
      await this.files.move(tx, file, 'sendBack', { returnReason });
      await recordInterest(tx, file, 'InterestReturned', {}, returnReason);
      return answerOf(file.interest);
    });
  }

  private async latePayment(tx: Tx, applicationId: string, body: InterestProposalRequest): Promise<LatePayment> {
    const found = (await this.late.of(tx, [applicationId])).find(
      ({ source, sourceId }) => source === body.source && sourceId === body.sourceId,
    );
    if (!found) throw notFound();
    if (!found.paidOn) throw new RefusedError({ code: 'INTEREST_STILL_RUNNING', source: 'Awb 4:98(2)' });
    const { owed, amountCents, minimumCents } = found.interest;
    if (!owed) {
      const details = { amountCents, minimumCents };
      throw new RefusedError({ code: 'INTEREST_BELOW_MINIMUM', source: 'Awb 4:98(2)', details });
    }
    const standing = await tx.manager.find(StatutoryInterest, {
      where: { source: body.source, sourceId: body.sourceId },
    });
    const open = standing.find(({ state }) => state !== 'returned' && state !== 'annulled');
    if (open) throw new RefusedError({ code: 'NOT_IN_THIS_STATE', details: { state: open.state } });
    return found;
  }
}
