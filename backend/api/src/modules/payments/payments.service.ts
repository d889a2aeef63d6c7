// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { paymentRefusal, type Refusal } from '#domain';
import type { Actor } from '../../platform/actor';
import { answerOf } from '../../platform/http/command-answer';
import type { CommandResponse } from '../../platform/http/common.dto';
import { RefusedError, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { BudgetService } from '../budget/budget.service';
import { ledgerStop } from '../budget/payment-stop';
import type { GrantFile } from '../delivery/grants.service';
import { BankAccountsService } from './bank-accounts.service';
import { ConfirmService } from './confirm.service';
import { calendarInForce } from '../law-data/calendar';
import { type DuePayment, duePayments, grantMoney, orderedCents } from './due-payments';
import { causeOf, type PaymentFile, PaymentFiles } from './payment-files';
import type { Payment } from './payment.entities';
import type {
  PaymentCancellationRequest,
  PaymentCommandRequest,
  PaymentConfirmationRequest,
  PaymentProposalRequest,
} from './payments.dto';

/** Prepares, releases and takes back payments: one person prepares, another releases. */
@Injectable()
export class PaymentsService {
  constructor(
    private readonly work: Work,
    private readonly payments: PaymentFiles,
    private readonly accounts: BankAccountsService,
    private readonly budget: BudgetService,
    private readonly confirmations: ConfirmService,
  ) {}

  /** Prepares a payment that is due by the rules. */
  propose(actor: Actor, grantId: string, { ruleKey }: PaymentProposalRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.payments.lockGrant(tx, grantId);
      const { grant } = file;
      const due = await this.due(tx, file, ruleKey);
      const iban = await this.accounts.ibanFor(tx, file.application, file);
      if (!iban) throw new RefusedError({ code: 'BANK_ACCOUNT_MISSING', source: 'Awb 4:89' });
      await this.budget.lock(tx, grant.accountId);
      const { kind, amountCents, dueOn } = due;
      const payment = await this.payments.add(tx, file, { kind, ruleKey, amountCents, dueOn, iban });
      const cause = causeOf(file, payment.id, tx.today, `betaalopdracht ${payment.endToEndId}`);
      await this.budget.book(tx, { kind: 'ORDER', amountCents }, cause);
      await this.record(tx, { ...file, payment }, 'PaymentProposed');
      return answerOf(payment);
    });
  }

  /** Releases a payment, or an order to pay back; never by the person who prepared it, nor while the ledger is wrong there. */
  release(actor: Actor, id: string, { expectedVersion }: PaymentCommandRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.payments.lock(tx, id, expectedVersion);
      const changes = { releasedBy: actor.personId, releasedAt: tx.now };
      const payment = await this.payments.move(tx, file.payment, 'release', changes);
      refuseIf(await this.notNotified(tx, payment));
      if (payment.kind !== 'recovery') refuseIf(await ledgerStop(tx, file.grant.accountId));
      await this.record(tx, file, 'PaymentReleased');
      return answerOf(payment);
    });
  }

  /** Records that the money was paid, or received. */
  confirm(actor: Actor, id: string, body: PaymentConfirmationRequest): Promise<CommandResponse> {
    return this.confirmations.confirm(actor, id, body);
  }

  /** Takes a prepared payment back; what a municipality has to pay back is not taken back here. */
  cancel(actor: Actor, id: string, { expectedVersion, reason }: PaymentCancellationRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.payments.lock(tx, id, expectedVersion);
      const payment = await this.payments.move(tx, file.payment, 'cancel', {});
      if (payment.kind === 'recovery') refuseIf({ code: 'FORBIDDEN', source: 'Awb 4:57' });
      await this.budget.lock(tx, file.grant.accountId);
      const cause = causeOf(file, payment.id, tx.today, `betaalopdracht ingetrokken ${payment.endToEndId}`);
      await this.budget.book(tx, { kind: 'CANCEL_ORDER', amountCents: payment.amountCents }, cause);
      await this.record(tx, file, 'PaymentCancelled', reason);
      return answerOf(payment);
    });
  }

  private async due(tx: Tx, { grant, type }: GrantFile, ruleKey: string): Promise<DuePayment> {
    if (!grant.notifiedOn) throw new RefusedError({ code: 'NOT_NOTIFIED_YET', source: 'Awb 3:40' });
    const [money] = await grantMoney(tx, grant.id);
    const calendar = await calendarInForce(tx);
    const due = money && duePayments(money, tx.today, calendar).find((one) => one.ruleKey === ruleKey);
    if (!money || !due) {
      const rule = type.advances.find(({ key }) => key === ruleKey);
      const first = type.obligations.find(({ key }) => key === rule?.on);
      const waitsFor = first && !money?.met_on[first.key] ? { details: { on: first.text.nl.replace(/\.$/, '') } } : {};
      throw new RefusedError({ code: 'ADVANCE_NOT_DUE', ...(rule ? { source: rule.article } : {}), ...waitsFor });
    }
    refuseIf(
      paymentRefusal({
        amountCents: due.amountCents,
        limitCents: money.determined_cents ?? money.granted_cents,
        paidCents: money.paid_cents - money.claimed_cents,
        orderedCents: orderedCents(money),
      }),
    );
    return due;
  }

  /** @source Awb 3:40 — an order to pay back has no effect before its decision was notified. */
  private async notNotified(tx: Tx, payment: Payment): Promise<Refusal | undefined> {
    if (payment.kind !== 'recovery') return undefined;
    const [decision] = await tx.query<{ notified_on: string | null }>(
      'select notified_on from decision where id = $1',
      [payment.decisionId],
    );
    return decision?.notified_on ? undefined : { code: 'NOT_NOTIFIED_YET', source: 'Awb 3:40' };
  }

  private record(
    tx: Tx,
    { application, payment }: PaymentFile,
    type: 'PaymentProposed' | 'PaymentReleased' | 'PaymentCancelled',
    text = '',
  ): Promise<void> {
    const { id: paymentId, kind, ruleKey, amountCents, dueOn } = payment;
    return tx.record({
      type,
      caseId: application.id,
      organisationId: application.organisationId,
      data: { paymentId, kind, ruleKey, amountCents, dueOn },
      text,
    });
  }
}
