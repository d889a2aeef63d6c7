// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  type CaseEventType,
  decide,
  formatDateLong,
  formatMoney,
  type LocalDate,
  noConflict,
  type OutsideJournalKind,
  type PaymentAction,
  paymentLifecycle,
  type PaymentState,
  paymentTerm,
} from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { notFound, orRefuse, RefusedError, refuseIf, refuseStale } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { CaseFiles } from '../applications/case-files.service';
import { OutsideBooks } from '../budget/outside-books.service';
import { CaseMails } from '../decisions/case-mails';
import { Decision } from '../decisions/decision.entities';
import { LawDataService } from '../law-data/law-data.service';
import { BankAccountsService } from '../payments/bank-accounts.service';
import type {
  PaymentCancellationRequest,
  PaymentCommandRequest,
  PaymentConfirmationRequest,
} from '../payments/payments.dto';
import { InterestPayment } from './interest.entities';
import { type InterestFile, InterestFiles, responseOf } from './interest-files';
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
    private readonly cases: CaseFiles,
    private readonly accounts: BankAccountsService,
    private readonly mails: CaseMails,
    private readonly lawData: LawDataService,
    private readonly books: OutsideBooks,
  ) {}

  /** Prepares the payment of what is owed to the municipality, within six weeks after its notification (Awb 4:87). */
  propose(actor: Actor, interestId: string, { expectedVersion }: PaymentCommandRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.files.lock(tx, interestId, expectedVersion);
      const { interest, application, payments } = file;
      refuseIf(noConflict({ actorId: actor.personId ?? '', conflictsOf: await this.conflictsOf(tx, file) }));
      const amountCents = leftToPay(interest, payments);
      if (!interest.decisionId || amountCents <= 0) {
        throw new RefusedError({ code: 'NOT_IN_THIS_STATE', details: { state: interest.state } });
      }
      const { notifiedOn } = await tx.manager.findOneByOrFail(Decision, { id: interest.decisionId });
      if (!notifiedOn) throw new RefusedError({ code: 'NOT_NOTIFIED_YET', source: 'Awb 3:40' });
      const iban = await this.accounts.ibanFor(tx, application, await this.cases.schemeOf(tx, application));
      if (!iban) throw new RefusedError({ code: 'BANK_ACCOUNT_MISSING', source: 'Awb 4:89' });
      const calendar = await this.lawData.calendar(tx);
      const earlier = await tx.manager.countBy(InterestPayment, { applicationId: application.id });
      const payment = await tx.manager.save(
        InterestPayment,
        tx.manager.create(InterestPayment, {
          interestId,
          applicationId: application.id,
          organisationId: application.organisationId,
          kind: 'payment',
          state: paymentLifecycle.initial,
          amountCents,
          dueOn: paymentTerm({ notifiedOn: notifiedOn as LocalDate, calendar }).dueOn,
          iban,
          endToEndId: `${application.number}-R${earlier + 1}`,
          preparedBy: actor.personId ?? undefined,
          preparedAt: tx.now,
        }),
      );
      await this.book(tx, 'INTEREST_ORDER', payment, tx.today);
      await this.record(tx, { ...file, payment }, 'InterestPaymentProposed');
      return responseOf(payment);
    });
  }

  /** Releases a payment or a claim, once its decision was notified; never by the person who prepared it. */
  release(actor: Actor, id: string, { expectedVersion }: PaymentCommandRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.lock(tx, id, expectedVersion);
      const payment = await this.move(tx, file, 'release', { releasedBy: actor.personId, releasedAt: tx.now });
      const { decisionId } = file.interest;
      const decision = decisionId && (await tx.manager.findOneBy(Decision, { id: decisionId }));
      if (!decision || !decision.notifiedOn) throw new RefusedError({ code: 'NOT_NOTIFIED_YET', source: 'Awb 3:40' });
      await this.record(tx, file, 'InterestPaymentReleased');
      return responseOf(payment);
    });
  }

  /** Records that the bank paid, or that the municipality did. */
  confirm(actor: Actor, id: string, body: PaymentConfirmationRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.lock(tx, id, body.expectedVersion);
      const paidOn = body.paidOn as LocalDate;
      const payment = await this.move(tx, file, 'markPaid', { paidOn, reference: body.reference });
      if (paidOn > tx.today) refuseIf({ code: 'DATE_IN_FUTURE', details: { latest: tx.today } });
      if (payment.kind === 'claim') {
        await this.book(tx, 'INTEREST_RECEIVE', payment, paidOn);
        await this.record(tx, file, 'InterestReceived');
      } else {
        await this.book(tx, 'INTEREST_PAY', payment, paidOn);
        await this.record(tx, file, 'InterestPaid');
        await this.mails.send(tx, file.application, 'interest-paid', payment.id, {
          amount: formatMoney(payment.amountCents),
          paidOn: formatDateLong(paidOn),
          reference: body.reference,
        });
      }
      if (file.interest.state === 'determined') await this.files.move(tx, file, 'settle', {}, { asSystem: true });
      return responseOf(payment);
    });
  }

  /** Takes a prepared payment back; the interest stays owed. A claim follows its decision and is not taken back here. */
  cancel(actor: Actor, id: string, { expectedVersion, reason }: PaymentCancellationRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.lock(tx, id, expectedVersion);
      const payment = await this.move(tx, file, 'cancel', {});
      if (payment.kind === 'claim') refuseIf({ code: 'FORBIDDEN', source: 'Awb 4:99' });
      await this.book(tx, 'INTEREST_CANCEL_ORDER', payment, tx.today);
      await this.record(tx, file, 'InterestPaymentCancelled', reason);
      return responseOf(payment);
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

  private conflictsOf(tx: Tx, { application }: InterestFile): Promise<string[]> {
    return this.cases.conflictsOf(tx, application.id);
  }

  private async move(
    tx: Tx,
    file: PaymentFile,
    action: PaymentAction,
    changes: Partial<InterestPayment>,
  ): Promise<InterestPayment> {
    const { payment } = file;
    const { personId, roles } = tx.actor;
    const conflictsOf = await this.conflictsOf(tx, file);
    const facts = { actorId: personId ?? '', conflictsOf, preparedBy: payment.preparedBy, blockedBecause: null };
    const { to } = orRefuse(decide(paymentLifecycle, action, payment.state as PaymentState, roles, facts));
    Object.assign(payment, changes, { state: to, version: payment.version + 1 });
    return tx.manager.save(InterestPayment, payment);
  }

  private book(tx: Tx, kind: OutsideJournalKind, payment: InterestPayment, effectiveOn: LocalDate): Promise<void> {
    const { id: causeId, applicationId: caseId, amountCents, endToEndId } = payment;
    const description = `wettelijke rente ${endToEndId}`;
    return this.books.book(tx, kind, amountCents, { causeId, caseId, effectiveOn, description });
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
