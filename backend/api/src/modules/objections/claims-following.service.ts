// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { claimsAfter, type ClaimsAfter, type OpenClaim } from '#domain';
import { In } from 'typeorm';
import type { Tx } from '../../platform/work/tx';
import { type BookingCause, BudgetService } from '../budget/budget.service';
import { type GrantFile, GrantsService } from '../delivery/grants.service';
import { PaymentFiles } from '../payments/payment-files';
import { Payment } from '../payments/payment.entities';

/** What becomes of the open claims, and from what that was reckoned, in cents. */
export interface ClaimsPlan extends ClaimsAfter {
  readonly from: {
    readonly open: readonly OpenClaim[];
    readonly keptByRecipientCents: number;
    readonly limitCents: number;
    readonly keepOlder: boolean;
  };
}

/** Lets orders to pay back follow an amount that went up: what is no longer owed lapses (Awb 4:57, 7:11). */
@Injectable()
export class ClaimsFollowing {
  constructor(
    private readonly budget: BudgetService,
    private readonly grants: GrantsService,
    private readonly payments: PaymentFiles,
  ) {}

  /** What would become of the open claims when the recipient may keep so much. */
  async plan(tx: Tx, { grant }: Pick<GrantFile, 'grant'>, limitCents: number, keepOlder: boolean): Promise<ClaimsPlan> {
    const claims = await tx.manager.find(Payment, {
      where: { grantId: grant.id, kind: 'recovery', state: In(['proposed', 'released']) },
      order: { preparedAt: 'ASC', ruleKey: 'ASC' },
    });
    const keptByRecipientCents = grant.paidCents - grant.receivedCents;
    const open = claims.map(({ id, amountCents }) => ({ id, amountCents }));
    const from = { open, keptByRecipientCents, limitCents, keepOlder };
    return { ...claimsAfter(from), from };
  }

  /** Orders what stays owed first, so that the account never shows more paid than granted; then the old claims lapse. */
  async carryOut(
    tx: Tx,
    file: GrantFile,
    cause: BookingCause,
    { cancelled, claimCents }: ClaimsAfter,
  ): Promise<Payment | undefined> {
    let claim: Payment | undefined;
    if (claimCents > 0) {
      claim = await this.payments.claim(tx, file, cause.causeId, claimCents);
      await this.budget.book(tx, { kind: 'CLAIM', amountCents: claimCents }, cause);
    }
    if (cancelled.length === 0) return claim;
    const cancelledCents = cancelled.reduce((sum, { amountCents }) => sum + amountCents, 0);
    await this.budget.book(tx, { kind: 'CANCEL_CLAIM', amountCents: cancelledCents }, cause);
    await this.grants.change(tx, file.grant, { claimedCents: file.grant.claimedCents - cancelledCents });
    for (const { id } of cancelled) await this.lapse(tx, file, id, cause.causeId);
    return claim;
  }

  private async lapse(tx: Tx, { application }: GrantFile, id: string, decisionId: string): Promise<void> {
    const payment = await tx.manager.findOneByOrFail(Payment, { id });
    await tx.manager.update(Payment, { id }, { state: 'cancelled', version: payment.version + 1 });
    const { kind, ruleKey, amountCents } = payment;
    await tx.record({
      type: 'PaymentCancelled',
      caseId: application.id,
      organisationId: application.organisationId,
      data: { paymentId: id, kind, ruleKey, amountCents, decisionId },
    });
  }
}
