// SPDX-License-Identifier: EUPL-1.2
import { type EventSentences, named, when } from './event-facts';
import { changeSentencesEn } from './change-sentences';
import { checkSentencesEn } from './check-sentences';
import { deadlineSentencesEn } from './deadline-sentences';
import { progressSentencesEn } from './progress-sentences';
import { lawDataSentencesEn } from './law-data-sentences';
import { interestSentencesEn } from './interest-sentences';
import { penaltySentencesEn } from './penalty-sentences';
import { objectionSentencesEn } from './objection-sentences';
import { termSentencesEn } from './term-event-sentences';

const decisions = {
  grant: 'the grant of the subsidy',
  partial_grant: 'the partial grant of the subsidy',
  refusal: 'the refusal',
  not_processed: 'the decision not to process the application',
  determination: 'the determination of the subsidy',
  extension_granted: 'the decision to give extra time',
  amendment: 'the decision to amend the subsidy',
  withdrawal: 'the decision to withdraw the subsidy',
  extension_refused: 'the decision to give no extra time',
  penalty: 'the decision about the penalty',
  interest: 'the decision about statutory interest',
  objection: 'the decision on the objection',
};
const advices = { grant: 'grant', refuse: 'refuse', not_process: 'do not process' };
const payments = { advance: 'an advance', balance: 'the balance of the subsidy', recovery: 'a repayment' };
const months = (count: number): string => (count === 1 ? '1 month' : `${count} months`);
const about = (obligation: string | undefined): string => when(obligation, (text) => `: ${text.replace(/\.$/, '')}`);

