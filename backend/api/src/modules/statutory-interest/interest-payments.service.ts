// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { CaseEventType, LocalDate, OutsideJournalKind } from '#domain';
import type { Actor } from '../../platform/actor';
import { answerOf } from '../../platform/http/command-answer';
import type { CommandResponse } from '../../platform/http/common.dto';
import { notFound, RefusedError, refuseIf, refuseStale } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { Decision } from '../decisions/decision.entities';
import { LawDataService } from '../law-data/law-data.service';
import { OutsidePayments } from '../payments/outside-payments';
import type {
  PaymentCancellationRequest,
  PaymentCommandRequest,
  PaymentConfirmationRequest,
} from '../payments/payments.dto';
import { InterestPayment } from './interest.entities';
import { type InterestFile, InterestFiles } from './interest-files';
import { leftToPay } from './left-to-pay';

interface PaymentFile extends InterestFile {
  readonly payment: InterestPayment;
}

/** Pays determined interest, and follows what comes in of it: one person prepares, another releases. Outside every ceiling. */
@Injectable()
export class InterestPayments {
  constructor(
    private readonly work: Work,
    private readonly files: InterestFiles,
    private readonly lawData: LawDataService,
    private readonly outside: OutsidePayments,
  ) {}

  /** Prepares the payment of what is owed to the municipality, within six weeks after its notification (Awb 4:87). */
  propose(actor: Actor, interestId: string, { expectedVersion }: PaymentCommandRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.files.lock(tx, interestId, expectedVersion);
      const { interest, application, payments } = file;
      await this.outside.refuseConflicted(tx, application);
      const amountCents = leftToPay(interest, payments);
      const { decisionId } = interest;
      if (!decisionId || amountCents <= 0) {
        throw new RefusedError({ code: 'NOT_IN_THIS_STATE', details: { state: interest.state } });
      }
      const calendar = await this.lawData.calendar(tx);
      const prepared = await this.outside.prepare(tx, application, { decisionId, amountCents, calendar });
      const earlier = await tx.manager.countBy(InterestPayment, { applicationId: application.id });
      const endToEndId = `${application.number}-R${earlier + 1}`;
      const payment = await tx.manager.save(
        InterestPayment,
        tx.manager.create(InterestPayment, { ...prepared, interestId, kind: 'payment', endToEndId }),
      );
      await this.book(tx, 'INTEREST_ORDER', payment, tx.today);
      await this.record(tx, { ...file, payment }, 'InterestPaymentProposed');
      return answerOf(payment);
    });
  }

  /** Releases a payment or a claim, once its decision was notified; never by the person who prepared it. */
  release(actor: Actor, id: string, { expectedVersion }: PaymentCommandRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.lock(tx, id, expectedVersion);
      const released = { releasedBy: actor.personId, releasedAt: tx.now };
      const payment = await this.outside.move(tx, InterestPayment, file.payment, 'release', released);
      const { decisionId } = file.interest;
      const decision = decisionId && (await tx.manager.findOneBy(Decision, { id: decisionId }));
      if (!decision || !decision.notifiedOn) throw new RefusedError({ code: 'NOT_NOTIFIED_YET', source: 'Awb 3:40' });
      await this.record(tx, file, 'InterestPaymentReleased');
      return answerOf(payment);
    });
  }

  /** Records that the bank paid, or that the municipality did. */
  confirm(actor: Actor, id: string, body: PaymentConfirmationRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.lock(tx, id, body.expectedVersion);
      const { payment, paidOn } = await this.outside.markPaid(tx, InterestPayment, file.payment, body);
      if (payment.kind === 'claim') {
        await this.book(tx, 'INTEREST_RECEIVE', payment, paidOn);
        await this.record(tx, file, 'InterestReceived');
      } else {
        await this.book(tx, 'INTEREST_PAY', payment, paidOn);
        await this.record(tx, file, 'InterestPaid');
        await this.outside.tellPaid(tx, file.application, 'interest-paid', payment);
      }
      if (file.interest.state === 'determined') await this.files.move(tx, file, 'settle', {}, { asSystem: true });
      return answerOf(payment);
    });
  }

  /** Takes a prepared payment back; the interest stays owed. A claim follows its decision and is not taken back here. */
  cancel(actor: Actor, id: string, { expectedVersion, reason }: PaymentCancellationRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.lock(tx, id, expectedVersion);
      const payment = await this.outside.move(tx, InterestPayment, file.payment, 'cancel', {});
      if (payment.kind === 'claim') refuseIf({ code: 'FORBIDDEN', source: 'Awb 4:99' });
      await this.book(tx, 'INTEREST_CANCEL_ORDER', payment, tx.today);
      await this.record(tx, file, 'InterestPaymentCancelled', reason);
      return answerOf(payment);
    });
  }

  private async lock(tx: Tx, id: string, expectedVersion: number): Promise<PaymentFile> {
    const known = await tx.manager.findOneBy(InterestPayment, { id });
    if (!known) throw notFound();
    const file = await this.files.lock(tx, known.interestId);
    const payment = await tx.manager.findOneByOrFail(InterestPayment, { id });
    refuseStale(payment.version, expectedVersion);
    return { ...file, payment };
  }

  private book(tx: Tx, kind: OutsideJournalKind, payment: InterestPayment, effectiveOn: LocalDate): Promise<void> {
    return this.outside.book(tx, kind, payment, { of: 'wettelijke rente', effectiveOn });
  }

  private record(tx: Tx, { application, payment }: PaymentFile, type: CaseEventType, text = ''): Promise<void> {
    const { id: paymentId, interestId, kind, amountCents, dueOn, paidOn } = payment;
    return tx.record({
      type,
      caseId: application.id,
      organisationId: application.organisationId,
      data: { interestId, paymentId, kind, amountCents, dueOn, ...(paidOn ? { paidOn } : {}) },
      text,
    });
  }
}
