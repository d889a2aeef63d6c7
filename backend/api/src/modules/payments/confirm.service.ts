// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { formatDateLong, formatMoney, type LocalDate } from '#domain';
import type { Actor } from '../../platform/actor';
import { answerOf } from '../../platform/http/command-answer';
import type { CommandResponse } from '../../platform/http/common.dto';
import { refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { BudgetService } from '../budget/budget.service';
import { CaseMails } from '../decisions/case-mails';
import { type GrantFile, GrantsService } from '../delivery/grants.service';
import { grantMoney, orderedCents } from './due-payments';
import { causeOf, type PaymentFile, PaymentFiles } from './payment-files';
import type { PaymentConfirmationRequest } from './payments.dto';

/** Records that money was paid, or came back, and closes the grant when everything is settled. */
@Injectable()
export class ConfirmService {
  constructor(
    private readonly work: Work,
    private readonly grants: GrantsService,
    private readonly payments: PaymentFiles,
    private readonly budget: BudgetService,
    private readonly mails: CaseMails,
  ) {}

  /** The bank paid, or the municipality paid back, on this day with this reference. */
  confirm(actor: Actor, id: string, body: PaymentConfirmationRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.payments.lock(tx, id, body.expectedVersion);
      const paidOn = body.paidOn as LocalDate;
      const payment = await this.payments.move(tx, file.payment, 'markPaid', { paidOn, reference: body.reference });
      if (paidOn > tx.today) refuseIf({ code: 'DATE_IN_FUTURE', details: { latest: tx.today } });
      if (paidOn < file.grant.grantedOn)
        refuseIf({ code: 'DATE_BEFORE_GRANT', details: { earliest: file.grant.grantedOn } });
      await this.budget.lock(tx, file.grant.accountId);
      if (payment.kind === 'recovery') await this.received(tx, file, paidOn);
      else await this.paid(tx, file, paidOn);
      await this.closeWhenSettled(tx, file);
      return answerOf(payment);
    });
  }

  /** Closes the grant when what was paid, less what came back, equals what was determined, or nothing when it was withdrawn. */
  async closeWhenSettled(tx: Tx, file: GrantFile): Promise<boolean> {
    const { grant } = file;
    const owedCents =
      grant.determinedCents ?? (grant.state === 'withdrawn' || grant.state === 'in_recovery' ? 0 : null);
    if (owedCents === null) return false;
    const [money] = await grantMoney(tx, grant.id);
    return this.grants.closeWhenSettled(tx, file, {
      determinedCents: owedCents,
      paidCents: grant.paidCents,
      receivedCents: grant.receivedCents,
      orderedCents: money ? orderedCents(money) : 0,
    });
  }

  private async paid(tx: Tx, file: PaymentFile, paidOn: LocalDate): Promise<void> {
    const { grant, application, payment } = file;
    const cause = causeOf(file, payment.id, paidOn, `betaald ${payment.endToEndId}`);
    await this.budget.book(tx, { kind: 'PAY', amountCents: payment.amountCents }, cause);
    await this.grants.change(tx, grant, { paidCents: grant.paidCents + payment.amountCents });
    await this.record(tx, file, 'PaymentMade');
    await this.mails.send(tx, application, 'payment-made', payment.id, {
      amount: formatMoney(payment.amountCents),
      paidOn: formatDateLong(paidOn),
      reference: payment.reference ?? payment.endToEndId,
    });
  }

  private async received(tx: Tx, file: PaymentFile, paidOn: LocalDate): Promise<void> {
    const { grant, payment } = file;
    const cause = causeOf(file, payment.id, paidOn, `terugontvangen ${payment.endToEndId}`);
    await this.budget.book(tx, { kind: 'RECEIVE', amountCents: payment.amountCents }, cause);
    await this.grants.change(tx, grant, { receivedCents: grant.receivedCents + payment.amountCents });
    await this.record(tx, file, 'RecoveryReceived');
  }

  private record(
    tx: Tx,
    { application, payment }: PaymentFile,
    type: 'PaymentMade' | 'RecoveryReceived',
  ): Promise<void> {
    const { id: paymentId, kind, ruleKey, amountCents, paidOn } = payment;
    return tx.record({
      type,
      caseId: application.id,
      organisationId: application.organisationId,
      data: { paymentId, kind, ruleKey, amountCents, paidOn },
    });
  }
}
