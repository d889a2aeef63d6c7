// SPDX-License-Identifier: EUPL-1.2
import { type CaseEventType, type Language, type LocalizedText, caseEventTypes, textIn } from '#domain';
import type { IconName } from '../shared/ui';
import type { TimelineItem } from './api-models';
import { factsOf } from './event-facts';
import { sentencesEn } from './event-sentences-en';
import { sentencesNl } from './event-sentences-nl';
import { caseMessages } from './messages';

const sentences = { nl: sentencesNl, en: sentencesEn };

const icons: Partial<Record<CaseEventType, IconName>> = {
  ApplicationStarted: 'plus',
  DraftMovedToVersion: 'arrow',
  ApplicationSubmitted: 'arrow',
  ApplicationAssigned: 'person',
  ApplicationHandedOver: 'person',
  OrganisationSucceeded: 'arrow',
  CompletionRequested: 'pause',
  TermSuspended: 'pause',
  DelayAnnounced: 'calendar',
  ApplicationSupplemented: 'arrow',
  AdviceReturned: 'warning',
  ConflictDeclared: 'warning',
  SubsidyRefused: 'close',
  ApplicationNotProcessed: 'close',
  ApplicationWithdrawn: 'close',
  ApplicationDiscarded: 'close',
  DecisionNotified: 'document',
  LetterQueuedForPost: 'document',
  LetterDispatched: 'document',
  ThirdPartyLetterDispatched: 'document',
  MessageRead: 'document',
  ObligationReported: 'upload',
  ObligationReportReturned: 'warning',
  ExtensionRequested: 'calendar',
  DeadlineWarned: 'calendar',
  DeadlinePassed: 'warning',
  DeadlineEscalated: 'warning',
  RecipientNotified: 'upload',
  ProgressReported: 'upload',
  ProgressReturned: 'warning',
  ExtensionGranted: 'calendar',
  ExtensionRefused: 'calendar',
  ExtensionCorrected: 'calendar',
  ExtensionDoubted: 'warning',
  DeterminationRequested: 'arrow',
  DeterminationReturned: 'warning',
  RecoveryOrdered: 'warning',
  TermsRecalculated: 'calendar',
  BudgetAdopted: 'calendar',
  ReservationLapsed: 'calendar',
  TermExtendedByOutage: 'calendar',
  DefaultNoticeReceived: 'warning',
  DefaultNoticeSetAside: 'close',
  PenaltyStopped: 'pause',
  PenaltyReturned: 'warning',
};

function isKnown(type: string): type is CaseEventType {
  return Object.hasOwn(caseEventTypes, type);
}

/** What the sentences need to know besides the event: the texts of the obligations. */
export interface ObligationText {
  readonly id: string;
  readonly text: LocalizedText;
}

/** An event as a sentence for people. */
export function sentenceOf(
  { type, data }: Pick<TimelineItem, 'type' | 'data'>,
  language: Language,
  obligations: readonly ObligationText[] = [],
): string {
  if (!isKnown(type)) return caseMessages[language].otherEvent;
  const about = obligations.find(({ id }) => id === data['obligationId']);
  return sentences[language][type](factsOf(data, language, about && textIn(about.text, language)));
}

export function iconOf(type: string): IconName {
  return (isKnown(type) ? icons[type] : undefined) ?? 'check';
}
