// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor';
import { refuseIf } from '../../platform/refused.error';
import { Work } from '../../platform/work/work';
import { BudgetAdoption } from '../budget/budget.entities';
import type { BudgetAdoptionRequest, BudgetAdoptionResponse } from './amendments.dto';

/** The days on which budgets were adopted: they start the four weeks of a budget reservation (Awb 4:34). */
@Injectable()
export class BudgetAdoptionsService {
  constructor(private readonly work: Work) {}

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
      return { year, adoptedOn };
    });
  }
}
