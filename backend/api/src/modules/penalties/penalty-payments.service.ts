// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { CaseEventType, LocalDate, OutsideJournalKind } from '#domain';
import type { Actor } from '../../platform/actor';
import { answerOf } from '../../platform/http/command-answer';
import type { CommandResponse } from '../../platform/http/common.dto';
import { notFound, RefusedError, refuseStale } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { OutsidePayments, paidOf } from '../payments/outside-payments';
import type {
  PaymentCancellationRequest,
  PaymentCommandRequest,
  PaymentConfirmationRequest,
} from '../payments/payments.dto';
import { type PenaltyFile, PenaltyFiles } from './penalty-files';
import { PenaltyLaw } from './penalty-law';
import { PenaltyPayment } from './penalty.entities';

interface PaymentFile extends PenaltyFile {
  readonly payment: PenaltyPayment;
}

/** Pays determined penalties: one person prepares, another releases. Booked outside every ceiling. */
@Injectable()
export class PenaltyPayments {
  constructor(
    private readonly work: Work,
    private readonly penalties: PenaltyFiles,
    private readonly law: PenaltyLaw,
    private readonly outside: OutsidePayments,
  ) {}

  /** Prepares the payment of a determined penalty, within six weeks after its notification (Awb 4:87). */
  propose(actor: Actor, penaltyId: string, { expectedVersion }: PaymentCommandRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.penalties.lock(tx, penaltyId, expectedVersion);
      const { penalty, application } = file;
      await this.outside.refuseConflicted(tx, application);
      const { state, decisionId, amountCents } = penalty;
      const made = await tx.manager.find(PenaltyPayment, { where: { penaltyId } });
      // What an objection added to a penalty that was paid is paid apart.
      const leftCents = (amountCents ?? 0) - paidOf(made);
      const underway = made.some((one) => one.state === 'proposed' || one.state === 'released');
      if (state !== 'determined' || !decisionId || underway || leftCents <= 0) {
        throw new RefusedError({ code: 'NOT_IN_THIS_STATE', details: { state } });
      }
      const { calendar } = await this.law.on(tx, tx.today);
      const prepared = await this.outside.prepare(tx, application, { decisionId, amountCents: leftCents, calendar });
      const earlier = await tx.manager.countBy(PenaltyPayment, { applicationId: application.id });
      const endToEndId = `${application.number}-D${earlier + 1}`;
      const payment = await tx.manager.save(
        PenaltyPayment,
        tx.manager.create(PenaltyPayment, { ...prepared, penaltyId, endToEndId }),
      );
      await this.book(tx, 'PENALTY_ORDER', payment, tx.today);
      await this.record(tx, { ...file, payment }, 'PenaltyPaymentProposed');
      return answerOf(payment);
    });
  }

  /** Releases it; never by the person who prepared it. */
  release(actor: Actor, id: string, { expectedVersion }: PaymentCommandRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.lock(tx, id, expectedVersion);
      const released = { releasedBy: actor.personId, releasedAt: tx.now };
      const payment = await this.outside.move(tx, PenaltyPayment, file.payment, 'release', released);
      await this.record(tx, file, 'PenaltyPaymentReleased');
      return answerOf(payment);
    });
  }

  /** Records that the bank paid; the penalty is settled with it. */
  confirm(actor: Actor, id: string, body: PaymentConfirmationRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.lock(tx, id, body.expectedVersion);
      const { payment, paidOn } = await this.outside.markPaid(tx, PenaltyPayment, file.payment, body);
      await this.book(tx, 'PENALTY_PAY', payment, paidOn);
      const paidCents = paidOf(await tx.manager.findBy(PenaltyPayment, { penaltyId: payment.penaltyId }));
      await this.penalties.move(tx, file, 'settle', {}, { asSystem: true, paidCents });
      await this.record(tx, file, 'PenaltyPaid');
      await this.outside.tellPaid(tx, file.application, 'penalty-paid', payment);
      return answerOf(payment);
    });
  }

  /** Takes a prepared payment back; the penalty stays owed. */
  cancel(actor: Actor, id: string, { expectedVersion, reason }: PaymentCancellationRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.lock(tx, id, expectedVersion);
      const payment = await this.outside.move(tx, PenaltyPayment, file.payment, 'cancel', {});
      await this.book(tx, 'PENALTY_CANCEL_ORDER', payment, tx.today);
      await this.record(tx, file, 'PenaltyPaymentCancelled', reason);
      return answerOf(payment);
    });
  }

  private async lock(tx: Tx, id: string, expectedVersion: number): Promise<PaymentFile> {
    const known = await tx.manager.findOneBy(PenaltyPayment, { id });
    if (!known) throw notFound();
    const file = await this.penalties.lock(tx, known.penaltyId);
    const payment = await tx.manager.findOneByOrFail(PenaltyPayment, { id });
    refuseStale(payment.version, expectedVersion);
    return { ...file, payment };
  }

  private book(tx: Tx, kind: OutsideJournalKind, payment: PenaltyPayment, effectiveOn: LocalDate): Promise<void> {
    return this.outside.book(tx, kind, payment, { of: 'dwangsom', effectiveOn });
  }

  private record(tx: Tx, { application, payment }: PaymentFile, type: CaseEventType, text = ''): Promise<void> {
    const { id: paymentId, penaltyId, amountCents, dueOn, paidOn } = payment;
    return tx.record({
      type,
      caseId: application.id,
      organisationId: application.organisationId,
      data: { penaltyId, paymentId, amountCents, dueOn, ...(paidOn ? { paidOn } : {}) },
      text,
    });
  }
}
