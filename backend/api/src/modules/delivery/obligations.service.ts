// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  addMonths,
  formatDateLong,
  type LocalDate,
  obligationText,
  type Refusal,
  reportRefusal,
  turnOf,
} from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { notFound, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { CaseMails } from '../decisions/case-mails';
import { DocumentsService } from '../documents/documents.service';
import { DeadlinesService } from './deadlines.service';
import type { ObligationReportRequest, ReportReviewRequest } from './delivery.dto';
import { Obligation, ObligationReport } from './delivery.entities';
import { type ObligationFile, ObligationFiles } from './obligation-files';

/** What the municipality reports about its obligations, and what the province says to it. */
@Injectable()
export class ObligationsService {
  constructor(
    private readonly work: Work,
    private readonly files: ObligationFiles,
    private readonly documents: DocumentsService,
    private readonly deadlines: DeadlinesService,
    private readonly mails: CaseMails,
  ) {}

  /** The municipality says that it is done, on which day, with evidence where the scheme asks it. */
  report(actor: Actor, id: string, body: ObligationReportRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.files.lock(tx, id, body.expectedVersion);
      const { obligation, grant, application, rule } = file;
      refuseIf(refusalOfProgress(file));
      const state = await this.files.next(tx, file, 'report');
      const metOn = body.happenedOn as LocalDate;
      const grantNotifiedOn = (grant.notifiedOn ?? grant.grantedOn) as LocalDate;
      const documentCount = body.documentIds.length;
      const period = periodOf(file);
      refuseIf(reportRefusal({ rule, metOn, grantNotifiedOn, today: tx.today, documentCount, ...period }));
      await this.documents.lockAll(tx, body.documentIds, { caseId: application.id, purpose: 'report' });
      const { id: reportId } = await tx.manager.save(
        ObligationReport,
        tx.manager.create(ObligationReport, {
          obligationId: id,
          organisationId: application.organisationId,
          state: 'reported',
          happenedOn: metOn,
          explanation: body.explanation,
          documentIds: body.documentIds,
          reportedBy: actor.personId ?? undefined,
          reportedAt: tx.now,
        }),
      );
      await this.files.change(tx, obligation, { state });
      await tx.record({
        type: 'ObligationReported',
        caseId: application.id,
        organisationId: application.organisationId,
        data: { obligationId: id, key: obligation.key, reportId, happenedOn: metOn, documentIds: body.documentIds },
        text: body.explanation,
      });
      return { id, state, version: obligation.version };
    });
  }

  /** The province accepts the report, and dates that depend on it follow; or it sends the report back. */
  review(actor: Actor, id: string, body: ReportReviewRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.files.lock(tx, id, body.expectedVersion);
      const { obligation } = file;
      refuseIf(refusalOfProgress(file));
      const state = await this.files.next(tx, file, body.accepted ? 'accept' : 'sendBack');
      if (!body.accepted && body.reason.trim() === '') refuseIf({ code: 'REASON_REQUIRED' });
      const report = await this.openReport(tx, id);
      Object.assign(report, {
        state: body.accepted ? 'accepted' : 'sent_back',
        reviewedBy: actor.personId,
        reviewReason: body.reason === '' ? null : body.reason,
      });
      await tx.manager.save(ObligationReport, report);
      await this.files.change(tx, obligation, { state, ...(body.accepted ? { metOn: report.happenedOn } : {}) });
      if (body.accepted) await this.accepted(tx, file, report, body.reason);
      else await this.record(tx, file, 'ObligationReportReturned', report, body.reason);
      return { id, state, version: (await tx.manager.findOneByOrFail(Obligation, { id })).version };
    });
  }

  private async accepted(tx: Tx, file: ObligationFile, report: ObligationReport, reason: string): Promise<void> {
    await this.deadlines.derive(tx, file);
    await this.record(tx, file, 'ObligationMet', report, reason);
    await this.mails.send(tx, file.application, 'obligation-met', report.id, {
      obligation: obligationText(file.rule, file.obligation.key).nl,
      metOn: formatDateLong(report.happenedOn as LocalDate),
    });
  }

  private record(
    tx: Tx,
    { obligation, application }: ObligationFile,
    type: 'ObligationMet' | 'ObligationReportReturned',
    report: ObligationReport,
    text: string,
  ): Promise<void> {
    const met = type === 'ObligationMet' ? { metOn: report.happenedOn } : {};
    return tx.record({
      type,
      caseId: application.id,
      organisationId: application.organisationId,
      data: { obligationId: obligation.id, key: obligation.key, reportId: report.id, ...met },
      text,
    });
  }

  private async openReport(tx: Tx, obligationId: string): Promise<ObligationReport> {
    const report = await tx.manager.findOneBy(ObligationReport, { obligationId, state: 'reported' });
    if (!report) throw notFound();
    return report;
  }
}

/** How far a project is, is reported with figures and reviewed as such. */
function refusalOfProgress({ obligation, rule }: ObligationFile): Refusal | undefined {
  return obligation.kind === 'progress' ? { code: 'PROGRESS_REPORT_ASKED', source: rule.article } : undefined;
}

/** A turn is about the months before its day. */
function periodOf({ obligation, rule }: ObligationFile): { readonly periodFrom?: LocalDate } {
  const months = rule.every?.months ?? rule.confirm?.months;
  if (!months || turnOf(obligation.key) === 0 || !obligation.dueOn) return {};
  return { periodFrom: addMonths(obligation.dueOn as LocalDate, -months) };
}
