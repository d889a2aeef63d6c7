// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { decide, type ObligationAction, obligationLifecycle, type ObligationState } from '#domain';
import type { Tx } from '../../platform/work/tx';
import { Obligation, ObligationReport } from './delivery.entities';
import type { GrantFile } from './grants.service';
import { ObligationFiles } from './obligation-files';

/** The obligation to give a final report: asking for determination reports it, judging the request accepts it. */
@Injectable()
export class FinalReportService {
  constructor(private readonly files: ObligationFiles) {}

  /** The municipality asked for determination today: that is the report. */
  async reported(tx: Tx, file: GrantFile, documentIds: readonly string[]): Promise<void> {
    for (const obligation of await this.those(tx, file, 'open')) {
      const state = await this.next(tx, file, obligation, 'report');
      if (!state) continue;
      const report = await tx.manager.save(
        ObligationReport,
        tx.manager.create(ObligationReport, {
          obligationId: obligation.id,
          organisationId: file.application.organisationId,
          state: 'reported',
          happenedOn: tx.today,
          documentIds: [...documentIds],
          reportedBy: tx.actor.personId ?? undefined,
          reportedAt: tx.now,
        }),
      );
      await this.files.change(tx, obligation, { state });
      await this.record(tx, file, 'ObligationReported', obligation, report);
    }
  }

  /** An assessor judged the request: the report is accepted. */
  async accepted(tx: Tx, file: GrantFile): Promise<void> {
    for (const obligation of await this.those(tx, file, 'reported')) {
      const state = await this.next(tx, file, obligation, 'accept');
      const report = await tx.manager.findOneBy(ObligationReport, { obligationId: obligation.id, state: 'reported' });
      if (!state || !report) continue;
      await tx.manager.update(
        ObligationReport,
        { id: report.id },
        { state: 'accepted', reviewedBy: tx.actor.personId },
      );
      await this.files.change(tx, obligation, { state, metOn: report.happenedOn });
      await this.record(tx, file, 'ObligationMet', obligation, report);
    }
  }

  private those(tx: Tx, { grant }: GrantFile, state: ObligationState): Promise<Obligation[]> {
    return tx.manager.find(Obligation, { where: { grantId: grant.id, kind: 'report', state }, order: { key: 'ASC' } });
  }

  private async next(
    tx: Tx,
    file: GrantFile,
    obligation: Obligation,
    action: ObligationAction,
  ): Promise<string | undefined> {
    const facts = await this.files.actorFacts(tx, file);
    const outcome = decide(obligationLifecycle, action, obligation.state as ObligationState, tx.actor.roles, facts);
    return 'to' in outcome ? outcome.to : undefined;
  }

  private record(
    tx: Tx,
    { application }: GrantFile,
    type: 'ObligationReported' | 'ObligationMet',
    { id, key }: Obligation,
    report: ObligationReport,
  ): Promise<void> {
    return tx.record({
      type,
      caseId: application.id,
      organisationId: application.organisationId,
      data: { obligationId: id, key, reportId: report.id, happenedOn: report.happenedOn },
    });
  }
}
