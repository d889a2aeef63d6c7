// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { CaseEventType } from '#domain';
import type { Actor } from '../../platform/actor';
import { answerOf } from '../../platform/http/command-answer';
import type { CommandResponse } from '../../platform/http/common.dto';
import { RefusedError } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import type { NoticeJudgementRequest, PenaltyReasonRequest } from './penalties.dto';
import { type PenaltyFile, PenaltyFiles } from './penalty-files';
import { PenaltyFollowing } from './penalty-following';

/** Judges a notice of default and proposes what is owed; a decider may send the proposal back. */
@Injectable()
export class JudgingService {
  constructor(
    private readonly work: Work,
    private readonly penalties: PenaltyFiles,
    private readonly following: PenaltyFollowing,
  ) {}

  /** The notice counts, or a reason of 4:17(6) applies; then it is proposed that nothing is owed. */
  judge(actor: Actor, id: string, body: NoticeJudgementRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.penalties.lock(tx, id, body.expectedVersion);
      const { penalty, course } = file;
      const reason = body.reason.trim();
      if (!body.noneOwed) {
        await this.penalties.move(tx, file, 'accept', { reason, noneOwed: null, returnReason: null });
        await this.record(tx, file, 'DefaultNoticeAccepted', { firstDayOn: course.firstDayOn }, reason);
        // A second judgement may come after the decision.
        await this.following.follow(tx, file);
        return answerOf(penalty);
      }
      if (reason === '') throw new RefusedError({ code: 'REASON_REQUIRED', source: 'Awb 3:46' });
      await this.penalties.move(tx, file, 'deny', {
        reason,
        noneOwed: body.noneOwed,
        preparedBy: actor.personId,
        returnReason: null,
        amountCents: 0,
        days: 0,
      });
      await this.record(tx, file, 'DefaultNoticeDenied', { code: body.noneOwed }, reason);
      return answerOf(penalty);
    });
  }

  /** Proposes the amount that follows from the days; only once no day can be added any more. */
  propose(actor: Actor, id: string, { expectedVersion, reason }: PenaltyReasonRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.penalties.lock(tx, id, expectedVersion);
      const { penalty, course } = file;
      const { amountCents, days } = course;
      await this.penalties.move(tx, file, 'propose', {
        reason: reason.trim(),
        preparedBy: actor.personId,
        lastDayOn: course.penalty?.lastDay ?? null,
        amountCents,
        days,
        returnReason: null,
      });
      await this.record(tx, file, 'PenaltyProposed', { amountCents, days }, reason);
      return answerOf(penalty);
    });
  }

  /** Sends the proposal back; the notice is judged anew. */
  sendBack(actor: Actor, id: string, { expectedVersion, reason }: PenaltyReasonRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.penalties.lock(tx, id, expectedVersion);
      if (reason.trim() === '') throw new RefusedError({ code: 'REASON_REQUIRED' });
      await this.penalties.move(tx, file, 'sendBack', {
        returnReason: reason.trim(),
        noneOwed: null,
        preparedBy: null,
        amountCents: null,
        days: null,
        lastDayOn: null,
      });
      await this.record(tx, file, 'PenaltyReturned', {}, reason);
      return answerOf(file.penalty);
    });
  }

  private record(
    tx: Tx,
    { penalty, application }: PenaltyFile,
    type: CaseEventType,
    data: Readonly<Record<string, unknown>>,
    text: string,
  ): Promise<void> {
    return tx.record({
      type,
      caseId: application.id,
      organisationId: application.organisationId,
      data: { penaltyId: penalty.id, about: penalty.about, ...data },
      text,
    });
  }
}
