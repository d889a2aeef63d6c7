// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger } from '@nestjs/common';
import { type LocalDate, movedTerms, termOf } from '#domain';
import { systemActor } from '../../platform/actor';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { CaseFiles } from '../applications/case-files.service';
import { CaseTermsService } from '../terms/case-terms.service';
import { RecalculatedCase } from './recalculation.entities';

/** An adoption that a case was not told of yet. */
interface Untold {
  readonly adoption_id: string;
  readonly year: number;
  readonly adopted_on: LocalDate;
  readonly corrects_id: string | null;
  readonly case_id: string;
}

const atOnce = 50;

/**
 * What a case was granted on: the first grant says whether it was on the condition of the budget. A grant from before that was
 * said counts when its scheme makes the condition and its budget came no earlier.
 */
const untold = `
  select b.id as adoption_id, b.year, b.adopted_on, b.corrects_id, g.application_id as case_id
    from budget_adoption b
    join subsidy_grant g on g.budget_year = b.year
    join application a on a.id = g.application_id
    join scheme_version v on v.id = a.scheme_version_id
    join lateral (select e.data from case_event e
                   where e.case_id = a.id and e.type in ('SubsidyGranted', 'SubsidyPartlyGranted',
                         'SubsidyGrantedOnObjection', 'SubsidyPartlyGrantedOnObjection')
                   order by e.case_seq limit 1) made on true
   where case when made.data ? 'reservation' then made.data -> 'reservation' <> 'null'::jsonb
              else (v.definition ? 'budgetReservation' or (v.definition -> 'reservation' ->> 'budgetYear')::int = b.year)
                   and (b.adopted_on >= g.granted_on or b.corrects_id is not null) end
     and not exists (select from case_event e where e.case_id = a.id and e.type = 'BudgetAdopted'
                        and e.data ->> 'adoptionId' = b.id::text)
   order by b.recorded_at, b.id, g.application_id limit ${atOnce}`;

/**
 * Tells every case that was granted on the condition of a budget when that budget was adopted, each in a transaction of its
 * own: an event of the case, from which everybody folds the same last day (Awb 4:34), and a place on the list of moved dates.
 * Doing it twice changes nothing more.
 */
@Injectable()
export class AdoptedBudgets {
  private readonly logger = new Logger('recalculation');

  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
    private readonly terms: CaseTermsService,
  ) {}

  /** Tells what was adopted before cases were told. */
  start(): void {
    void this.run().catch((error: unknown) => this.logger.warn(String(error)));
  }

  /** Tells all that were not told yet, the earliest adoption first. Answers how many cases heard something. */
  async run(): Promise<number> {
    let told = 0;
    for (let rows = await this.some(); rows.length > 0; rows = await this.some()) {
      for (const one of rows) await this.work.run(systemActor, (tx) => this.tell(tx, one));
      told += rows.length;
    }
    return told;
  }

  private some(): Promise<Untold[]> {
    return this.work.read(systemActor, (reader) => reader.query<Untold>(untold));
  }

  private async tell(tx: Tx, { adoption_id, year, adopted_on, corrects_id, case_id }: Untold): Promise<void> {
    const { organisationId } = await this.cases.lock(tx, case_id);
    const known = await tx.query(
      "select from case_event where case_id = $1 and type = 'BudgetAdopted' and data ->> 'adoptionId' = $2",
      [case_id, adoption_id],
    );
    if (known.length > 0) return;
    const before = (await this.terms.of(tx, [case_id])).get(case_id) ?? { terms: [], filings: [], penalties: [] };
    const data = { adoptionId: adoption_id, year, adoptedOn: adopted_on, correctsId: corrects_id };
    const after = await this.terms.after(tx, case_id, { type: 'BudgetAdopted', data });
    const dueOn = termOf(after, 'budget_reservation')?.dueOn ?? null;
    await tx.record({ type: 'BudgetAdopted', caseId: case_id, organisationId, data: { ...data, dueOn } });
    const moved = movedTerms(before, after).flatMap(({ kind, from, to }) => (to ? [{ kind, from, to }] : []));
    if (moved.length === 0) return;
    await tx.manager.insert(RecalculatedCase, {
      causeId: adoption_id,
      adoptionId: adoption_id,
      applicationId: case_id,
      moved,
      told: [],
      recalculatedAt: tx.now,
    });
  }
}
