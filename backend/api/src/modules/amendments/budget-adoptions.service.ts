// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { budgetReservationTerm, daysBetween, type HolidayCalendar, localDate, type LocalDate } from '#domain';
import type { Actor } from '../../platform/actor';
import { refuseIf } from '../../platform/refused.error';
import { Work } from '../../platform/work/work';
import { BudgetAdoption } from '../budget/budget.entities';
import { calendarInForce } from '../law-data/calendar';
import type { BudgetAdoptionListResponse, BudgetAdoptionRequest, BudgetAdoptionResponse } from './amendments.dto';

interface AdoptionRow {
  readonly year: number;
  readonly adopted_on: string;
  readonly recorded_by_name: string;
}

const most = 200;
const select = `select b.year, b.adopted_on, p.name as recorded_by_name
                  from budget_adoption b join person p on p.id = b.recorded_by`;

/** The days on which budgets were adopted: they start the four weeks of a budget reservation (Awb 4:34). */
@Injectable()
export class BudgetAdoptionsService {
  constructor(private readonly work: Work) {}

  /** All years, the latest first, each with the last day of its four weeks. */
  list(actor: Actor): Promise<BudgetAdoptionListResponse> {
    return this.work.read(actor, async (reader) => {
      const calendar = await calendarInForce(reader);
      const rows = await reader.query<AdoptionRow>(`${select} order by b.year desc limit ${most}`);
      return { items: rows.map((row) => responseOf(row, calendar, reader.today)), nextCursor: null };
    });
  }

  /** Records, or corrects, the day for a year. */
  record(actor: Actor, { year, adoptedOn }: BudgetAdoptionRequest): Promise<BudgetAdoptionResponse> {
    return this.work.run(actor, async (tx) => {
      if (adoptedOn > tx.today) refuseIf({ code: 'DATE_IN_FUTURE', details: { latest: tx.today } });
      await tx.manager.save(
        BudgetAdoption,
        tx.manager.create(BudgetAdoption, {
          year,
          adoptedOn,
          recordedBy: actor.personId ?? undefined,
          recordedAt: tx.now,
        }),
      );
      const [row] = await tx.query<AdoptionRow>(`${select} where b.year = $1`, [year]);
      if (!row) throw new Error(`the budget of ${year} was not recorded`);
      return responseOf(row, await calendarInForce(tx), tx.today);
    });
  }
}

function responseOf(row: AdoptionRow, calendar: HolidayCalendar, today: LocalDate): BudgetAdoptionResponse {
  const adoptedOn = localDate(row.adopted_on);
  const { dueOn } = budgetReservationTerm({ adoptedOn, calendar });
  return {
    year: row.year,
    adoptedOn,
    reservationDueOn: dueOn,
    daysLeft: daysBetween(today, dueOn),
    recordedByName: row.recorded_by_name,
  };
}
