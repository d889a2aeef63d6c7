// SPDX-License-Identifier: EUPL-1.2
import {
  type MandateEntry,
  type PaymentFacts,
  paymentLifecycle,
  type PenaltyCourse,
  type PenaltyFacts,
  penaltyLifecycle,
  penaltyRateOn,
  penaltyRecoveryTerm,
  penaltyRows,
  type PenaltyRules,
  penaltyStateForApplicant,
  type Refusal,
} from '#domain';
import { type Actor, isProvince } from '../../platform/actor';
import { actionsFrom, payStep } from '../payments/outside-actions';
import type { LateMatter } from './late-matters';
import type { PenaltyActionResponse, PenaltyPaymentResponse, PenaltyResponse } from './penalties.dto';
import { penaltyFacts } from './penalty-files';
import type { PenaltyRowOfCase } from './penalty-rows';

/** A penalty with all from which its picture is made. */
export interface ShownPenalty {
  readonly row: PenaltyRowOfCase;
  readonly matter: LateMatter;
  readonly course: PenaltyCourse;
  readonly rules: PenaltyRules;
  readonly mandate: MandateEntry | Refusal | undefined;
}

/** One penalty as the reader may see it: a municipality no proposal, and a determination once it was notified. */
export function penaltyResponse(actor: Actor, shown: ShownPenalty): PenaltyResponse {
  const { row, matter, course, rules } = shown;
  const internal = isProvince(actor);
  const notified = row.notified_on !== null;
  const known = internal || notified;
  const state = internal
    ? row.state
    : penaltyStateForApplicant(row.state, { notified, noneOwed: row.none_owed !== null });
  const { penalty } = course;
  return {
    id: row.id,
    about: row.about,
    subjectId: row.subject_id,
    state,
    phase: course.phase,
    version: row.version,
    channel: row.channel,
    receivedOn: row.received_on,
    documentId: row.document_id,
    dueOn: matter.dueOn,
    endedOn: matter.endedOn ?? null,
    canFrom: course.canFrom,
    firstDayOn: course.firstDayOn,
    days: course.days,
    amountCents: course.amountCents,
    amountTomorrowCents: course.amountTomorrowCents,
    maximumCents: course.maximumCents,
    maximumOn: course.maximumOn,
    maximumDays: rules.maximumDays,
    lastDayOn: course.over ? (penalty?.lastDay ?? null) : null,
    rows: (penalty?.rows ?? []).map((one) => ({ ...one })),
    tiers: [...penaltyRows(rules.maximumDays, penaltyRateOn(row.received_on, rules))],
    trace: (penalty?.trace ?? []).map((step) => ({ ...step })),
    appealFrom: penalty?.appealFrom ?? null,
    determinationDueOn: penalty?.determination.dueOn ?? null,
    noneOwed: known ? row.none_owed : null,
    reason: internal ? row.reason : null,
    preparedByName: internal ? row.prepared_by_name : null,
    returnReason: internal ? row.return_reason : null,
    determinedCents: known && (row.state === 'determined' || row.state === 'settled') ? row.amount_cents : null,
    determinationNotifiedOn: row.notified_on,
    objectionDueOn: row.objection_due_on,
    letterDocumentId: row.letter_document_id,
    recoverableUntil: row.notified_on ? penaltyRecoveryTerm(row.notified_on).dueOn : null,
    paidCents: row.paid_cents,
    payment: paymentFor(row.payment, internal),
    allowedActions: internal ? actions(actor, shown) : [],
  };
}

/** Preparing and releasing are internal: a municipality sees what was paid. */
function paymentFor(payment: PenaltyRowOfCase['payment'], internal: boolean): PenaltyPaymentResponse | null {
  if (!payment || (!internal && payment.state !== 'paid')) return null;
  const { id, state, version, amountCents, dueOn, iban, endToEndId, paidOn, reference } = payment;
  const who = internal
    ? { preparedByName: payment.preparedByName, releasedByName: payment.releasedByName }
    : { preparedByName: null, releasedByName: null };
  return { id, state, version, amountCents, dueOn, iban, endToEndId, paidOn, reference, ...who };
}

function actions(actor: Actor, shown: ShownPenalty): PenaltyActionResponse[] {
  const { row, mandate } = shown;
  const who = { actorId: actor.personId ?? '', conflictsOf: row.conflicts };
  const penalty = {
    preparedBy: row.prepared_by,
    receivedOn: row.received_on,
    amountCents: row.amount_cents,
  };
  const facts: PenaltyFacts = { ...penaltyFacts({ ...shown, penalty }), ...who, mandate };
  const own = actionsFrom(actor, penaltyLifecycle, row, facts);
  const { payment } = row;
  const more = payment?.state === 'paid' && row.state === 'determined';
  if (!payment || more) {
    return row.state === 'determined' ? [...own, ...payStep(actor, row.id, row.notified_on)] : own;
  }
  const payable: PaymentFacts = { ...who, preparedBy: payment.preparedBy };
  return [...own, ...actionsFrom(actor, paymentLifecycle, payment, payable)];
}
