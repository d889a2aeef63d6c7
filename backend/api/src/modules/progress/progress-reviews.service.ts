// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { formatDateLong, type LocalDate, localDateOf } from '#domain';
import type { Actor } from '../../platform/actor';
import { answerOf } from '../../platform/http/command-answer';
import type { CommandResponse } from '../../platform/http/common.dto';
import { notFound, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { CaseMails } from '../decisions/case-mails';
import { DeadlinesService } from '../delivery/deadlines.service';
import { ObligationReport } from '../delivery/delivery.entities';
import { ObligationFiles } from '../delivery/obligation-files';
import { type ProgressFile, ProgressFiles } from './progress-files';
import type { ProgressReviewRequest } from './progress.dto';
import { type ProgressReport, ProgressSubmission } from './progress.entities';

/** The province accepts a report, or sends it back with what is missing. */
@Injectable()
export class ProgressReviews {
  constructor(
    private readonly work: Work,
    private readonly files: ProgressFiles,
    private readonly obligations: ObligationFiles,
    private readonly deadlines: DeadlinesService,
    private readonly mails: CaseMails,
  ) {}

  /** The obligation was met on the day of the first submission; sent back, it is open again with its own last day. */
  review(actor: Actor, reportId: string, body: ProgressReviewRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.files.lockReport(tx, reportId, body.expectedVersion);
      const { report, obligation } = file;
      const state = await this.obligations.next(tx, file, body.accepted ? 'accept' : 'sendBack');
      const reason = body.reason.trim();
      if (!body.accepted && reason === '') refuseIf({ code: 'REASON_REQUIRED' });
      await tx.manager.save(
        Object.assign(report, {
          state: body.accepted ? 'accepted' : 'sent_back',
          version: report.version + 1,
          reviewedBy: actor.personId,
          reviewedAt: tx.now,
          reviewReason: reason === '' ? null : reason,
        }),
      );
      const metOn = body.accepted ? await this.firstSubmittedOn(tx, report) : undefined;
      const answeredId = await this.answer(tx, file, body.accepted, reason);
      await this.obligations.change(tx, obligation, { state, ...(metOn ? { metOn } : {}) });
      if (metOn) await this.deadlines.derive(tx, file);
      await tx.record({
        type: body.accepted ? 'ProgressAccepted' : 'ProgressReturned',
        caseId: report.applicationId,
        organisationId: report.organisationId,
        data: { reportId, obligationId: obligation.id, key: obligation.key, periodEndsOn: report.periodEndsOn },
        text: reason,
      });
      if (!body.accepted) await this.mail(tx, file, answeredId, reason);
      return answerOf(report);
    });
  }

  private async answer(tx: Tx, { obligation }: ProgressFile, accepted: boolean, reason: string): Promise<string> {
    const told = await tx.manager.findOneBy(ObligationReport, { obligationId: obligation.id, state: 'reported' });
    if (!told) throw notFound();
    const answered = { state: accepted ? 'accepted' : 'sent_back', reviewedBy: tx.actor.personId };
    await tx.manager.save(Object.assign(told, answered, { reviewReason: reason === '' ? null : reason }));
    return told.id;
  }

  private async firstSubmittedOn(tx: Tx, { id }: ProgressReport): Promise<LocalDate> {
    const first = await tx.manager.findOneByOrFail(ProgressSubmission, { reportId: id, number: 1 });
    return localDateOf(first.submittedAt);
  }

  private mail(tx: Tx, { application, turn }: ProgressFile, causeId: string, reason: string): Promise<void> {
    return this.mails.send(tx, application, 'progress-returned', causeId, {
      periodEndsOn: formatDateLong(turn.context.periodEndsOn),
      reason,
    });
  }
}
