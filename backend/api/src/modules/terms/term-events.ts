// SPDX-License-Identifier: EUPL-1.2
import {
  type AdvanceRule,
  type LateKind,
  lateKinds,
  type LocalDate,
  localDate,
  type OtherGround,
  type TermEvent,
} from '#domain';
import {
  claimIn,
  contestedBy,
  dayIn,
  type HappenedEvent,
  type InCase,
  type Mapping,
  noticedOn,
  notifiedOn,
  optionalDay,
  postingOf,
  text,
} from './happened';

import { objectionMappings } from './objection-events';
import { advanceDue, balanceOf, lowered, paidAtGrant, paymentMade, raised } from './payment-events';

export type { HappenedEvent } from './happened';

const simply =
  (event: 'judged_complete' | 'withdrawn' | 'payment_resumed'): Mapping =>
  ({ on }) => [{ event, on }];

/** What a decision claims back. */
function claimsOf({ all }: InCase, decision: string, on: LocalDate): readonly TermEvent[] {
  return all
    .filter(({ type, data }) => orders.includes(type) && data['decisionId'] === decision)
    .map((order) => ({ event: 'claim_notified', on, ...claimIn(order) }));
}

const orders: readonly string[] = ['RecoveryOrdered', 'RepaymentOrdered'];

/** Whether a decision on objection put a determination in the place of the one that was contested. @source Awb 4:49(3), 7:11(2) */
function redetermined({ all }: InCase, decision: string, on: LocalDate): readonly TermEvent[] {
  const made = all.find(({ type, data }) => type === 'SubsidyRedetermined' && data['decisionId'] === decision);
  const contested = made && contestedBy(all, made.data['objectionId']);
  const anew = all.some(
    ({ type, data }) =>
      type === 'DecisionNotified' && data['decisionId'] === contested && data['kind'] === 'determination',
  );
  return contested !== undefined && anew ? [{ event: 'redetermination_notified', on }] : [];
}

const decisionNotified: Mapping = (event) => {
  const { data } = event;
  const on = dayIn(event, 'notifiedOn');
  const kind = text(data['kind']) ?? '';
  const decision = text(data['decisionId']) ?? '';
  const claims = claimsOf(event, decision, on);
  if (['grant', 'partial_grant', 'refusal', 'not_processed'].includes(kind)) {
    const toBePaid = event.advances.some(paidAtGrant) && (kind === 'grant' || kind === 'partial_grant');
    return [{ event: 'decision_notified', on, decision, toBePaid }];
  }
  const balance = balanceOf(event, decision, on);
  if (kind === 'determination') {
    return [{ event: 'determination_notified', on, decision }, ...balance, ...claims];
  }
  // Against a decision on an objection one appeals to the court, whose term is not ours.
  if (kind === 'objection') {
    return [...redetermined(event, decision, on), ...balance, ...raised(event, decision, on), ...claims];
  }
  return [{ event: 'later_decision_notified', on, decision }, ...claims];
};

/** What a notice of default was about: which objection or request, where the case tells. */
function lateWith(data: InCase['data']): { readonly about: LateKind; readonly subject?: string } {
  const about = lateKinds.find((kind) => kind === data['about']) ?? 'decision';
  const subject = about === 'decision' ? undefined : text(data['subjectId']);
  return { about, ...(subject === undefined ? {} : { subject }) };
}

/** Whether one of these events came after this one. */
function followedBy({ all, data }: InCase, types: readonly string[]): boolean {
  const own = all.findIndex((one) => one.data === data);
  return all.some(({ type }, index) => index > own && types.includes(type));
}

/** Whether the subsidy was granted on the condition that its budget provides the money. @source Awb 4:34(1) */
const granted: Mapping = ({ on, data }) => {
  const made = data['reservation'] as { readonly article?: string; readonly weeks?: number } | null | undefined;
  if (!made) return [];
  const { article, weeks } = made;
  return [{ event: 'reservation_made', on, ...(article ? { article } : {}), ...(weeks ? { weeks } : {}) }];
};

/** A change on the ground of the budget invokes the condition on the day on which it was notified. @source Awb 3:40, 4:34(5) */
function invoked(event: InCase): readonly TermEvent[] {
  const { all, data } = event;
  if (data['ground'] !== 'awb_4_48_e') return [];
  const told = all.some((one) => one.type === 'DecisionNotified' && one.data['decisionId'] === data['decisionId']);
  return told ? [{ event: 'reservation_invoked', on: notifiedOn(event) }] : [];
}

const reinstating: readonly string[] = ['GrantReinstated', 'DeterminationRequestReinstated'];

