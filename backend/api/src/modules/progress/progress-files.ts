// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { notFound, RefusedError, refuseIf, refuseStale } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { type ObligationFile, ObligationFiles } from '../delivery/obligation-files';
import { ProgressReport } from './progress.entities';
import { type Turn, turnsOf } from './progress-turns';

/** A locked turn of a progress obligation, with its report when there is one. */
export interface ProgressFile extends ObligationFile {
  readonly turn: Turn;
  readonly report: ProgressReport | null;
}

/** Finds and locks reports by their case, so that nobody else changes them meanwhile. */
@Injectable()
export class ProgressFiles {
  constructor(private readonly obligations: ObligationFiles) {}

  /**
   * Locks a turn. @throws RefusedError NOT_FOUND for what is no progress obligation in the scope of the actor, STALE_VERSION,
   * or for a draft STALE_REVISION, when somebody changed the report since
   */
  async lock(
    tx: Tx,
    obligationId: string,
    expectedVersion: number,
    stale: 'STALE_VERSION' | 'STALE_REVISION' = 'STALE_VERSION',
  ): Promise<ProgressFile> {
    const file = await this.obligations.lock(tx, obligationId);
    const [turn] = await turnsOf(tx, file.grant.id, obligationId);
    if (!turn) throw notFound();
    const report = await tx.manager.findOneBy(ProgressReport, { obligationId });
    const actual = report?.version ?? 0;
    if (stale === 'STALE_REVISION' && actual !== expectedVersion) {
      throw new RefusedError({ code: stale, details: { expected: expectedVersion, actual } });
    }
    refuseStale(actual, expectedVersion);
    return { ...file, turn, report };
  }

  /** Locks a report that is there. @throws RefusedError NOT_FOUND, STALE_VERSION */
  async lockReport(
    tx: Tx,
    reportId: string,
    expectedVersion: number,
  ): Promise<ProgressFile & { readonly report: ProgressReport }> {
    const known = await tx.manager.findOneBy(ProgressReport, { id: reportId });
    if (!known) throw notFound();
    const file = await this.lock(tx, known.obligationId, expectedVersion);
    if (!file.report) throw notFound();
    return { ...file, report: file.report };
  }

  /** Refuses to fill in what was submitted or is no longer asked. */
  async refuseUnlessOpen(tx: Tx, file: ObligationFile): Promise<void> {
    await this.obligations.next(tx, file, 'report');
  }

  /** The report, new when there is none yet. The actor is the one who fills it in. */
  reportOf(tx: Tx, { report, turn, obligation }: ProgressFile): ProgressReport {
    const personId = tx.actor.personId;
    refuseIf(personId ? undefined : { code: 'FORBIDDEN' });
    if (report) return report;
    return tx.manager.create(ProgressReport, {
      grantId: turn.grantId,
      obligationId: obligation.id,
      applicationId: obligation.applicationId,
      organisationId: obligation.organisationId,
      periodEndsOn: turn.context.periodEndsOn,
      state: 'draft',
      version: 0,
      savedBy: personId ?? undefined,
      savedAt: tx.now,
    });
  }
}
