// SPDX-License-Identifier: EUPL-1.2
import { IsNull, LessThan } from 'typeorm';
import {
  awaitedDraw,
  awaitedReport,
  decide,
  determinesItself,
  type GrantAction,
  type GrantFacts,
  grantLifecycle,
  type GrantState,
  isSampled,
  type LocalDate,
  type ObligationState,
  openBeforeDetermination,
} from '#domain';
import { isProvince } from '../../platform/actor';
import { notFound, orRefuse, RefusedError } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Obligation } from '../delivery/delivery.entities';
import { GrantNotice } from '../delivery/grant-change.entities';
import type { GrantFile } from '../delivery/grants.service';
import { sampledGrant } from '../delivery/sampled-grant';
import type { Hearing } from '../views/views.service';
import { DeterminationProposal, DeterminationRequest } from './payment.entities';

/** As much of an obligation as matters for determination. */
export interface ObligationBeforeDetermination {
  readonly key: string;
  readonly kind: string;
  readonly state: ObligationState;
}

/**
 * The obligations that stand in the way of determination. On request: those that nobody reported. Ex officio: start and
 * completion until they are met, but once the day for determination has come nothing stands in the way any more.
 *
 * @source Awb 4:44(1), 4:47
 */
export function obligationsInTheWay(
  obligations: readonly ObligationBeforeDetermination[],
  question: { requested: boolean; exOfficio: boolean; determinationDueOn: LocalDate | null; today: LocalDate },
): string[] {
  if (question.requested || !question.exOfficio) return openBeforeDetermination(obligations);
  if (question.determinationDueOn && question.determinationDueOn <= question.today) return [];
  return obligations
    .filter(({ kind, state }) => (kind === 'start' || kind === 'completion') && state !== 'met')
    .map(({ key }) => key);
}

/** The request and the proposal about which the guards of a grant want to know. */
export interface FinalAccountFile {
  readonly request: DeterminationRequest | undefined;
  /** The proposal that lies before the decider; not one that was returned. */
  readonly proposal: DeterminationProposal | undefined;
  readonly facts: GrantFacts;
}

/** Gathers what the guards of a grant look at; the case must be locked. */
export async function finalAccountOf(
  tx: Tx,
  { grant, type, scheme }: GrantFile,
  conflictsOf: readonly string[],
): Promise<FinalAccountFile> {
  const [request] = await tx.manager.find(DeterminationRequest, {
    where: { grantId: grant.id },
    order: { receivedOn: 'DESC', id: 'DESC' },
    take: 1,
  });
  const [latest] = await tx.manager.find(DeterminationProposal, {
    where: { grantId: grant.id },
    order: { proposedAt: 'DESC', id: 'DESC' },
    take: 1,
  });
  const proposal = latest?.returnedBy ? undefined : latest;
  const obligations = await tx.manager.findBy(Obligation, { grantId: grant.id });
  const requested = request !== undefined;
  const passed = await secondTermPassed(tx, grant.id, requested);
  const sampled = await sampledGrant(tx, grant.id);
  const exOfficio = determinesItself({
    mode: type.determination.mode,
    drawn: sampled?.drawn === true,
    secondTermPassed: passed,
  });
  const sample = { sampled, requested, secondTermPassed: passed };
  const sampleReport = awaitedReport(sample);
  const determinationDueOn = grant.determinationDueOn as LocalDate | null;
  const inSampleTier = isSampled(scheme, type, grant.grantedCents);
  const sampleDraw = awaitedDraw({ ...sample, inSampleTier, determinationDueOn });
  const openObligations = obligationsInTheWay(obligations as (Obligation & { state: ObligationState })[], {
    requested,
    exOfficio,
    determinationDueOn,
    today: tx.today,
  });
  return {
    request,
    proposal,
    facts: {
      actorId: tx.actor.personId ?? '',
      conflictsOf,
      preparedBy: proposal?.proposedBy ?? null,
      exOfficio,
      requested,
      ...(sampleReport ? { sampleReport } : {}),
      ...(sampleDraw ? { sampleDraw } : {}),
      today: tx.today,
      determinationDueOn,
      openObligations: type.obligations
        .filter(({ key }) => openObligations.includes(key))
        .map(({ text }) => text.nl.replace(/\.$/, '')),
    },
  };
}

/** What the door to views is asked before a subsidy is determined lower. @source Awb 4:7, 4:8, 4:12(2) */
export const determinationHearing = (grantId: string, viewsCode: string | null | undefined): Hearing => ({
  subject: 'determination',
  subjectId: grantId,
  viewsCode: viewsCode ?? null,
});

/** Whether the second term of a reminder passed without a request. @source Awb 4:44(3), 4:47 */
async function secondTermPassed(tx: Tx, grantId: string, requested: boolean): Promise<boolean> {
  if (requested) return false;
  const reminder = { grantId, kind: 'determination_reminder', endedOn: IsNull(), dueOn: LessThan(tx.today) } as const;
  return tx.manager.existsBy(GrantNotice, reminder);
}

/**
 * The state to which an action leads; refuses what the lifecycle refuses, and everything before the grant was notified: until
 * then it has no effect, and its recipient does not know of it.
 *
 * @source Awb 3:40
 */
export function next(tx: Tx, { grant }: GrantFile, action: GrantAction, facts: GrantFacts): GrantState {
  if (!grant.notifiedOn) {
    throw isProvince(tx.actor) ? new RefusedError({ code: 'NOT_NOTIFIED_YET', source: 'Awb 3:40' }) : notFound();
  }
  return orRefuse(decide(grantLifecycle, action, grant.state as GrantState, tx.actor.roles, facts)).to;
}
