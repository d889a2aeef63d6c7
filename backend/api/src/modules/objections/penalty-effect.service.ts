// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { decide, paymentLifecycle, penaltyInDays, type PaymentState, type PenaltyRow } from '#domain';
import { notFound, orRefuse, RefusedError } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { OutsideBooks } from '../budget/outside-books.service';
import type { Decision } from '../decisions/decision.entities';
import { type PenaltyFile, PenaltyFiles } from '../penalties/penalty-files';
import { PenaltyPayment } from '../penalties/penalty.entities';
import type { AmountsInDispute } from './objection-amounts';
import type { ObjectionFile } from './objection-files';

/** What a higher penalty will do, before it is done. */
export interface PenaltyPlan {
  readonly file: PenaltyFile;
  readonly totalCents: number;
  readonly days: number;
  readonly rows: readonly PenaltyRow[];
  readonly paidCents: number;
  /** An order that was prepared for the old amount; it is taken back. */
  readonly prepared: PenaltyPayment | undefined;
}

/** An upheld objection against a penalty determines its amount anew; the rest is paid as every penalty (Awb 4:19, 7:11). */
@Injectable()
export class PenaltyEffect {
  constructor(
    private readonly penalties: PenaltyFiles,
    private readonly books: OutsideBooks,
  ) {}

  /** Refuses while a payment is on its way to the bank, so that what the letter says about money is true. */
  async plan(tx: Tx, { contested, penalty }: AmountsInDispute, totalCents: number): Promise<PenaltyPlan> {
    if (!contested.penalty || !penalty) throw notFound();
    const file = await this.penalties.lock(tx, contested.penalty.id);
    const { days, rows } = orRefuse(penaltyInDays(totalCents, penalty));
    const payments = await tx.manager.findBy(PenaltyPayment, { penaltyId: file.penalty.id });
    const released = payments.find(({ state }) => state === 'released');
    if (released) {
      throw new RefusedError({ code: 'PAYMENTS_UNDERWAY', details: { orderedCents: released.amountCents } });
    }
    const prepared = payments.find(({ state }) => state === 'proposed');
    return { file, totalCents, days, rows, paidCents: contested.penalty.paidCents, prepared };
  }

  async carryOut(
    tx: Tx,
    { objection, application }: ObjectionFile,
    decision: Decision,
    { file, totalCents, days, prepared }: PenaltyPlan,
  ): Promise<void> {
    const about = { caseId: application.id, organisationId: application.organisationId };
    const cause = { caseId: application.id, effectiveOn: tx.today, description: 'dwangsom op bezwaar' };
    if (prepared) {
      const { to } = orRefuse(
        decide(paymentLifecycle, 'cancel', prepared.state as PaymentState, ['system'], {
          actorId: '',
          conflictsOf: [],
        }),
      );
      Object.assign(prepared, { state: to, version: prepared.version + 1 });
      await tx.manager.save(PenaltyPayment, prepared);
      const { id: paymentId, penaltyId, amountCents, dueOn } = prepared;
      const data = { penaltyId, paymentId, amountCents, dueOn };
      await tx.record({ ...about, type: 'PenaltyPaymentCancelled', data });
      await this.books.book(tx, 'PENALTY_CANCEL_ORDER', amountCents, { ...cause, causeId: paymentId });
    }
    const addedCents = totalCents - (file.penalty.amountCents ?? 0);
    if (addedCents > 0) await this.books.book(tx, 'PENALTY_OWE', addedCents, { ...cause, causeId: decision.id });
    const changes = { decisionId: decision.id, amountCents: totalCents, days, noneOwed: null };
    const penalty = await this.penalties.move(tx, file, 'redetermine', changes, { asSystem: true });
    await tx.record({
      ...about,
      type: 'PenaltyRedetermined',
      data: {
        objectionId: objection.id,
        decisionId: decision.id,
        penaltyId: penalty.id,
        about: penalty.about,
        amountCents: totalCents,
        days,
      },
    });
  }
}
