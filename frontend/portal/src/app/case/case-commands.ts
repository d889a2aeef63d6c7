// SPDX-License-Identifier: EUPL-1.2
import type {
  ScoreSheetRequest,
  DelayNoticeRequest,
  AdviceRequest,
  AdviceReturnRequest,
  AssignmentRequest,
  BreachRequest,
  ChangeCommandRequest,
  ChangeDecisionRequest,
  ChangeProposalRequest,
  ChangeRequestRequest,
  ChangeReturnRequest,
  CompletenessJudgementRequest,
  CompletionRequestRequest,
  ConflictDeclarationRequest,
  DecisionRequest,
  DefaultNoticeEntryRequest,
  DefaultNoticeRequest,
  DeterminationProposalRequest,
  DeviationRequest,
  DeviationWithdrawalRequest,
  RepeatLinkRequest,
  DeterminationRequest,
  DeterminationRequestRequest,
  DeterminationReturnRequest,
  ExtensionCorrectionRequest,
  ExtensionDoubtRequest,
  GrantExtensionDecisionRequest,
  GrantExtensionRequest,
  NoticeJudgementRequest,
  CureRequest,
  ObjectionRequest,
  ReasonedStepRequest,
  ObligationReportRequest,
  LimitationInterruptionRequest,
  PaymentCancellationRequest,
  PaymentCommandRequest,
  PaymentConfirmationRequest,
  PaymentProposalRequest,
  InterestDeterminationRequest,
  InterestProposalRequest,
  InterestReasonRequest,
  PenaltyDeterminationRequest,
  PenaltyReasonRequest,
  PhotoConsentRequest,
  PhotoRemovalRequest,
  ProgressAnswersRequest,
  ProgressPhotoRequest,
  ProgressReviewRequest,
  ReminderRequest,
  ReportReviewRequest,
  SubmitApplicationRequest,
  SupplementRequest,
  SuspensionRequest,
  TermSuspensionEndingRequest,
  TermSuspensionRequest,
  ViewsAnswerRequest,
  ViewsClosureRequest,
  ViewsInvitationRequest,
  ViewsReportRequest,
  ViewsWaiverRequest,
  WithdrawApplicationRequest,
  SanctionsRequest,
} from './api-models';

/** What each command on a case needs to know. */
export interface CaseCommands {
  saveProgress: ProgressAnswersRequest;
  submitProgress: ProgressAnswersRequest;
  addPhoto: ProgressPhotoRequest;
  removePhoto: PhotoRemovalRequest;
  consentToPhoto: PhotoConsentRequest;
  reviewProgress: ProgressReviewRequest;
  submit: SubmitApplicationRequest;
  discard: WithdrawApplicationRequest;
  supplement: SupplementRequest;
  withdraw: WithdrawApplicationRequest;
  assign: AssignmentRequest;
  requestCompletion: CompletionRequestRequest;
  judgeComplete: CompletenessJudgementRequest;
  suspendTerm: TermSuspensionRequest;
  endSuspension: TermSuspensionEndingRequest;
  announceDelay: DelayNoticeRequest;
  fillScoreSheet: ScoreSheetRequest;
  advise: AdviceRequest;
  returnAdvice: AdviceReturnRequest;
  declareConflict: ConflictDeclarationRequest;
  decide: DecisionRequest;
  reportObligation: ObligationReportRequest;
  reviewReport: ReportReviewRequest;
  askExtensions: GrantExtensionRequest;
  decideExtensions: GrantExtensionDecisionRequest;
  correctExtension: ExtensionCorrectionRequest;
  doubtExtension: ExtensionDoubtRequest;
  upholdExtension: ExtensionDoubtRequest;
  requestDetermination: DeterminationRequestRequest;
  proposeDetermination: DeterminationProposalRequest;
  recordSanctions: SanctionsRequest;
  returnProposal: DeterminationReturnRequest;
  determine: DeterminationRequest;
  requestChange: ChangeRequestRequest;
  retractChange: ChangeCommandRequest;
  proposeChange: ChangeProposalRequest;
  returnChange: ChangeReturnRequest;
  decideChange: ChangeDecisionRequest;
  remind: ReminderRequest;
  suspendPayment: SuspensionRequest;
  resumePayment: SuspensionRequest;
  breachObligation: BreachRequest;
  restoreObligation: SuspensionRequest;
  proposePayment: PaymentProposalRequest;
  releasePayment: PaymentCommandRequest;
  confirmPayment: PaymentConfirmationRequest;
  cancelPayment: PaymentCancellationRequest;
  interruptLimitation: LimitationInterruptionRequest;
  assessAsIs: AssignmentRequest;
  linkRepeat: RepeatLinkRequest;
  proposeDeviation: DeviationRequest;
  withdrawDeviation: DeviationWithdrawalRequest;
  inviteViews: ViewsInvitationRequest;
  answerViews: ViewsAnswerRequest;
  fileObjection: ObjectionRequest;
  cureObjection: CureRequest;
  withdrawObjection: ReasonedStepRequest;
  reportViews: ViewsReportRequest;
  waiveViews: ViewsWaiverRequest;
  expireViews: ViewsClosureRequest;
  giveDefaultNotice: DefaultNoticeRequest;
  enterDefaultNotice: DefaultNoticeEntryRequest;
  judgeDefaultNotice: NoticeJudgementRequest;
  proposePenalty: PenaltyReasonRequest;
  returnPenalty: PenaltyReasonRequest;
  determinePenalty: PenaltyDeterminationRequest;
  proposePenaltyPayment: PaymentCommandRequest;
  releasePenaltyPayment: PaymentCommandRequest;
  confirmPenaltyPayment: PaymentConfirmationRequest;
  cancelPenaltyPayment: PaymentCancellationRequest;
  proposeInterest: InterestProposalRequest;
  returnInterest: InterestReasonRequest;
  determineInterest: InterestDeterminationRequest;
  proposeInterestPayment: PaymentCommandRequest;
  releaseInterestPayment: PaymentCommandRequest;
  confirmInterestPayment: PaymentConfirmationRequest;
  cancelInterestPayment: PaymentCancellationRequest;
}

