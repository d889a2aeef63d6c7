// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { EntityTarget } from 'typeorm';
import {
  decide,
  formatDateLong,
  formatMoney,
  type HolidayCalendar,
  type LocalDate,
  noConflict,
  type OutsideJournalKind,
  type PaymentAction,
  paymentLifecycle,
  type PaymentState,
  paymentTerm,
} from '#domain';
import { orRefuse, RefusedError, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import type { Application } from '../applications/application.entities';
import { CaseFiles } from '../applications/case-files.service';
import { OutsideBooks } from '../budget/outside-books.service';
import { CaseMails } from '../decisions/case-mails';
import { Decision } from '../decisions/decision.entities';
import { BankAccountsService } from './bank-accounts.service';
import type { PaymentConfirmationRequest } from './payments.dto';

/** A payment that no ceiling knows, of whatever it is. */
export interface OutsidePayment {
  id: string;
  applicationId: string;
  organisationId: string;
  state: string;
  version: number;
  amountCents: number;
  dueOn: string;
  endToEndId: string;
  preparedBy: string;
  preparedAt: Date;
  paidOn: string | null;
  reference: string | null;
}

/** What every payment holds once it is prepared. */
export type PreparedPayment = Pick<
  OutsidePayment,
  'applicationId' | 'organisationId' | 'state' | 'amountCents' | 'dueOn' | 'preparedAt'
> & { readonly iban: string; readonly preparedBy: string | undefined };

/** The way of money outside every ceiling, a penalty or interest: one person prepares, another releases. */
@Injectable()
export class OutsidePayments {
  constructor(
    private readonly cases: CaseFiles,
    private readonly accounts: BankAccountsService,
    private readonly books: OutsideBooks,
    private readonly mails: CaseMails,
  ) {}

  /** @throws RefusedError CONFLICT_OF_INTEREST when the actor keeps away from the case */
  async refuseConflicted(tx: Tx, { id }: Application): Promise<void> {
    refuseIf(noConflict({ actorId: tx.actor.personId ?? '', conflictsOf: await this.cases.conflictsOf(tx, id) }));
  }

  /**
   * A payment of what a decision determined, to the account of the municipality, due within six weeks after the notification.
   *
   * @source Awb 4:87
   * @throws RefusedError NOT_NOTIFIED_YET, BANK_ACCOUNT_MISSING
   */
  async prepare(
    tx: Tx,
    application: Application,
    owed: { readonly decisionId: string; readonly amountCents: number; readonly calendar: HolidayCalendar },
  ): Promise<PreparedPayment> {
    const { notifiedOn } = await tx.manager.findOneByOrFail(Decision, { id: owed.decisionId });
    if (!notifiedOn) throw new RefusedError({ code: 'NOT_NOTIFIED_YET', source: 'Awb 3:40' });
    const iban = await this.accounts.ibanFor(tx, application, await this.cases.schemeOf(tx, application));
    if (!iban) throw new RefusedError({ code: 'BANK_ACCOUNT_MISSING', source: 'Awb 4:89' });
    return {
      applicationId: application.id,
      organisationId: application.organisationId,
      state: paymentLifecycle.initial,
      amountCents: owed.amountCents,
      dueOn: paymentTerm({ notifiedOn: notifiedOn as LocalDate, calendar: owed.calendar }).dueOn,
      iban,
      preparedBy: tx.actor.personId ?? undefined,
      preparedAt: tx.now,
    };
  }

  /** Moves a payment as the lifecycle allows, together with the fields that change with it. Raises the version. */
  async move<P extends OutsidePayment>(
    tx: Tx,
    entity: EntityTarget<P>,
    payment: P,
    action: PaymentAction,
    changes: Partial<P>,
  ): Promise<P> {
    const facts = {
      actorId: tx.actor.personId ?? '',
      conflictsOf: await this.cases.conflictsOf(tx, payment.applicationId),
      preparedBy: payment.preparedBy,
      blockedBecause: null,
    };
    const { to } = orRefuse(decide(paymentLifecycle, action, payment.state as PaymentState, tx.actor.roles, facts));
    Object.assign(payment, changes, { state: to, version: payment.version + 1 });
    return tx.manager.save(entity, payment);
  }

  /** The bank paid, or the municipality did, on a day that came. @throws RefusedError DATE_IN_FUTURE */
  async markPaid<P extends OutsidePayment>(
    tx: Tx,
    entity: EntityTarget<P>,
    payment: P,
    { paidOn, reference }: PaymentConfirmationRequest,
  ): Promise<{ readonly payment: P; readonly paidOn: LocalDate }> {
    const changes: Partial<OutsidePayment> = { paidOn, reference };
    const moved = await this.move(tx, entity, payment, 'markPaid', changes as Partial<P>);
    if (paidOn > tx.today) refuseIf({ code: 'DATE_IN_FUTURE', details: { latest: tx.today } });
    return { payment: moved, paidOn: paidOn as LocalDate };
  }

  /** Books it on the account of the programme of the case; the last lock of a use case. */
  book(
    tx: Tx,
    kind: OutsideJournalKind,
    { id: causeId, applicationId: caseId, amountCents, endToEndId }: OutsidePayment,
    { of, effectiveOn }: { readonly of: string; readonly effectiveOn: LocalDate },
  ): Promise<void> {
    return this.books.book(tx, kind, amountCents, {
      causeId,
      caseId,
      effectiveOn,
      description: `${of} ${endToEndId}`,
    });
  }

  /** Tells the municipality that it was paid. */
  tellPaid(
    tx: Tx,
    application: Application,
    kind: 'penalty-paid' | 'interest-paid',
    { id, amountCents, paidOn, reference }: OutsidePayment,
  ): Promise<void> {
    return this.mails.send(tx, application, kind, id, {
      amount: formatMoney(amountCents),
      paidOn: formatDateLong(paidOn as LocalDate),
      reference,
    });
  }
}

/** What was paid of it, in cents. */
export function paidOf(payments: readonly Pick<OutsidePayment, 'state' | 'amountCents'>[]): number {
  return payments.filter(({ state }) => state === 'paid').reduce((sum, { amountCents }) => sum + amountCents, 0);
}
