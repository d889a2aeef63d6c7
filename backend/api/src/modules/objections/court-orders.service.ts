// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  type AppealState,
  appealLifecycle,
  closedObjectionStates,
  type CourtOrder,
  courtOrderMeanings,
  decide,
  providedRefusal,
} from '#domain';
import { In, Not } from 'typeorm';
import { orRefuse, RefusedError, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Decision } from '../decisions/decision.entities';
import { wishRefusal } from './objection-amounts';
import { ObjectionAmounts } from './objection-amounts.service';
import { type ObjectionFile, ObjectionFiles } from './objection-files';
import { Appeal, Objection, ObjectionAdvice } from './objection.entities';

/** What somebody recorded of a judgment that leaves something to the province. */
export interface OrderedJudgment {
  readonly order: CourtOrder;
  readonly providesCents: number | null;
  readonly summary: string;
}

/**
 * What a court leaves to the province after it annulled a decision on an objection: the same objection is decided anew, or
 * the judgment of the court is carried out, by all that decides on objections (Awb 8:72(3)-(4)).
 */
@Injectable()
export class CourtOrders {
  constructor(
    private readonly files: ObjectionFiles,
    private readonly amounts: ObjectionAmounts,
  ) {}

  /** Opens the objection again on which the annulled decision was taken; nothing for an appeal that was direct or about being late. */
  async follow(tx: Tx, appeal: Appeal, judgment: OrderedJudgment): Promise<void> {
    if (appeal.decisionId === null) return;
    const annulled = await tx.manager.findOneByOrFail(Decision, { id: appeal.decisionId });
    const step = courtOrderMeanings[judgment.order].objection;
    if (annulled.kind !== 'objection' || !annulled.subjectId || !step) return;
    const { decisionId } = await tx.manager.findOneByOrFail(Objection, { id: annulled.subjectId });
    const open = { decisionId, state: Not(In([...closedObjectionStates])) };
    if (await tx.manager.existsBy(Objection, open)) throw new RefusedError({ code: 'OBJECTION_OPEN' });
    const file = await this.files.lock(tx, annulled.subjectId);
    const state = this.files.bySystem(tx, file, step);
    const outcome = { outcome: null, answeredById: null, hearingWaiver: null };
    const data = { appealId: appeal.id, decisionId: annulled.id };
    if (step === 'reopen') {
      await this.files.step(
        tx,
        file,
        { state, ...outcome },
        { type: 'ObjectionReopened', data, text: judgment.summary },
      );
      return;
    }
    await this.advise(tx, file, judgment);
    await this.files.step(
      tx,
      file,
      { state, ...outcome },
      { type: 'JudgmentToCarryOut', data, text: judgment.summary },
    );
  }

  /**
   * The judgment that an objection waits for to be carried out or decided anew; or that annulled the contested decision itself,
   * after the direct appeal for which the objection asked (Awb 7:1a).
   */
  openOrder(tx: Tx, { id, decisionId }: Pick<Objection, 'id' | 'decisionId'>): Promise<Appeal | null> {
    return tx.manager
      .createQueryBuilder(Appeal, 'appeal')
      .innerJoin(Decision, 'annulled', 'annulled.id = appeal.decision_id')
      .where("appeal.state = 'new_decision_ordered'")
      .andWhere("(annulled.kind = 'objection' and annulled.subject_id = :id or annulled.id = :decisionId)", {
        id,
        decisionId,
      })
      .orderBy('appeal.decided_on')
      .addOrderBy('appeal.id')
      .getOne();
  }

  /** Where the court itself provided, nobody gives another amount. @throws RefusedError COURT_SET_AMOUNT */
  async refuseOtherAmount(tx: Tx, objection: Objection, amountCents: number): Promise<void> {
    const order = await this.openOrder(tx, objection);
    refuseIf(providedRefusal(order?.providesCents, amountCents));
  }

  /** The new decision was taken: it takes the place of the annulled one, and the appeal is closed. */
  async carriedOut(tx: Tx, { objection, application }: ObjectionFile, decision: Decision): Promise<void> {
    const appeal = await this.openOrder(tx, objection);
    if (!appeal?.decisionId) return;
    if (appeal.decisionId !== objection.decisionId) {
      await tx.manager.update(Decision, { id: appeal.decisionId }, { replacedById: decision.id });
    }
    await this.close(tx, application, appeal, decision.id);
  }

  /** Who objected took the objection back while a new decision was awaited: none is needed any more. */
  async fallAway(tx: Tx, { objection, application }: ObjectionFile): Promise<void> {
    const appeal = await this.openOrder(tx, objection);
    // What was annulled after a direct appeal has to be decided anew all the same.
    if (appeal && appeal.decisionId !== objection.decisionId) await this.close(tx, application, appeal);
  }

  /** Closes an appeal of which the order was met, by a decision or because none is needed any more. */
  async close(
    tx: Tx,
    { id: caseId, organisationId }: Pick<ObjectionFile['application'], 'id' | 'organisationId'>,
    appeal: Appeal,
    newDecisionId?: string,
  ): Promise<void> {
    const facts = { actorId: '', conflictsOf: [] };
    const from = appeal.state as AppealState;
    const { to } = orRefuse(decide(appealLifecycle, 'recordNewDecision', from, ['system'], facts));
    const changes = { state: to, version: appeal.version + 1, ...(newDecisionId ? { newDecisionId } : {}) };
    await tx.manager.update(Appeal, { id: appeal.id }, changes);
    const ended = newDecisionId
      ? { decisionId: newDecisionId }
      : { ended: appeal.decisionId === null ? 'taken_back' : 'objection_withdrawn' };
    const data = { appealId: appeal.id, outcome: appeal.outcome, newDecision: true, ...ended };
    await tx.record({ type: 'AppealDecided', caseId, organisationId, data });
  }

  /** The amount of the court lies before the decider, who carries it out. @throws RefusedError when it cannot be */
  private async advise(tx: Tx, file: ObjectionFile, { providesCents, summary }: OrderedJudgment): Promise<void> {
    const { objection } = file;
    const amountCents = providesCents ?? 0;
    const wish = { outcome: 'upheld', amountCents, months: null, dates: [] } as const;
    refuseIf(wishRefusal(await this.amounts.of(tx, file), wish));
    await tx.manager.insert(ObjectionAdvice, {
      objectionId: objection.id,
      applicationId: objection.applicationId,
      outcome: 'upheld',
      amountCents,
      costsCents: 0,
      months: null,
      dates: [],
      reason: summary,
      deviationReason: (objection.committeeOutcome ?? 'upheld') === 'upheld' ? '' : summary,
      advisedBy: tx.actor.personId ?? undefined,
      advisedAt: tx.now,
    });
  }
}
