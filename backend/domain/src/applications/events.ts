// SPDX-License-Identifier: EUPL-1.2
import type { GrantAction } from '../delivery/grant-lifecycle';
import type { ApplicationAction } from './lifecycle';

/** Who may see an event: everyone concerned, or the people of the province alone. */
export type Audience = 'everyone' | 'province';

/** What a kind of event means: who sees it, and which action of which lifecycle it records. */
export type CaseEventMeaning =
  | { readonly audience: Audience; readonly lifecycle?: undefined; readonly action?: undefined }
  | { readonly audience: Audience; readonly lifecycle: 'application'; readonly action: ApplicationAction }
  | { readonly audience: Audience; readonly lifecycle: 'grant'; readonly action: GrantAction };

const everyone = { audience: 'everyone' } as const;
const province = { audience: 'province' } as const;

function application<A extends ApplicationAction>(action: A, audience: Audience = 'everyone') {
  return { audience, lifecycle: 'application', action } as const;
}

function grant<A extends GrantAction>(action: A, audience: Audience = 'everyone') {
  return { audience, lifecycle: 'grant', action } as const;
}

/** Every kind of event in a case, with its audience; an event without an action changes no state. */
export const caseEventTypes = {
  ApplicationStarted: everyone,
  DraftMovedToVersion: everyone,
  ApplicationSubmitted: application('submit'),
  ApplicationAssigned: province,
  ApplicationHandedOver: everyone,
  OrganisationSucceeded: everyone,
  CompletionRequested: application('requestCompletion'),
  ApplicationSupplemented: application('supplement'),
  TermSuspended: everyone,
  SuspensionEnded: everyone,
  DelayAnnounced: everyone,
  ApplicationJudgedComplete: application('judgeComplete'),
  ChecklistAnswered: province,
  ScoreSheetFilled: province,
  LotsDrawn: everyone,
  RepeatLinked: everyone,
  DeviationProposed: province,
  DeviationWithdrawn: province,
  ViewsInvited: everyone,
  ViewsReceived: everyone,
  ViewsClosed: everyone,
  AdviceGiven: application('advise', 'province'),
  AssessmentContinued: application('assessAsIs'),
  NonProcessingAdvised: application('adviseNotToProcess', 'province'),
  AdviceReturned: application('returnAdvice', 'province'),
  ConflictDeclared: province,
  SubsidyGranted: application('grant'),
  SubsidyPartlyGranted: application('grantPartly'),
  SubsidyRefused: application('refuse'),
  ApplicationNotProcessed: application('notProcess'),
  ApplicationWithdrawn: application('withdraw'),
  ApplicationDiscarded: application('discard'),
  DecisionNotified: everyone,
  LetterQueuedForPost: province,
  LetterDispatched: everyone,
  ThirdPartyLetterDispatched: province,
  MessageRead: province,
  ObligationReported: everyone,
  ObligationMet: everyone,
  ObligationReportReturned: everyone,
  ExtensionRequested: everyone,
  DeadlineWarned: everyone,
  DeadlinePassed: everyone,
  DeadlineEscalated: province,
  ContinuingObligationEnded: everyone,
  ProgressReported: everyone,
  ProgressAccepted: everyone,
  ProgressReturned: everyone,
  PhotoConsentGiven: everyone,
  PhotoConsentWithdrawn: everyone,
  RecipientNotified: everyone,
  RecipientNoticeSeen: everyone,
  ExtensionGranted: everyone,
  ExtensionRefused: everyone,
  ExtensionCorrected: everyone,
  PaymentProposed: province,
  PaymentReleased: province,
  PaymentCancelled: province,
  PaymentMade: everyone,
  DeterminationRequested: grant('requestDetermination'),
  SampleDrawn: everyone,
  SampleNotDrawn: province,
  VisitPlanned: everyone,
  VisitMoved: everyone,
  VisitCancelled: everyone,
  VisitReported: province,
  VisitPublished: everyone,
  VisitTaskDone: province,
  DeterminationProposed: grant('proposeDetermination', 'province'),
  DeterminationReturned: grant('returnProposal', 'province'),
  SanctionsRecorded: province,
  SubsidyDetermined: grant('determine'),
  GrantChangeRequested: everyone,
  GrantChangeRetracted: everyone,
  GrantChangeDropped: province,
  GrantChangeProposed: province,
  GrantChangeReturned: province,
  GrantChangeRefused: everyone,
  GrantAmended: grant('amend'),
  GrantWithdrawn: grant('withdraw'),
  DeterminationAmended: grant('amendDetermination'),
  DeterminationWithdrawn: grant('withdrawDetermination'),
  DeterminationReminded: grant('remind'),
  RepaymentOrdered: everyone,
  PaymentSuspended: everyone,
  PaymentResumed: everyone,
  ObligationBreached: everyone,
  ObligationRestored: everyone,
  LimitationInterrupted: everyone,
  RecoveryOrdered: grant('orderRecovery'),
  RecoveryReceived: everyone,
  TermsRecalculated: everyone,
  TermExtendedByOutage: everyone,
  BudgetAdopted: everyone,
  ReservationLapsed: everyone,
  GrantClosed: grant('close'),
  DefaultNoticeReceived: everyone,
  DefaultNoticeSetAside: everyone,
  DefaultNoticeAccepted: everyone,
  DefaultNoticeDenied: province,
  PenaltyStopped: everyone,
  PenaltyLapsed: everyone,
  PenaltyProposed: province,
  PenaltyReturned: province,
  PenaltyDetermined: everyone,
  PenaltyPaymentProposed: province,
  PenaltyPaymentReleased: province,
  PenaltyPaymentCancelled: province,
  PenaltyPaid: everyone,
  ObjectionReceived: everyone,
  ObjectionConfirmed: everyone,
  ObjectionExcused: everyone,
  ObjectionDefectNotified: everyone,
  ObjectionDefectCured: everyone,
  CommitteeAppointed: everyone,
  HearingPlanned: everyone,
  HearingWaived: everyone,
  HearingHeld: everyone,
  CommitteeAdvised: province,
  ObjectionAdjourned: everyone,
  ObjectionDelayAgreed: everyone,
  ObjectionAdviceGiven: province,
  ObjectionAdviceReturned: province,
  ObjectionWithdrawn: everyone,
  ObjectionDecided: everyone,
  LegalOverrunBooked: province,
  SubsidyGrantedOnObjection: application('grantOnObjection'),
  SubsidyPartlyGrantedOnObjection: application('grantPartlyOnObjection'),
  ApplicationResumed: application('resume'),
  SubsidyRedetermined: grant('redetermine'),
  GrantReinstated: grant('reinstate'),
  DeterminationRequestReinstated: grant('reinstateRequest'),
  GrantRestored: everyone,
  GrantDatesSetOnObjection: everyone,
  ExtensionGrantedOnObjection: everyone,
  PenaltyRedetermined: everyone,
  ObjectionReopened: everyone,
  JudgmentToCarryOut: everyone,
  AppealRegistered: everyone,
  CourtFileRequested: everyone,
  CourtFileSent: everyone,
  AppealDecided: everyone,
  AppealWithdrawn: everyone,
  GrantEnded: grant('end'),
} satisfies Record<string, CaseEventMeaning>;

/** One kind of event in a case. */
export type CaseEventType = keyof typeof caseEventTypes;

/** What this kind of event means. */
export function meaningOf(type: CaseEventType): CaseEventMeaning {
  return caseEventTypes[type];
}
