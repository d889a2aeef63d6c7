// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { deviationRefusal, outcomeRefusal } from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { refuseIf } from '../../platform/refused.error';
import { Work } from '../../platform/work/work';
import { CourtOrders } from './court-orders.service';
import { answerOf } from './handling.service';
import { ObjectionFiles } from './objection-files';
import { wishRefusal } from './objection-amounts';
import { ObjectionAmounts } from './objection-amounts.service';
import { ObjectionAdvice } from './objection.entities';
import { refuseWrongDates } from './set-dates';
import type { ObjectionAdviceRequest, ReasonedStepRequest } from './objections.dto';

/** Advice about an objection by somebody who was not involved before; a decider may send it back. */
@Injectable()
export class ObjectionAdviceService {
  constructor(
    private readonly work: Work,
    private readonly files: ObjectionFiles,
    private readonly amounts: ObjectionAmounts,
    private readonly orders: CourtOrders,
  ) {}

  /** Advises an outcome, with the amount that follows from it. */
  advise(actor: Actor, id: string, body: ObjectionAdviceRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.files.lock(tx, id, body.expectedVersion);
      const state = await this.files.next(tx, file, 'advise');
      const { objection } = file;
      const wished = {
        months: body.months ?? null,
        dates: (body.dates ?? []).map(({ key, dueOn }) => ({ key, dueOn })),
      };
      refuseIf(
        outcomeRefusal({ ...body, verdict: objection.verdict, waiver: objection.hearingWaiver }) ??
          deviationRefusal({ ...body, committeeOutcome: objection.committeeOutcome }) ??
          wishRefusal(await this.amounts.of(tx, file), { ...body, ...wished }),
      );
      await this.orders.refuseOtherAmount(tx, file.objection, body.amountCents);
      await refuseWrongDates(tx, file, wished.dates);
      const { outcome, amountCents, costsCents, reason, deviationReason } = body;
      const advice = await tx.manager.save(
        ObjectionAdvice,
        tx.manager.create(ObjectionAdvice, {
          objectionId: id,
          applicationId: objection.applicationId,
          outcome,
          amountCents,
          costsCents: objection.costsAsked ? costsCents : 0,
          ...wished,
          reason,
          deviationReason,
          advisedBy: actor.personId ?? undefined,
          advisedAt: tx.now,
        }),
      );
      const data = { adviceId: advice.id, outcome, amountCents };
      return answerOf(await this.files.step(tx, file, { state }, { type: 'ObjectionAdviceGiven', data, text: reason }));
    });
  }

  /** The decider sends the advice back. */
  sendBack(actor: Actor, id: string, { expectedVersion, reason }: ReasonedStepRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.files.lock(tx, id, expectedVersion);
      const state = await this.files.next(tx, file, 'returnAdvice');
      const returned = { returnedBy: actor.personId, returnReason: reason };
      if (file.advice) await tx.manager.update(ObjectionAdvice, { id: file.advice.id }, returned);
      const data = { adviceId: file.advice?.id };
      return answerOf(
        await this.files.step(tx, file, { state }, { type: 'ObjectionAdviceReturned', data, text: reason }),
      );
    });
  }
}
