// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  type CaseTerms,
  type ChangedDate,
  formatDateLong,
  type HolidayCalendar,
  localDate,
  movedTerms,
  recalculation,
  type Recalculation,
} from '#domain';
import { systemActor } from '../../platform/actor';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import type { Application } from '../applications/application.entities';
import { CaseFiles } from '../applications/case-files.service';
import { LawDataVersion } from '../law-data/law-data.entities';
import { LawDataService } from '../law-data/law-data.service';
import { MovedDates } from '../notifications/moved-dates';
import { CaseTermsService } from '../terms/case-terms.service';
import { StoredTerms } from '../terms/stored-terms.service';
import { GrantDates } from './grant-dates';
import { RecalculatedCase } from './recalculation.entities';

/** One batch of the cases after a case. */
export interface RecalculationJob {
  readonly versionId: string;
  readonly after?: string;
}

const first = '00000000-0000-0000-0000-000000000000';
const atOnce = 50;

/** Terms within which the province acts, on which no municipality relies. */
const ofProvince: readonly string[] = ['not_processed', 'court_file', 'budget_reservation'];

/**
 * Counts open cases, and closed ones in which a term still runs, anew after the days by decree changed: a batch of cases for each job, each case in a transaction of its
 * own, so that nobody waits for all of them. Doing it twice changes nothing more.
 */
@Injectable()
export class RecalculationService {
  constructor(
    private readonly work: Work,
    private readonly law: LawDataService,
    private readonly terms: CaseTermsService,
    private readonly moved: MovedDates,
    private readonly stored: StoredTerms,
    private readonly cases: CaseFiles,
    private readonly grantDates: GrantDates,
  ) {}

  /** Counts one batch anew and asks for the next. */
  async run({ versionId, after = first }: RecalculationJob): Promise<void> {
    const ids = await this.work.read(systemActor, (reader) =>
      reader.query<{ id: string }>(
        `select a.id from application a
          where a.id > $1 and a.received_on is not null and a.state <> 'withdrawn'
            and (not exists (select 1 from subsidy_grant g where g.application_id = a.id and g.state in ('closed', 'ended'))
                 or exists (select 1 from case_term t
                             where t.case_id = a.id and t.settled_on is null and t.due_on >= $2))
          order by a.id limit ${atOnce}`,
        [after, reader.today],
      ),
    );
    for (const { id } of ids) await this.work.run(systemActor, (tx) => this.one(tx, id, versionId));
    const last = ids.at(-1);
    if (ids.length < atOnce || !last) return;
    await this.work.run(systemActor, (tx) => tx.enqueue('recalculation', { versionId, after: last.id }));
  }

  private async one(tx: Tx, caseId: string, versionId: string): Promise<void> {
    const application = await this.cases.lock(tx, caseId);
    if (await tx.manager.existsBy(RecalculatedCase, { versionId, applicationId: caseId })) return;
    const { number } = await tx.manager.findOneByOrFail(LawDataVersion, { id: versionId });
    const now = await this.law.calendar(tx);
    const folded = await this.ofFold(
      tx,
      caseId,
      await this.law.calendarOf(tx, number - 1),
      await this.law.calendarOf(tx, number),
    );
    const kept = await this.grantDates.derive(tx, application, now);
    const own = kept.filter(
      (one) => !folded.some((two) => two.kind === one.kind && two.from === one.from && two.to === one.to),
    );
    const outcome = recalculation([...folded, ...own], tx.today);
    await this.grantDates.keep(
      tx,
      kept.filter((one) => !recalculation([one], tx.today).moved.includes(one)),
    );
    await this.stored.refresh(tx, [caseId]);
    await this.objectionDays(tx, outcome);
    if (outcome.moved.length + outcome.told.length === 0) return;
    await tx.manager.insert(RecalculatedCase, {
      causeId: versionId,
      versionId,
      applicationId: caseId,
      moved: outcome.moved.map((one) => ({ ...one })),
      told: outcome.told.map((one) => ({ ...one })),
      recalculatedAt: tx.now,
    });
    if (outcome.moved.length === 0) return;
    await this.tell(tx, application, outcome);
    await tx.record({
      type: 'TermsRecalculated',
      caseId,
      organisationId: application.organisationId,
      data: { calendarVersion: number, moved: outcome.moved, ...summaryOf(outcome) },
    });
  }

  /** Says to the municipality which date of its own moved; what concerns the province alone is not told. */
  private async tell(
    tx: Tx,
    { id, organisationId, projectName }: Application,
    { moved }: Recalculation,
  ): Promise<void> {
    const theirs = moved.filter(({ kind }) => !ofProvince.includes(kind));
    const [only] = theirs;
    if (!only) return;
    const which =
      theirs.length === 1 ? `een datum schuift naar ${formatDateLong(localDate(only.to))}` : 'data schuiven op';
    const subject = `Door een aangewezen vrije dag: ${which} (${projectName})`;
    await this.moved.tell(tx, { applicationId: id, organisationId, subject });
  }

  /** What moved among the terms that follow from the events of the case, and still run. */
  private async ofFold(tx: Tx, caseId: string, was: HolidayCalendar, is: HolidayCalendar): Promise<ChangedDate[]> {
    const none: CaseTerms = { terms: [], filings: [], penalties: [] };
    const before = (await this.terms.of(tx, [caseId], { calendar: was })).get(caseId) ?? none;
    const after = (await this.terms.of(tx, [caseId], { calendar: is })).get(caseId) ?? none;
    return movedTerms(before, after).flatMap(({ kind, key, from, to }): ChangedDate[] => {
      const term = after.terms.find((one) => one.kind === kind && one.key === key);
      if (!from || !to || !term || term.settledOn) return [];
      return [{ kind, ...(key === undefined ? {} : { key }), from, to }];
    });
  }

  /** Days that stand elsewhere too: for objections, for deciding on one, and for the file of the court. */
  private async objectionDays(tx: Tx, { moved }: Recalculation): Promise<void> {
    for (const { kind, key, from, to } of moved) {
      if (kind === 'objection_decision' && key) {
        await tx.query('update objection set decision_due_on = $2 where id = $1', [key, to]);
      }
      if (kind === 'court_file' && key) await tx.query('update appeal set file_due_on = $2 where id = $1', [key, to]);
      if (kind !== 'objection' || !key) continue;
      await tx.query('update decision set objection_due_on = $3 where id = $1 and objection_due_on = $2', [
        key,
        from,
        to,
      ]);
    }
  }
}

/** What a sentence about it needs: how many dates, or which one. */
function summaryOf({ moved }: Recalculation): object {
  const [only] = moved;
  return moved.length === 1 && only ? { kind: only.kind, from: only.from, to: only.to } : { count: moved.length };
}
