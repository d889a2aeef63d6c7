// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { IsNull, MoreThanOrEqual, Not } from 'typeorm';
import { decide, noConflict, type PaymentAction, paymentLifecycle, type PaymentState, paymentTerm } from '#domain';
import { notFound, orRefuse, refuseIf, refuseStale } from '../../platform/refused.error';
import { calendarInForce } from '../law-data/calendar';
import type { Tx } from '../../platform/work/tx';
import { CaseFiles } from '../applications/case-files.service';
import type { BookingCause } from '../budget/budget.service';
import { type GrantFile, GrantsService } from '../delivery/grants.service';
import { GrantNotice } from '../delivery/grant-change.entities';
import { Payment } from './payment.entities';

/** A locked payment with its grant and its case. */
export interface PaymentFile extends GrantFile {
  readonly payment: Payment;
}

/** Finds, locks, moves and numbers payments. */
@Injectable()
export class PaymentFiles {
  constructor(
    private readonly grants: GrantsService,
    private readonly cases: CaseFiles,
  ) {}

  /** Locks a grant to prepare a payment. @throws RefusedError CONFLICT_OF_INTEREST when the actor keeps away from the case */
  async lockGrant(tx: Tx, grantId: string): Promise<GrantFile> {
    const file = await this.grants.lock(tx, grantId);
    const conflictsOf = await this.cases.conflictsOf(tx, file.application.id);
    refuseIf(noConflict({ actorId: tx.actor.personId ?? '', conflictsOf }));
    return file;
  }

  /** Locks a payment by its case. @throws RefusedError NOT_FOUND, STALE_VERSION */
  async lock(tx: Tx, id: string, expectedVersion: number): Promise<PaymentFile> {
    const known = await tx.manager.findOneBy(Payment, { id });
    if (!known) throw notFound();
    const file = await this.grants.lock(tx, known.grantId);
    const payment = await tx.manager.findOneByOrFail(Payment, { id });
    refuseStale(payment.version, expectedVersion);
    return { ...file, payment };
  }

  /** Moves a payment as the lifecycle allows, together with the fields that change with it. Raises the version. */
  async move(tx: Tx, payment: Payment, action: PaymentAction, changes: Partial<Payment>): Promise<Payment> {
    const facts = {
      actorId: tx.actor.personId ?? '',
      conflictsOf: await this.cases.conflictsOf(tx, payment.applicationId),
      preparedBy: payment.preparedBy,
      blockedBecause: action === 'release' ? await suspendedBecause(tx, payment) : null,
    };
    const { to } = orRefuse(decide(paymentLifecycle, action, payment.state as PaymentState, tx.actor.roles, facts));
    Object.assign(payment, changes, { state: to, version: payment.version + 1 });
    return tx.manager.save(Payment, payment);
  }

  /** Orders to pay back what was paid too much; the grant counts it as claimed. Finance releases the order. */
  async claim(tx: Tx, file: GrantFile, decisionId: string, amountCents: number): Promise<Payment> {
    const earlier = await tx.manager.countBy(Payment, { grantId: file.grant.id, kind: 'recovery' });
    const payment = await this.add(tx, file, {
      kind: 'recovery',
      ruleKey: earlier === 0 ? 'recovery' : `recovery-${earlier + 1}`,
      amountCents,
      dueOn: paymentTerm({ notifiedOn: tx.today, calendar: await calendarInForce(tx) }).dueOn,
      iban: null,
      decisionId,
    });
    await this.grants.change(tx, file.grant, { claimedCents: file.grant.claimedCents + amountCents });
    return payment;
  }

  /** Takes back what was proposed and not yet released, because the grant changes under it. Gives the payments. */
  async takeBack(tx: Tx, { grant, application }: GrantFile): Promise<Payment[]> {
    const proposed = await tx.manager.find(Payment, {
      where: { grantId: grant.id, state: 'proposed', kind: Not('recovery') },
      order: { preparedAt: 'ASC', endToEndId: 'ASC' },
    });
    for (const payment of proposed) {
      const facts = { actorId: '', conflictsOf: [] };
      const { to } = orRefuse(decide(paymentLifecycle, 'cancel', payment.state as PaymentState, ['system'], facts));
      Object.assign(payment, { state: to, version: payment.version + 1 });
      await tx.manager.save(Payment, payment);
      const { id: paymentId, kind, ruleKey, amountCents, dueOn } = payment;
      await tx.record({
        type: 'PaymentCancelled',
        caseId: application.id,
        organisationId: application.organisationId,
        data: { paymentId, kind, ruleKey, amountCents, dueOn },
      });
    }
    return proposed;
  }

  /** Writes a new payment with the reference that the bank carries along. */
  async add(
    tx: Tx,
    { grant, application }: GrantFile,
    made: Pick<Payment, 'kind' | 'ruleKey' | 'amountCents' | 'dueOn' | 'iban'> & Partial<Pick<Payment, 'decisionId'>>,
  ): Promise<Payment> {
    const earlier = await tx.manager.countBy(Payment, { grantId: grant.id });
    return tx.manager.save(
      Payment,
      tx.manager.create(Payment, {
        ...made,
        grantId: grant.id,
        applicationId: application.id,
        organisationId: application.organisationId,
        state: paymentLifecycle.initial,
        endToEndId: `${application.number}-${earlier + 1}`,
        preparedBy: tx.actor.personId ?? undefined,
        preparedAt: tx.now,
      }),
    );
  }
}

/**
 * Why payments of a grant are suspended today, as the notice says it; nothing when they are not. Money that comes back is
 * not held up.
 *
 * @source Awb 4:56
 */
async function suspendedBecause(tx: Tx, { grantId, kind }: Payment): Promise<string | null> {
  if (kind === 'recovery') return null;
  const notice = await suspensionOn(tx, grantId);
  return notice && (notice.reason || 'Awb 4:56');
}

/** The notice by which payments of a grant are suspended today. @source Awb 4:56 */
export async function suspensionOn(tx: Tx, grantId: string): Promise<GrantNotice | null> {
  return tx.manager.findOneBy(GrantNotice, {
    grantId,
    kind: 'payment_suspension',
    endedOn: IsNull(),
    dueOn: MoreThanOrEqual(tx.today),
  });
}

/** Why a payment is booked: on the account and in the budget year of its grant. */
export function causeOf(
  { grant, application }: GrantFile,
  causeId: string,
  effectiveOn: BookingCause['effectiveOn'],
  description: string,
): BookingCause {
  return {
    accountId: grant.accountId,
    causeId,
    caseId: application.id,
    organisationId: application.organisationId,
    budgetYear: grant.budgetYear,
    effectiveOn,
    description,
  };
}
