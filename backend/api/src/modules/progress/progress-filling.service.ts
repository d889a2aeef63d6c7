// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  type Answers,
  daysBetween,
  odditiesIn,
  oddities,
  type Question,
  progressErrors,
  type ProgressFigures,
  progressFigures,
  progressQuestions,
  progressTooEarly,
  reasonKey,
  totalHomes,
} from '#domain';
import type { Actor } from '../../platform/actor';
import { answerOf } from '../../platform/http/command-answer';
import type { CommandResponse } from '../../platform/http/common.dto';
import { RefusedError, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { refuseUnstorable } from '../applications/answer-rules';
import { ObligationReport } from '../delivery/delivery.entities';
import { ObligationFiles } from '../delivery/obligation-files';
import { type ProgressFile, ProgressFiles } from './progress-files';
import { ProgressPhotos } from './progress-photos.service';
import type { ProgressAnswersRequest } from './progress.dto';
import { type ProgressReport, ProgressSubmission } from './progress.entities';
import type { Turn } from './progress-turns';

/** The municipality fills in a report, and submits it. */
@Injectable()
export class ProgressFilling {
  constructor(
    private readonly work: Work,
    private readonly files: ProgressFiles,
    private readonly obligations: ObligationFiles,
    private readonly photos: ProgressPhotos,
  ) {}

  /** Keeps what is filled in so far, right or wrong; only what points to a person is not kept. */
  save(actor: Actor, obligationId: string, body: ProgressAnswersRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.files.lock(tx, obligationId, body.expectedVersion, 'STALE_REVISION');
      await this.files.refuseUnlessOpen(tx, file);
      this.refuseUnkeepable(file.turn, body.answers, 'draft');
      const report = this.files.reportOf(tx, file);
      return answerOf(await this.write(tx, report, { draft: body.answers }));
    });
  }

  /**
   * Submits a report: all that is wrong is said at once, and what was filled in stays. The figures are kept each time.
   *
   * @source Awb 4:37(1); the obligations article of the scheme
   */
  submit(actor: Actor, obligationId: string, body: ProgressAnswersRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.files.lock(tx, obligationId, body.expectedVersion);
      const { turn, rule, obligation } = file;
      const state = await this.obligations.next(tx, file, 'report');
      refuseIf(progressTooEarly(rule, turn.context.periodEndsOn, tx.today));
      this.refuseUnkeepable(turn, body.answers, 'final');
      const odd = odditiesIn(body.answers, turn.context).map(({ code }) => code);
      const figures = progressFigures(body.answers, turn.context, odd);
      const before = this.files.reportOf(tx, file);
      const lateDays = before.lateDays ?? Math.max(0, turn.dueOn ? daysBetween(turn.dueOn, tx.today) : 0);
      const report = await this.write(tx, before, {
        ...columnsOf(figures),
        draft: null,
        state: 'submitted',
        lateDays,
        submittedBy: actor.personId,
        submittedAt: tx.now,
        reviewedBy: null,
        reviewedAt: null,
        reviewReason: null,
      });
      const number = await this.keep(tx, report, figures);
      await this.photos.lockAll(tx, report);
      await this.obligations.change(tx, obligation, { state });
      await this.told(tx, file, report);
      await tx.record({
        type: 'ProgressReported',
        caseId: report.applicationId,
        organisationId: report.organisationId,
        data: {
          reportId: report.id,
          obligationId,
          key: obligation.key,
          periodEndsOn: report.periodEndsOn,
          percentage: figures.percentage,
          placed: report.homesPlaced,
          promised: report.homesPromised,
          number,
          lateDays,
        },
      });
      return answerOf(report);
    });
  }

  private refuseUnkeepable({ context }: Turn, answers: Answers, mode: 'draft' | 'final'): void {
    const why = oddities.map((code): Question => ({ key: reasonKey(code), type: 'long_text', label: { nl: code } }));
    const questions = [...progressQuestions(context), ...why];
    refuseUnstorable({ key: 'progress', title: { nl: 'Voortgang' }, questions }, answers);
    const errors = progressErrors(answers, context, mode);
    if (errors.length > 0) throw new RefusedError({ code: 'ANSWERS_INVALID' }, errors);
  }

  private write(tx: Tx, report: ProgressReport, changes: Partial<ProgressReport>): Promise<ProgressReport> {
    const saved = { savedBy: tx.actor.personId ?? report.savedBy, savedAt: tx.now, version: report.version + 1 };
    return tx.manager.save(Object.assign(report, changes, saved));
  }

  private async keep(tx: Tx, { id, organisationId }: ProgressReport, figures: ProgressFigures): Promise<number> {
    const number = (await tx.manager.countBy(ProgressSubmission, { reportId: id })) + 1;
    const by = { submittedBy: tx.actor.personId ?? undefined, submittedAt: tx.now };
    const fresh = { reportId: id, organisationId, number, figures, ...by };
    await tx.manager.save(ProgressSubmission, tx.manager.create(ProgressSubmission, fresh));
    return number;
  }

  /** The obligation was reported too, as any other: work lists and reopened obligations look there. */
  private async told(tx: Tx, { obligation }: ProgressFile, report: ProgressReport): Promise<void> {
    await tx.manager.save(
      ObligationReport,
      tx.manager.create(ObligationReport, {
        obligationId: obligation.id,
        organisationId: obligation.organisationId,
        state: 'reported',
        happenedOn: tx.today,
        explanation: report.explanation,
        documentIds: [],
        reportedBy: tx.actor.personId ?? undefined,
        reportedAt: tx.now,
      }),
    );
  }
}

function columnsOf(figures: ProgressFigures): Partial<ProgressReport> {
  const { percentage, homes, spentCents, permitStatus, permitExpectedOn, completionExpectedOn } = figures;
  return {
    percentage,
    homes,
    homesPromised: totalHomes(homes.promised),
    homesPermitted: totalHomes(homes.permitted),
    homesPlaced: totalHomes(homes.placed),
    homesOccupied: totalHomes(homes.occupied),
    spentCents,
    risks: figures.risks,
    permitStatus,
    permitExpectedOn,
    completionExpectedOn,
    reasons: figures.reasons,
    explanation: figures.explanation,
  };
}
