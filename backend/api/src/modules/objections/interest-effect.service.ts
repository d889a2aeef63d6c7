// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { decide, paymentLifecycle, type PaymentState } from '#domain';
import { notFound, orRefuse, RefusedError } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { OutsideBooks } from '../budget/outside-books.service';
import type { Decision } from '../decisions/decision.entities';
import { paidOf } from '../payments/outside-payments';
import { InterestPayment } from '../statutory-interest/interest.entities';
import { type InterestFile, InterestFiles } from '../statutory-interest/interest-files';
import type { Contested } from './contested';
import type { ObjectionFile } from './objection-files';

/** What an upheld objection does to interest, before it is done. */
export interface InterestPlan {
  readonly file: InterestFile;
  /** Whether it goes altogether: the municipality does not owe it. */
  readonly lapses: boolean;
  readonly lapsesCents: number;
  readonly totalCents: number;
  /** Paid of it before. */
  readonly paidCents: number;
  /** An order or claim on its way; it is taken back. */
  readonly open: InterestPayment | undefined;
}

/** An upheld objection raises the interest that the authority owes, or takes away what it claims (Awb 4:99, 7:11). */
@Injectable()
export class InterestEffect {
  constructor(
    private readonly interest: InterestFiles,
    private readonly books: OutsideBooks,
  ) {}

  /** Refuses while a payment is on its way to the bank, so that what the letter says about money is true. */
  async plan(tx: Tx, { interest: about }: Contested, totalCents: number): Promise<InterestPlan> {
    if (!about) throw notFound();
    const file = await this.interest.lock(tx, about.id);
    const { debtor, amountCents } = file.interest;
    const open = file.payments.find(({ state }) => state === 'proposed' || state === 'released');
    if (open?.kind === 'payment' && open.state === 'released') {
      throw new RefusedError({ code: 'PAYMENTS_UNDERWAY', details: { orderedCents: open.amountCents } });
    }
    const paidCents = paidOf(file.payments);
    const lapses = debtor === 'municipality';
    return { file, lapses, lapsesCents: lapses ? amountCents : 0, totalCents, paidCents, open };
  }

  async carryOut(
    tx: Tx,
    { objection, application }: ObjectionFile,
    decision: Decision,
    { file, lapses, totalCents, paidCents, open }: InterestPlan,
  ): Promise<void> {
    const about = { caseId: application.id, organisationId: application.organisationId };
    const cause = { caseId: application.id, effectiveOn: tx.today, description: 'wettelijke rente op bezwaar' };
    if (open) await this.takeBack(tx, file, open, cause);
    const interestId = file.interest.id;
    const data = { objectionId: objection.id, decisionId: decision.id, interestId, debtor: file.interest.debtor };
    if (lapses) {
      if (paidCents > 0) await this.books.book(tx, 'INTEREST_OWE', paidCents, { ...cause, causeId: decision.id });
      await this.interest.move(tx, file, 'annul', { decisionId: decision.id }, { asSystem: true });
      const amountCents = file.interest.amountCents;
      await tx.record({ ...about, type: 'InterestAnnulled', data: { ...data, amountCents } });
      return;
    }
    const addedCents = totalCents - file.interest.amountCents;
    if (addedCents > 0) await this.books.book(tx, 'INTEREST_OWE', addedCents, { ...cause, causeId: decision.id });
    const changes = { decisionId: decision.id, amountCents: totalCents };
    await this.interest.move(tx, file, 'raise', changes, { asSystem: true });
    await tx.record({ ...about, type: 'InterestRedetermined', data: { ...data, amountCents: totalCents } });
  }

  private async takeBack(
    tx: Tx,
    { application }: InterestFile,
    open: InterestPayment,
    cause: Omit<Parameters<OutsideBooks['book']>[3], 'causeId'>,
  ): Promise<void> {
    const { id: paymentId, interestId, kind, amountCents, dueOn } = open;
    // A claim that was released already lapses with its decision.
    const from: PaymentState = kind === 'claim' ? 'proposed' : (open.state as PaymentState);
    const { to } = orRefuse(decide(paymentLifecycle, 'cancel', from, ['system'], { actorId: '', conflictsOf: [] }));
    Object.assign(open, { state: to, version: open.version + 1 });
    await tx.manager.save(InterestPayment, open);
    const journal = kind === 'claim' ? 'INTEREST_CANCEL_CLAIM' : 'INTEREST_CANCEL_ORDER';
    await this.books.book(tx, journal, amountCents, { ...cause, causeId: paymentId });
    await tx.record({
      caseId: application.id,
      organisationId: application.organisationId,
      type: 'InterestPaymentCancelled',
      data: { interestId, paymentId, kind, amountCents, dueOn },
    });
  }
}
