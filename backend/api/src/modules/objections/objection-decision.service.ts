// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { actionOfOutcome, deviationRefusal, type ObjectionState, outcomeRefusal, type UpheldEffect } from '#domain';
import { RefusedError, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { CaseFiles } from '../applications/case-files.service';
import { Decision } from '../decisions/decision.entities';
import { DecisionsService } from '../decisions/decisions.service';
import type { BoardDecisionRequest } from '../decisions/decisions.dto';
import { MandatesService, type Signed, signed } from '../decisions/mandates.service';
import type { LockedAccount } from '../budget/budget.service';
import { CourtOrders } from './court-orders.service';
import type { AmountsInDispute } from './objection-amounts';
import { accountOf, type Effects, ObjectionEffects } from './objection-effects.service';
import { type ObjectionFile, ObjectionFiles } from './objection-files';
import { objectionLetter } from './objection-letter-facts';
import { objectionReceipt } from './objection-receipt';
import type { Appeal, ObjectionAdvice } from './objection.entities';
import type { ObjectionDecisionRequest } from './objections.dto';

/** What a decision on an objection did, inside its transaction; `account` shows the balances before it. */
export interface TakenObjectionDecision {
  readonly file: ObjectionFile;
  readonly decision: Decision;
  readonly amounts: AmountsInDispute;
  readonly totalCents: number;
  readonly effect: UpheldEffect;
  readonly account: LockedAccount | undefined;
}

/** Decides on an objection and lets what follows from it happen in the same transaction. */
@Injectable()
export class ObjectionDecisions {
  constructor(
    private readonly files: ObjectionFiles,
    private readonly cases: CaseFiles,
    private readonly decisions: DecisionsService,
    private readonly mandates: MandatesService,
    private readonly effects: ObjectionEffects,
    private readonly orders: CourtOrders,
  ) {}

  async decide(
    tx: Tx,
    id: string,
    { expectedVersion, board }: ObjectionDecisionRequest,
  ): Promise<TakenObjectionDecision> {
    const file = await this.files.lock(tx, id, expectedVersion);
    const { objection, advice } = file;
    const { state, signing } = await this.may(tx, file, board);
    if (!advice) throw new RefusedError({ code: 'NOT_IN_THIS_STATE', details: { state: objection.state } });
    refuseIf(
      outcomeRefusal({ ...advice, verdict: objection.verdict, waiver: objection.hearingWaiver }) ??
        deviationRefusal({ ...advice, committeeOutcome: objection.committeeOutcome }),
    );
    await this.orders.refuseOtherAmount(tx, objection, advice.amountCents);
    const amounts = await this.effects.amountsOf(tx, file);
    const planned = await this.effects.plan(tx, file, amounts, advice);
    const decision = await this.write(tx, file, advice, amounts, planned, signing);
    const { outcome, amountCents: totalCents } = advice;
    await this.files.step(
      tx,
      file,
      { state, termState: 'ended', outcome, answeredById: decision.id },
      { type: 'ObjectionDecided', data: { decisionId: decision.id, outcome }, text: advice.reason },
    );
    if (outcome === 'upheld' || outcome === 'partly_upheld') {
      await tx.manager.update(Decision, { id: file.contested.id }, { replacedById: decision.id });
      await this.effects.carryOut(tx, file, decision, planned);
    }
    await this.orders.carriedOut(tx, file, decision);
    return { file, decision, amounts, totalCents, effect: planned.effect, account: accountOf(planned) };
  }

  private async may(
    tx: Tx,
    file: ObjectionFile,
    board: BoardDecisionRequest | undefined,
  ): Promise<{ state: ObjectionState; signing: Signed }> {
    const { advice } = file;
    const signing = await this.mandates.signing(tx, 'decide_objection', advice?.amountCents ?? 0, board);
    const state = await this.files.next(tx, file, actionOfOutcome[advice?.outcome ?? 'unfounded'], signing);
    return { state, signing: signed(signing) };
  }

  private async write(
    tx: Tx,
    file: ObjectionFile,
    advice: ObjectionAdvice,
    amounts: AmountsInDispute,
    planned: Effects,
    signing: Signed,
  ): Promise<Decision> {
    const { application, objection } = file;
    const base = await this.decisions.letterCase(tx, application, file, signing);
    const order = await this.orders.openOrder(tx, objection);
    const answers = await this.cases.submittedAnswers(tx, application.id);
    return this.decisions.write(tx, {
      application,
      letter: objectionLetter(file, advice, {
        base,
        amounts,
        answers,
        planned,
        today: tx.today,
        order,
      }),
      amountCents: advice.amountCents,
      reason: advice.reason,
      receipt: {
        ...objectionReceipt(file, advice, amounts, planned),
        ...(order ? { judgment: judgmentOf(order) } : {}),
      },
      ...signing,
      advisedBy: advice.advisedBy,
      subjectId: objection.id,
    });
  }
}

/** The judgment behind a decision, for its receipt. */
const judgmentOf = ({ id, decisionId, decidedOn, newDecisionDueOn, providesCents }: Appeal): object => ({
  appealId: id,
  annulledId: decisionId,
  decidedOn,
  newDecisionDueOn,
  providesCents,
});
