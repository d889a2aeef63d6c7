// SPDX-License-Identifier: EUPL-1.2
import { interestLifecycle, type MandateEntry, paymentLifecycle, type Refusal } from '#domain';
import { type Actor, isProvince } from '../../platform/actor';
import { actionsFrom, payStep } from '../payments/outside-actions';
import { paidOf } from '../payments/outside-payments';
import type { InterestActionResponse, InterestPaymentResponse, LatePaymentResponse } from './interest.dto';
import type { InterestRowOfCase } from './interest-rows';
import type { LatePayment } from './late-payments';
import { leftToPay } from './left-to-pay';

/** A late payment with all from which its picture is made. */
export interface ShownInterest {
  readonly late: LatePayment;
  /** What was proposed or determined over it last. */
  readonly row: InterestRowOfCase | undefined;
  readonly conflictsOf: readonly string[];
  readonly mandate: MandateEntry | Refusal | undefined;
}

/** One late payment as the reader may see it: a municipality sees interest once its decision was notified. */
export function latePaymentResponse(actor: Actor, shown: ShownInterest): LatePaymentResponse {
  const { late } = shown;
  const internal = isProvince(actor);
  const row = shown.row && (internal || shown.row.notified_on) ? shown.row : undefined;
  const stands = row && row.state !== 'returned' ? row : undefined;
  const { interest } = late;
  return {
    source: late.source,
    sourceId: late.sourceId,
    kind: late.kind,
    endToEndId: late.endToEndId,
    debtor: late.debtor,
    principalCents: late.principalCents,
    dueOn: late.dueOn,
    paidOn: late.paidOn,
    firstDayOn: stands?.first_day_on ?? interest.firstDayOn,
    lastDayOn: stands?.last_day_on ?? interest.lastDayOn,
    days: stands?.days ?? interest.days,
    amountCents: stands?.amount_cents ?? interest.amountCents,
    minimumCents: interest.minimumCents,
    owed: stands ? true : interest.owed,
    rows: interest.rows.map((one) => ({ ...one })),
    trace: interest.trace.map((step) => ({ ...step })),
    interest: row ? determined(row, internal) : null,
    payment: paymentFor(row, internal),
    allowedActions: internal ? actions(actor, shown) : [],
  };
}

function determined(row: InterestRowOfCase, internal: boolean): LatePaymentResponse['interest'] {
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    amountCents: row.amount_cents,
    days: row.days,
    reason: internal ? row.reason : null,
    preparedByName: internal ? row.prepared_by_name : null,
    returnReason: internal ? row.return_reason : null,
    notifiedOn: row.notified_on,
    objectionDueOn: row.objection_due_on,
    letterDocumentId: row.letter_document_id,
    paidCents: paidOf(row.payments),
  };
}

const leftOf = ({ state, debtor, amount_cents, payments }: InterestRowOfCase): number =>
  leftToPay({ state, debtor, amountCents: amount_cents }, payments);

const current = (row: InterestRowOfCase) => row.payments.find(({ state }) => state !== 'paid') ?? row.payments.at(-1);

/** Preparing and releasing are internal: a municipality sees what was paid, and what it has to pay. */
function paymentFor(row: InterestRowOfCase | undefined, internal: boolean): InterestPaymentResponse | null {
  const payment = row && current(row);
  if (!payment || (!internal && payment.kind === 'payment' && payment.state !== 'paid')) return null;
  const { id, kind, state, version, amountCents, dueOn, iban, endToEndId, paidOn, reference } = payment;
  const who = internal
    ? { preparedByName: payment.preparedByName, releasedByName: payment.releasedByName }
    : { preparedByName: null, releasedByName: null };
  return { id, kind, state, version, amountCents, dueOn, iban, endToEndId, paidOn, reference, ...who };
}

function actions(actor: Actor, { late, row, conflictsOf, mandate }: ShownInterest): InterestActionResponse[] {
  const who = { actorId: actor.personId ?? '', conflictsOf };
  if (!row || row.state === 'returned' || (row.state === 'annulled' && leftOf(row) <= 0)) {
    return proposing(actor, late);
  }
  const facts = { ...who, preparedBy: row.prepared_by, mandate };
  const own = actionsFrom(actor, interestLifecycle, row, facts);
  const payment = row.payments.find(({ state }) => state !== 'paid');
  if (!payment) return leftOf(row) > 0 ? [...own, ...payStep(actor, row.id, row.notified_on)] : own;
  const payable = { ...who, preparedBy: payment.preparedBy };
  const steps = actionsFrom(actor, paymentLifecycle, payment, payable);
  return [...own, ...steps.filter(({ action }) => payment.kind === 'payment' || action !== 'cancel')];
}

/** Proposing makes it; there is no transition for that. */
function proposing(actor: Actor, { sourceId, paidOn, interest }: LatePayment): InterestActionResponse[] {
  if (!actor.roles.includes('finance') || !paidOn || !interest.owed) return [];
  return [{ subjectId: sourceId, action: 'propose', allowed: true, refusal: null }];
}
