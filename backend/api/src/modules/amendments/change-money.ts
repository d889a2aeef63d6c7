// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type ChangeKind, changesDetermination, formatMoney, limitRefusal, limitsFor } from '#domain';
import { refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { applicantFacts } from '../applications/applicant-facts';
import { BudgetService, type LockedAccount } from '../budget/budget.service';
import { GrantsService } from '../delivery/grants.service';
import { Payment } from '../payments/payment.entities';
import { causeOf, PaymentFiles } from '../payments/payment-files';
import { type ChangeFile, claimFor } from './change-files';

/** What a change did with the money, in cents; `account` shows the balances before it. */
export interface MovedMoney {
  readonly account: LockedAccount;
  /** More (or less) than before of what can still be granted. */
  readonly leftChangeCents: number;
  readonly claimCents: number;
  readonly cancelledCents: number;
}

/** Lets the money follow a change: the ceiling, the yearly maximum, orders under way, and what was paid too much. */
@Injectable()
export class ChangeMoney {
  constructor(
    private readonly grants: GrantsService,
    private readonly budget: BudgetService,
    private readonly payments: PaymentFiles,
  ) {}

  /**
   * Locks the money before the decision is written, so that its receipt can say how the ceiling stood (Awb 4:25(3)): the
   * applicant first where it may get more, then the account.
   */
  async locked(
    tx: Tx,
    { grant }: ChangeFile,
    amounts: { beforeCents: number; afterCents: number },
  ): Promise<LockedAccount> {
    if (amounts.afterCents > amounts.beforeCents) await this.budget.lockApplicant(tx, grant.organisationId);
    return this.budget.lock(tx, grant.accountId);
  }

  /** Books a change of the amount. The account is locked last, and says no when a raise does not fit. */
  async follow(
    tx: Tx,
    file: ChangeFile,
    decisionId: string,
    { beforeCents, afterCents }: { beforeCents: number; afterCents: number },
  ): Promise<MovedMoney> {
    const { grant } = file;
    const kind = file.change.kind as ChangeKind;
    const claimCents = claimFor(file, afterCents);
    const lowered = afterCents < beforeCents;
    if (lowered) await this.refuseReleased(tx, grant.id);
    if (!changesDetermination(kind)) await this.chargeYear(tx, file, { beforeCents, afterCents });
    const cancelled = lowered ? await this.payments.takeBack(tx, file) : [];
    if (claimCents > 0) await this.payments.claim(tx, file, decisionId, claimCents);
    const account = await this.budget.lock(tx, grant.accountId);
    const cause = (id: string) => causeOf(file, id, tx.today, this.wordsFor(file, afterCents));
    for (const { id, amountCents } of cancelled)
      await this.budget.book(tx, { kind: 'CANCEL_ORDER', amountCents }, cause(id));
    if (claimCents > 0) await this.budget.book(tx, { kind: 'CLAIM', amountCents: claimCents }, cause(decisionId));
    const leftChangeCents = await this.book(tx, file, decisionId, afterCents - beforeCents, account);
    await this.grants.change(
      tx,
      grant,
      changesDetermination(kind) ? { determinedCents: afterCents } : { grantedCents: afterCents },
    );
    const cancelledCents = cancelled.reduce((sum, { amountCents }) => sum + amountCents, 0);
    return { account, leftChangeCents, claimCents, cancelledCents };
  }

  private async book(
    tx: Tx,
    file: ChangeFile,
    decisionId: string,
    changeCents: number,
    account: LockedAccount,
  ): Promise<number> {
    const cause = causeOf(file, decisionId, tx.today, this.wordsFor(file));
    if (changeCents > 0) {
      const { leftCents } = account;
      if (changeCents > leftCents) {
        const details = { leftCents, amountCents: changeCents };
        refuseIf({ code: 'CEILING_EXCEEDED', source: 'Awb 4:25(2)', details });
      }
      await this.budget.book(tx, { kind: 'RAISE', amountCents: changeCents }, cause);
      return -changeCents;
    }
    if (changeCents === 0) return 0;
    const amountCents = -changeCents;
    const kind = changesDetermination(file.change.kind as ChangeKind) ? 'REVISE' : 'RELEASE';
    await this.budget.book(tx, { kind, amountCents }, cause);
    if (!file.scheme.allocation.releaseGrantable) return 0;
    await this.budget.book(tx, { kind: 'REOPEN', amountCents }, cause);
    return amountCents;
  }

  /** The yearly maximum of the municipality follows its grants, in the year in which this one was given. */
  private async chargeYear(
    tx: Tx,
    { application, grant, type }: ChangeFile,
    { beforeCents, afterCents }: { beforeCents: number; afterCents: number },
  ): Promise<void> {
    const amountCents = afterCents - beforeCents;
    const { accountId, organisationId, budgetYear: year } = grant;
    if (amountCents < 0) await this.budget.relieveApplicant(tx, { accountId, organisationId, year, amountCents });
    if (amountCents <= 0) return;
    await this.budget.lockApplicant(tx, organisationId);
    const facts = await applicantFacts(tx, application, type, { own: { amountCents: beforeCents, year } });
    refuseIf(limitRefusal(type, facts, afterCents));
    const maximumCents = limitsFor(type, facts.applicant).maximumPerApplicantPerYearCents ?? null;
    refuseIf(await this.budget.chargeApplicant(tx, { accountId, organisationId, year, maximumCents, amountCents }));
  }

  /** An order that was released is on its way to the bank: the change waits, so that what it says about money is true. */
  private async refuseReleased(tx: Tx, grantId: string): Promise<void> {
    const released = await tx.manager.findBy(Payment, { grantId, state: 'released' });
    const orderedCents = released
      .filter(({ kind }) => kind !== 'recovery')
      .reduce((sum, { amountCents }) => sum + amountCents, 0);
    if (orderedCents > 0) refuseIf({ code: 'PAYMENTS_UNDERWAY', details: { orderedCents } });
  }

  private wordsFor({ application, change }: ChangeFile, afterCents?: number): string {
    const what = change.kind === 'withdraw' || change.kind === 'withdrawDetermination' ? 'intrekking' : 'wijziging';
    return `${what} ${application.number}${afterCents === undefined ? '' : ` naar ${formatMoney(afterCents)}`}`;
  }
}
