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
import { BankAccountsService } from '../payments/bank-accounts.service';
import type {
  PaymentCancellationRequest,
  PaymentCommandRequest,
  PaymentConfirmationRequest,
} from '../payments/payments.dto';
import { type PenaltyFile, PenaltyFiles, responseOf } from './penalty-files';
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
    private readonly cases: CaseFiles,
    private readonly accounts: BankAccountsService,
    private readonly mails: CaseMails,
    private readonly law: PenaltyLaw,
    private readonly books: OutsideBooks,
  ) {}

  /** Prepares the payment of a determined penalty, within six weeks after its notification (Awb 4:87). */
  propose(actor: Actor, penaltyId: string, { expectedVersion }: PaymentCommandRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.penalties.lock(tx, penaltyId, expectedVersion);
      const { penalty, application } = file;
      refuseIf(noConflict({ actorId: actor.personId ?? '', conflictsOf: await this.conflictsOf(tx, file) }));
      const { state, decisionId, amountCents } = penalty;
      const made = await tx.manager.find(PenaltyPayment, { where: { penaltyId } });
      // What an objection added to a penalty that was paid is paid apart.
      const leftCents = (amountCents ?? 0) - paidOf(made);
      const underway = made.some((one) => one.state === 'proposed' || one.state === 'released');
      if (state !== 'determined' || !decisionId || underway || leftCents <= 0) {
        throw new RefusedError({ code: 'NOT_IN_THIS_STATE', details: { state } });
      }
      const { notifiedOn } = await tx.manager.findOneByOrFail(Decision, { id: decisionId });
      if (!notifiedOn) throw new RefusedError({ code: 'NOT_NOTIFIED_YET', source: 'Awb 3:40' });
      const iban = await this.accounts.ibanFor(tx, application, await this.cases.schemeOf(tx, application));
      if (!iban) throw new RefusedError({ code: 'BANK_ACCOUNT_MISSING', source: 'Awb 4:89' });
      const { calendar } = await this.law.on(tx, tx.today);
      const earlier = await tx.manager.countBy(PenaltyPayment, { applicationId: application.id });
      const payment = await tx.manager.save(
        PenaltyPayment,
        tx.manager.create(PenaltyPayment, {
          penaltyId,
          applicationId: application.id,
          organisationId: application.organisationId,
          state: paymentLifecycle.initial,
          amountCents: leftCents,
          dueOn: paymentTerm({ notifiedOn: notifiedOn as LocalDate, calendar }).dueOn,
          iban,
          endToEndId: `${application.number}-D${earlier + 1}`,
          preparedBy: actor.personId ?? undefined,
          preparedAt: tx.now,
        }),
      );
      await this.book(tx, 'PENALTY_ORDER', payment, tx.today);
      await this.record(tx, { ...file, payment }, 'PenaltyPaymentProposed');
      return responseOf(payment);
    });
  }

  /** Releases it; never by the person who prepared it. */
  release(actor: Actor, id: string, { expectedVersion }: PaymentCommandRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.lock(tx, id, expectedVersion);
      const released = { releasedBy: actor.personId, releasedAt: tx.now };
      const payment = await this.move(tx, file, 'release', released);
      await this.record(tx, file, 'PenaltyPaymentReleased');
      return responseOf(payment);
    });
  }

  /** Records that the bank paid; the penalty is settled with it. */
  confirm(actor: Actor, id: string, body: PaymentConfirmationRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.lock(tx, id, body.expectedVersion);
      const paidOn = body.paidOn as LocalDate;
      const payment = await this.move(tx, file, 'markPaid', { paidOn, reference: body.reference });
      if (paidOn > tx.today) refuseIf({ code: 'DATE_IN_FUTURE', details: { latest: tx.today } });
      await this.book(tx, 'PENALTY_PAY', payment, paidOn);
      const paidCents = paidOf(await tx.manager.findBy(PenaltyPayment, { penaltyId: payment.penaltyId }));
      await this.penalties.move(tx, file, 'settle', {}, { asSystem: true, paidCents });
      await this.record(tx, file, 'PenaltyPaid');
      await this.mails.send(tx, file.application, 'penalty-paid', payment.id, {
        amount: formatMoney(payment.amountCents),
        paidOn: formatDateLong(paidOn),
        reference: body.reference,
      });
      return responseOf(payment);
    });
  }

  /** Takes a prepared payment back; the penalty stays owed. */
  cancel(actor: Actor, id: string, { expectedVersion, reason }: PaymentCancellationRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.lock(tx, id, expectedVersion);
      const payment = await this.move(tx, file, 'cancel', {});
      await this.book(tx, 'PENALTY_CANCEL_ORDER', payment, tx.today);
      await this.record(tx, file, 'PenaltyPaymentCancelled', reason);
      return responseOf(payment);
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

  private conflictsOf(tx: Tx, { application }: PenaltyFile): Promise<string[]> {
    return this.cases.conflictsOf(tx, application.id);
  }

  private async move(
    tx: Tx,
    file: PaymentFile,
    action: PaymentAction,
    changes: Partial<PenaltyPayment>,
  ): Promise<PenaltyPayment> {
    const { payment } = file;
    const { personId, roles } = tx.actor;
    const conflictsOf = await this.conflictsOf(tx, file);
    const facts = { actorId: personId ?? '', conflictsOf, preparedBy: payment.preparedBy, blockedBecause: null };
    const { to } = orRefuse(decide(paymentLifecycle, action, payment.state as PaymentState, roles, facts));
    Object.assign(payment, changes, { state: to, version: payment.version + 1 });
    return tx.manager.save(PenaltyPayment, payment);
  }

  private book(tx: Tx, kind: OutsideJournalKind, payment: PenaltyPayment, effectiveOn: LocalDate): Promise<void> {
    const { id: causeId, applicationId: caseId, amountCents, endToEndId } = payment;
    return this.books.book(tx, kind, amountCents, {
      causeId,
      caseId,
      effectiveOn,
      description: `dwangsom ${endToEndId}`,
    });
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

/** What was paid, in cents. */
function paidOf(payments: readonly PenaltyPayment[]): number {
  return payments.filter(({ state }) => state === 'paid').reduce((sum, { amountCents }) => sum + amountCents, 0);
}
