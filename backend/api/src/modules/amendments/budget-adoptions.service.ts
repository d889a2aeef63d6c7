// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type AdoptedBudget, adoptionRefusal, budgetReservationTerm, daysBetween, localDate } from '#domain';
import type { Actor } from '../../platform/actor';
import { notFound, RefusedError, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { type Reader, Work } from '../../platform/work/work';
import { BudgetAdoption } from '../budget/budget.entities';
import { waitForGrantsOf } from '../budget/reservation-condition';
import { calendarInForce } from '../law-data/calendar';
import type {
  BudgetAdoptionListResponse,
  BudgetAdoptionRequest,
  BudgetAdoptionResponse,
  BudgetCorrectionRequest,
} from './amendments.dto';

interface AdoptionRow {
  readonly id: string;
  readonly year: number;
  readonly adopted_on: string;
  readonly reservation_due_on: string;
  readonly corrects_id: string | null;
  readonly reason: string;
  readonly recorded_by: string;
  readonly recorded_by_name: string;
  readonly recorded_at: Date;
}

const most = 1000;
const select = `select b.id, b.year, b.adopted_on, b.reservation_due_on, b.corrects_id, b.reason, b.recorded_by,
                       p.name as recorded_by_name, b.recorded_at
                  from budget_adoption b join person p on p.id = b.recorded_by`;

/** The days on which budgets were adopted: they start the four weeks of a budget reservation (Awb 4:34). */
@Injectable()
export class BudgetAdoptionsService {
  constructor(private readonly work: Work) {}

  /** All years, the latest first, each with the last day of its four weeks and what was corrected. */
  list(actor: Actor): Promise<BudgetAdoptionListResponse> {
    return this.work.read(actor, async (reader) => {
      const rows = await reader.query<AdoptionRow>(
        `${select} order by b.year desc, b.recorded_at desc, b.id limit ${most}`,
      );
      return { items: standing(rows).map((row) => responseOf(row, rows, reader)), nextCursor: null };
    });
  }

  /** Records the day for a year. @throws RefusedError BUDGET_RECORDED when there is one, DATE_IN_FUTURE */
  record(actor: Actor, { year, adoptedOn }: BudgetAdoptionRequest): Promise<BudgetAdoptionResponse> {
    return this.work.run(actor, async (tx) => {
      refuseIf(adoptionRefusal(entryOf(tx, adoptedOn, '')));
      const added = await this.enter(tx, { year, adoptedOn, correctsId: null, reason: '' });
      if (!added) throw new RefusedError({ code: 'BUDGET_RECORDED' });
      return this.show(tx, year);
    });
  }

  /**
   * Corrects an entry by another one. @throws RefusedError NOT_FOUND, STALE_VERSION when it was corrected already,
   * REASON_REQUIRED, FOUR_EYES, NOTHING_CHANGES, RESERVATION_LAPSED
   *
   * @source Awb 4:34(5)
   */
  correct(actor: Actor, id: string, { adoptedOn, reason }: BudgetCorrectionRequest): Promise<BudgetAdoptionResponse> {
    return this.work.run(actor, async (tx) => {
      const entry = await tx.manager.findOneBy(BudgetAdoption, { id });
      if (!entry) throw notFound();
      if (await tx.manager.existsBy(BudgetAdoption, { correctsId: id })) {
        throw new RefusedError({ code: 'STALE_VERSION' });
      }
      const current: AdoptedBudget = {
        adoptedOn: localDate(entry.adoptedOn),
        dueOn: localDate(entry.reservationDueOn),
        recordedBy: entry.recordedBy,
      };
      refuseIf(adoptionRefusal(entryOf(tx, adoptedOn, reason), current));
      const { year } = entry;
      const added = await this.enter(tx, { year, adoptedOn, correctsId: id, reason: reason.trim() });
      if (!added) throw new RefusedError({ code: 'STALE_VERSION' });
      return this.show(tx, year);
    });
  }

  /** Of two at once the unique keys let one through. The cases that were granted on the condition hear of it. */
  private async enter(
    tx: Tx,
    { year, adoptedOn, correctsId, reason }: Pick<BudgetAdoption, 'year' | 'adoptedOn' | 'correctsId' | 'reason'>,
  ): Promise<boolean> {
    await waitForGrantsOf(tx, year);
    const calendar = await calendarInForce(tx);
    const { dueOn } = budgetReservationTerm({ adoptedOn: localDate(adoptedOn), calendar });
    const added = await tx.query<{ id: string }>(
      `insert into budget_adoption (year, adopted_on, reservation_due_on, corrects_id, reason, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
      [year, adoptedOn, dueOn, correctsId, reason, tx.actor.personId, tx.now],
    );
    const [entry] = added;
    if (entry) await tx.enqueue('recalculation', { adoptionId: entry.id });
    return entry !== undefined;
  }

  private async show(tx: Tx, year: number): Promise<BudgetAdoptionResponse> {
    const rows = await tx.query<AdoptionRow>(`${select} where b.year = $1`, [year]);
    const [row] = standing(rows);
    if (!row) throw new Error(`the budget of ${year} was not recorded`);
    return responseOf(row, rows, tx);
  }
}

const entryOf = ({ actor, today }: Tx, adoptedOn: string, reason: string) => ({
  adoptedOn: localDate(adoptedOn),
  reason,
  actorId: actor.personId ?? '',
  today,
});

/** The entries that nothing corrects. */
function standing(rows: readonly AdoptionRow[]): AdoptionRow[] {
  const corrected = new Set(rows.map(({ corrects_id }) => corrects_id));
  return rows.filter(({ id }) => !corrected.has(id));
}

function responseOf(
  row: AdoptionRow,
  rows: readonly AdoptionRow[],
  { today, actor }: Pick<Reader, 'today' | 'actor'>,
): BudgetAdoptionResponse {
  return {
    id: row.id,
    year: row.year,
    adoptedOn: row.adopted_on,
    reservationDueOn: row.reservation_due_on,
    daysLeft: daysBetween(today, localDate(row.reservation_due_on)),
    recordedByName: row.recorded_by_name,
    reason: row.reason,
    correctable: row.recorded_by !== actor.personId,
    earlier: correctedBy(row, rows).map(({ adopted_on, recorded_by_name, recorded_at, reason }) => ({
      adoptedOn: adopted_on,
      recordedByName: recorded_by_name,
      recordedAt: recorded_at.toISOString(),
      reason,
    })),
  };
}

function correctedBy({ corrects_id }: AdoptionRow, rows: readonly AdoptionRow[]): AdoptionRow[] {
  const before = corrects_id === null ? undefined : rows.find(({ id }) => id === corrects_id);
  return before ? [before, ...correctedBy(before, rows)] : [];
}