const mappings: Readonly<Record<string, Mapping>> = {
  ...objectionMappings,
  ApplicationSubmitted: (event) => [{ event: 'received', on: dayIn(event, 'receivedOn', 'arrivedOn') }],
  CompletionRequested: (event) => [
    {
      event: 'completion_requested',
      on: noticedOn(event, event.data['completionRequestId'], 'invitedOn'),
      request: text(event.data['completionRequestId']) ?? '',
      ...optionalDay({ ...event.data, ...postingOf(event, event.data['completionRequestId'])?.data }, 'dueOn'),
    },
  ],
  ApplicationSupplemented: (event) =>
    event.openRequest === undefined
      ? []
      : [{ event: 'completed', on: dayIn(event, 'arrivedOn'), request: event.openRequest }],
  ApplicationJudgedComplete: simply('judged_complete'),
  ApplicationWithdrawn: simply('withdrawn'),
  ApplicationResumed: (event) => {
    const decision = contestedBy(event.all, event.data['objectionId']);
    return [{ event: 'resumed', on: notifiedOn(event), ...(decision === undefined ? {} : { decision }) }];
  },
  TermSuspended: (event) => [
    {
      event: 'suspension_started',
      on: dayIn(event, 'from'),
      suspension: text(event.data['suspensionId']) ?? '',
      ground: event.data['ground'] as OtherGround,
      ...optionalDay(event.data, 'until'),
    },
  ],
  SuspensionEnded: (event) => [
    {
      event: 'suspension_ended',
      on: dayIn(event, 'endedOn'),
      suspension: text(event.data['suspensionId']) ?? '',
    },
  ],
  DelayAnnounced: (event) => [
    { event: 'delay_announced', on: noticedOn(event, event.data['noticeId']), ...optionalDay(event.data, 'until') },
  ],
  ViewsInvited: (event) => [
    {
      event: 'views_invited',
      on: noticedOn(event, event.data['viewsId']),
      views: text(event.data['viewsId']) ?? '',
      days: Number(event.data['days']),
      of: event.data['of'] === 'third_party' ? 'third_party' : 'applicant',
    },
  ],
  ViewsReceived: (event) => [
    { event: 'views_closed', on: dayIn(event, 'receivedOn'), views: text(event.data['viewsId']) ?? '' },
  ],
  ViewsClosed: ({ on, data }) => [{ event: 'views_closed', on, views: text(data['viewsId']) ?? '' }],
  DecisionNotified: decisionNotified,
  DefaultNoticeReceived: (event) => {
    return [{ event: 'default_notice_received', on: dayIn(event, 'receivedOn'), ...lateWith(event.data) }];
  },
  PenaltyDetermined: ({ on, data, all }) => {
    const notice = all.find(
      (one) => one.type === 'DefaultNoticeReceived' && one.data['penaltyId'] === data['penaltyId'],
    );
    const noticeOn = notice && dayIn({ data: notice.data, on: localDate(notice.on) }, 'receivedOn');
    return [{ event: 'penalty_determined', on, ...lateWith(notice?.data ?? {}), ...(noticeOn ? { noticeOn } : {}) }];
  },
  RecoveryOrdered: () => [],
  RepaymentOrdered: () => [],
  RecoveryReceived: (event) => [{ event: 'claim_paid', on: dayIn(event, 'paidOn'), ...claimIn(event) }],
  PaymentCancelled: (event) =>
    event.data['kind'] === 'recovery' ? [{ event: 'claim_paid', on: event.on, ...claimIn(event) }] : [],
  LetterDispatched: () => [],
  ThirdPartyLetterDispatched: () => [],
  DeterminationReminded: (event) => [
    {
      event: 'determination_reminded',
      on: noticedOn(event, event.data['noticeId'], 'notifiedOn'),
      days: Number(event.data['days']),
    },
  ],
  DeterminationRequested: (event) => {
    const request = text(event.data['requestId']);
    const on = dayIn(event, 'receivedOn');
    return [{ event: 'determination_asked', on, ...(request === undefined ? {} : { request }) }];
  },
  SubsidyDetermined: () => [],
  SubsidyRedetermined: () => [],
  DeterminationAmended: lowered,
  DeterminationWithdrawn: lowered,
  SubsidyGranted: granted,
  SubsidyPartlyGranted: granted,
  SubsidyGrantedOnObjection: granted,
  SubsidyPartlyGrantedOnObjection: granted,
  BudgetAdopted: (event) => {
    const [adoption, corrects] = [text(event.data['adoptionId']), text(event.data['correctsId'])];
    const on = dayIn(event, 'adoptedOn');
    return [{ event: 'budget_adopted', on, ...(adoption ? { adoption } : {}), ...(corrects ? { corrects } : {}) }];
  },
  ReservationLapsed: () => [],
  GrantAmended: invoked,
  GrantWithdrawn: (event) =>
    followedBy(event, reinstating) ? [] : [{ event: 'grant_withdrawn', on: event.on }, ...invoked(event)],
  GrantReinstated: () => [],
  GrantRestored: () => [],
  DeterminationRequestReinstated: () => [],
  PaymentProposed: () => [],
  PaymentMade: paymentMade,
  ObligationMet: advanceDue,
  ContinuingObligationEnded: advanceDue,
  PaymentSuspended: (event) => [
    { event: 'payment_suspended', on: noticedOn(event, event.data['noticeId'], 'notifiedOn') },
  ],
  PaymentResumed: simply('payment_resumed'),
  ObligationBreached: (event) => [{ event: 'obligation_breached', on: dayIn(event, 'breachedOn') }],
  LimitationInterrupted: (event) => [
    { event: 'limitation_interrupted', on: dayIn(event, 'interruptedOn'), ...claimIn(event) },
  ],
  TermExtendedByOutage: (event) => {
    const key = text(event.data['key']);
    const term = text(event.data['kind']) ?? '';
    return [
      { event: 'outage', on: event.on, term, until: dayIn(event, 'until'), ...(key === undefined ? {} : { key }) },
    ];
  },
};

/** The events of a case on which a term can depend. */
export const termEventTypes: readonly string[] = Object.keys(mappings);

/** The events of a case, in the order in which they were recorded, as events of its terms. */
export function termEventsIn(events: readonly HappenedEvent[], advances: readonly AdvanceRule[]): readonly TermEvent[] {
  let openRequest: string | undefined;
  return events.flatMap(({ type, on, data }) => {
    if (type === 'CompletionRequested') openRequest = text(data['completionRequestId']);
    return mappings[type]?.({ on: localDate(on), data, all: events, openRequest, advances }) ?? [];
  });
}
