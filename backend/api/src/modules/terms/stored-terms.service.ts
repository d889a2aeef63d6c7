// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, caseTerms, type DatedTerm, type LocalDate, movedTerms } from '#domain';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import type { CaseTermFile } from './case-term-file';
import { CaseTermsService, decisionDaysOf } from './case-terms.service';
import { termEventTypes } from './term-events';

interface StoredRow {
  readonly case_id: string;
  readonly kind: string;
  readonly key: string;
  readonly organisation_id: string;
  readonly due_on: LocalDate;
  readonly settled_on: LocalDate | null;
  readonly trace: DatedTerm['trace'];
  readonly moving: boolean;
  readonly folded_on: LocalDate;
}

function rowsOf(caseId: string, { events, rules, organisationId }: CaseTermFile, today: LocalDate): StoredRow[] {
  const now = caseTerms(events, rules, today);
  const moved = movedTerms(now, caseTerms(events, rules, addDays(today, 1)));
  return now.terms.map(({ kind, key, dueOn, settledOn, trace }) => ({
    case_id: caseId,
    kind,
    key: key ?? '',
    organisation_id: organisationId,
    due_on: dueOn,
    settled_on: settledOn ?? null,
    trace,
    moving: !settledOn && moved.some((one) => one.kind === kind && one.key === key),
    folded_on: today,
  }));
}

/** Keeps what was folded, for lists: refreshed in the transaction of every event on which a term depends. */
@Injectable()
export class StoredTerms implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly terms: CaseTermsService,
  ) {}

  onModuleInit(): void {
    this.work.listen(async (tx, { type, caseId }) => {
      if (termEventTypes.includes(type)) await this.refresh(tx, [caseId]);
    });
  }

  /** Folds the terms of cases anew and stores them, with the two days by which the work queue is ordered. */
  async refresh(tx: Tx, caseIds: readonly string[]): Promise<void> {
    const files = await this.terms.files(tx, caseIds);
    const rows = [...files].flatMap(([caseId, file]) => rowsOf(caseId, file, tx.today));
    await tx.query('delete from case_term where case_id = any($1)', [[...files.keys()]]);
    await tx.query(
      `insert into case_term (case_id, kind, key, organisation_id, due_on, settled_on, trace, moving, folded_on)
       select case_id, kind, key, organisation_id, due_on, settled_on, trace, moving, folded_on
         from jsonb_to_recordset($1::jsonb) as row (case_id uuid, kind text, key text, organisation_id uuid, due_on date,
              settled_on date, trace jsonb, moving boolean, folded_on date)`,
      [JSON.stringify(rows)],
    );
    for (const [caseId, { events, rules }] of files) {
      const { decisionDueOn, targetDueOn } = decisionDaysOf(caseTerms(events, rules, tx.today));
      await tx.query(
        `update application set decision_due_on = $2, target_due_on = $3
          where id = $1 and (decision_due_on, target_due_on) is distinct from ($2::date, $3::date)`,
        [caseId, decisionDueOn, targetDueOn],
      );
    }
  }
}