/** What happened, in English. */
export const sentencesEn: EventSentences = {
  ...termSentencesEn,
  ApplicationStarted: () => 'The municipality started the application.',
  DraftMovedToVersion: () => 'The municipality continued with the new version of the scheme.',
  ApplicationSubmitted: ({ money }) =>
    `The municipality submitted the application${when(money('requestedCents'), (amount) => ` and asked for ${amount}`)}.`,
  OrganisationSucceeded: ({ code }) =>
    `${code('predecessorName') ?? 'The municipality'} merged into ${code('successorName') ?? 'another municipality'}, which takes over the case with all rights, obligations and dates.`,
  ApplicationHandedOver: () => 'A colleague took over the application.',
  ApplicationAssigned: () => 'The application was assigned.',
  CompletionRequested: ({ day }) =>
    `The province asked to complete the application${when(day('dueOn'), (date) => `, by ${date} at the latest`)}.`,
  ApplicationSupplemented: ({ money }) =>
    `The municipality completed the application${when(money('requestedCents'), (amount) => ` and now asks for ${amount}`)}.`,
  ApplicationJudgedComplete: ({ day }) =>
    `The province found the application complete${when(day('completeOn'), (date) => `, as from ${date}`)}.`,
  ScoreSheetFilled: ({ number }) =>
    `The score sheet was filled in${when(number('points'), (points) => `: ${points} points`)}.`,
  ChecklistAnswered: () => 'An item of the checklist was answered.',
  LotsDrawn: ({ number, day }) =>
    `The province drew lots among the ${when(number('participants'), (count) => `${count} `)}applications ${
      day('day') ? `that were complete on ${day('day')}` : 'in the same category'
    }${when(number('rank'), (rank) => `. This application got place ${rank}`)}.`,
  RepeatLinked: () => 'This application was linked to an earlier one that was refused.',
  DeviationProposed: () => 'The assessor proposed to deviate from a rule (hardship clause).',
  DeviationWithdrawn: () => 'The assessor withdrew the proposal to deviate.',
  ViewsInvited: ({ code, day }) =>
    `The province asked ${code('of') === 'third_party' ? 'a third party' : 'the municipality'} for its views${when(
      day('dueOn'),
      (date) => `, by ${date} at the latest`,
    )}.`,
  ViewsReceived: ({ day }) => `The province received views${when(day('receivedOn'), (date) => ` on ${date}`)}.`,
  ViewsClosed: ({ code }) =>
    code('state') === 'waived' ? 'No views will come: they were waived.' : 'The term for stating views passed.',
  AdviceGiven: ({ code, money }) =>
    `The assessor advised: ${named(advices, code('kind'), 'decide')}${when(
      code('kind') === 'grant' ? money('amountCents') : undefined,
      (amount) => `, ${amount}`,
    )}.`,
  AssessmentContinued: () => 'The province assesses the application with the data that are there.',
  NonProcessingAdvised: () => 'The assessor advised not to process the application.',
  AdviceReturned: () => 'The decider returned the advice.',
  ConflictDeclared: () => 'A staff member declared an interest and takes no further part.',
  SubsidyGranted: ({ money }) =>
    `The province granted the subsidy${when(money('amountCents'), (amount) => `: ${amount}`)}.`,
  SubsidyPartlyGranted: ({ money }) =>
    `The province granted a part of the subsidy${when(money('amountCents'), (amount) => `: ${amount}`)}.`,
  SubsidyRefused: () => 'The province refused the application.',
  ApplicationNotProcessed: () => 'The province decided not to process the application.',
  ApplicationWithdrawn: () => 'The municipality withdrew the application.',
  ApplicationDiscarded: () => 'The municipality threw the draft away.',
  DecisionNotified: ({ code, day }) =>
    `The province notified ${named(decisions, code('kind'), 'the decision')}.${when(day('objectionDueOn'), (date) =>
      code('kind') === 'objection' ? ` Appeal is possible until ${date}.` : ` Objection is possible until ${date}.`,
    )}`,
  LetterQueuedForPost: () => 'A letter is ready to be sent by post.',
  LetterDispatched: ({ day }) => `The province posted a letter${when(day('sentOn'), (date) => ` on ${date}`)}.`,
  ThirdPartyLetterDispatched: ({ day }) =>
    `The province posted the letter to a third party${when(day('sentOn'), (date) => ` on ${date}`)}${when(day('dueOn'), (date) => `; it can respond until ${date}`)}.`,
  MessageRead: () => 'The municipality opened a message.',
  ObligationReported: ({ obligation, day }) =>
    `The municipality reported${about(obligation)}${when(day('happenedOn'), (date) => ` (${date})`)}.`,
  ObligationMet: ({ obligation }) => `The province accepted the report${about(obligation)}.`,
  ObligationReportReturned: ({ obligation }) => `The province returned the report${about(obligation)}.`,
  ExtensionRequested: ({ obligation, number }) =>
    `The municipality asked for ${when(number('months'), (count) => `${months(count)} of `)}extra time${about(obligation)}.`,
  ExtensionGranted: ({ obligation, number, day }) =>
    `The province gave ${when(number('grantedMonths') ?? number('months'), (count) => `${months(count)} of `)}extra time${about(
      obligation,
    )}${when(day('dueOn'), (date) => `, now due on ${date}`)}.`,
  ExtensionRefused: ({ obligation }) => `The province gave no extra time${about(obligation)}.`,
  ExtensionCorrected: ({ obligation, number, day }) =>
    `The province corrected its decision about extra time${about(obligation)}${when(number('grantedMonths'), (count) => `, first ${months(count)}`)}${when(number('months'), (count) => `, now ${count === 0 ? 'none' : months(count)}`)}${when(day('dueOn'), (date) => `, due on ${date}`)}. The earlier decision stays in the file.`,
  ExtensionDoubted: ({ obligation }) =>
    `Somebody asked a colleague to correct a decision about extra time${about(obligation)}.`,
  ExtensionUpheld: ({ obligation }) =>
    `A colleague looked at the decision about extra time and left it as it is${about(obligation)}.`,
  PaymentProposed: ({ code, money }) =>
    `Finance prepared ${named(payments, code('kind'), 'a payment')}${when(money('amountCents'), (amount) => ` of ${amount}`)}.`,
  PaymentReleased: ({ code, money }) =>
    `A second person released ${named(payments, code('kind'), 'a payment')}${when(money('amountCents'), (amount) => ` of ${amount}`)}.`,
  PaymentCancelled: ({ code }) => `Finance cancelled ${named(payments, code('kind'), 'a payment')}.`,
  PaymentMade: ({ code, money, day }) =>
    `The province paid ${named(payments, code('kind'), 'an amount')}${when(money('amountCents'), (amount) => ` of ${amount}`)}${when(
      day('paidOn'),
      (date) => ` on ${date}`,
    )}.`,
  DeterminationRequested: () => 'The municipality asked for the determination of the subsidy.',
  DeterminationProposed: ({ money }) =>
    `The assessor proposed a determination${when(money('amountCents'), (amount) => `: ${amount}`)}.`,
  DeterminationReturned: () => 'The decider returned the proposed determination.',
  SanctionsRecorded: ({ money }) =>
    `The assessor recorded which duties were not met${when(money('cutCents'), (amount) => `: ${amount} less`)}.`,
  SubsidyDetermined: ({ money }) =>
    `The province determined the subsidy${when(money('determinedCents') ?? money('amountCents'), (amount) => ` at ${amount}`)}.`,
  RecoveryOrdered: ({ money, day }) =>
    `The province claimed ${money('amountCents') ?? 'an amount'} back${when(day('dueOn'), (date) => `, to be paid by ${date}`)}.`,
  RecoveryReceived: ({ money, day }) =>
    `The municipality paid back ${money('amountCents') ?? 'an amount'}${when(day('paidOn'), (date) => ` on ${date}`)}.`,
  GrantClosed: () => 'Everything is paid and finished. The case is closed.',
  ...changeSentencesEn,
  ...checkSentencesEn,
  ...deadlineSentencesEn,
  ...progressSentencesEn,
  ...lawDataSentencesEn,
  ...interestSentencesEn,
  ...penaltySentencesEn,
  ...objectionSentencesEn,
};