export type CaseCommand = keyof CaseCommands;

/** The collection of things that the id belongs to, and the noun that the command makes. */
export const commandPaths: Readonly<Record<CaseCommand, readonly [things: string, noun: string]>> = {
  submit: ['applications', 'submissions'],
  discard: ['applications', 'discards'],
  supplement: ['applications', 'supplements'],
  withdraw: ['applications', 'withdrawals'],
  assign: ['applications', 'assignments'],
  requestCompletion: ['applications', 'completion-requests'],
  judgeComplete: ['applications', 'completeness-judgements'],
  suspendTerm: ['applications', 'suspensions'],
  endSuspension: ['suspensions', 'endings'],
  announceDelay: ['applications', 'delay-notices'],
  fillScoreSheet: ['applications', 'score-sheets'],
  advise: ['applications', 'advices'],
  returnAdvice: ['applications', 'advice-returns'],
  declareConflict: ['applications', 'conflict-declarations'],
  decide: ['applications', 'decisions'],
  saveProgress: ['obligations', 'progress-drafts'],
  submitProgress: ['obligations', 'progress-submissions'],
  addPhoto: ['obligations', 'progress-photos'],
  removePhoto: ['progress-photos', 'photo-removals'],
  consentToPhoto: ['progress-photos', 'photo-consents'],
  reviewProgress: ['progress-reports', 'report-reviews'],
  reportObligation: ['obligations', 'reports'],
  reviewReport: ['obligations', 'report-reviews'],
  askExtensions: ['grants', 'extension-requests'],
  decideExtensions: ['grants', 'extension-decisions'],
  correctExtension: ['extension-requests', 'corrections'],
  doubtExtension: ['extension-requests', 'doubts'],
  upholdExtension: ['extension-requests', 'upholdings'],
  requestDetermination: ['grants', 'determination-requests'],
  proposeDetermination: ['grants', 'determination-proposals'],
  returnProposal: ['grants', 'determination-returns'],
  determine: ['grants', 'determinations'],
  requestChange: ['grants', 'change-requests'],
  retractChange: ['grant-changes', 'retractions'],
  proposeChange: ['grants', 'change-proposals'],
  returnChange: ['grant-changes', 'returns'],
  decideChange: ['grant-changes', 'decisions'],
  remind: ['grants', 'reminders'],
  suspendPayment: ['grants', 'payment-suspensions'],
  resumePayment: ['grants', 'payment-resumptions'],
  breachObligation: ['obligations', 'breaches'],
  restoreObligation: ['obligations', 'restorations'],
  recordSanctions: ['grants', 'sanctions'],
  proposePayment: ['grants', 'payments'],
  releasePayment: ['payments', 'releases'],
  confirmPayment: ['payments', 'confirmations'],
  cancelPayment: ['payments', 'cancellations'],
  interruptLimitation: ['payments', 'limitation-interruptions'],
  assessAsIs: ['applications', 'assessment-continuations'],
  linkRepeat: ['applications', 'repeat-links'],
  proposeDeviation: ['applications', 'deviations'],
  withdrawDeviation: ['deviations', 'withdrawals'],
  inviteViews: ['applications', 'views-invitations'],
  answerViews: ['views-invitations', 'answers'],
  fileObjection: ['applications', 'objections'],
  cureObjection: ['objections', 'cures'],
  withdrawObjection: ['objections', 'withdrawals'],
  reportViews: ['views-invitations', 'reports'],
  waiveViews: ['views-invitations', 'waivers'],
  expireViews: ['views-invitations', 'closures'],
  giveDefaultNotice: ['applications', 'default-notices'],
  enterDefaultNotice: ['applications', 'received-default-notices'],
  judgeDefaultNotice: ['penalties', 'judgements'],
  proposePenalty: ['penalties', 'proposals'],
  returnPenalty: ['penalties', 'proposal-returns'],
  determinePenalty: ['penalties', 'determinations'],
  proposePenaltyPayment: ['penalties', 'payments'],
  releasePenaltyPayment: ['penalty-payments', 'releases'],
  confirmPenaltyPayment: ['penalty-payments', 'confirmations'],
  cancelPenaltyPayment: ['penalty-payments', 'cancellations'],
  proposeInterest: ['applications', 'interest-proposals'],
  returnInterest: ['statutory-interest', 'proposal-returns'],
  determineInterest: ['statutory-interest', 'determinations'],
  proposeInterestPayment: ['statutory-interest', 'payments'],
  releaseInterestPayment: ['interest-payments', 'releases'],
  confirmInterestPayment: ['interest-payments', 'confirmations'],
  cancelInterestPayment: ['interest-payments', 'cancellations'],
};
