// SPDX-License-Identifier: EUPL-1.2
import { changeLetter, noticeLetter } from './change-texts';
import { grantLetter, notProcessedLetter, refusalLetter } from './decision-texts';
import { completionRequestLetter, receiptLetter, viewsInvitationLetter } from './intake-texts';
import { lotsDrawnLetter } from './draw-texts';
import type { LetterData } from './letter-data';
import type { LetterFacts } from './letter-facts';
import { interestLetter } from './interest-texts';
import { penaltyLetter } from './penalty-texts';
import { dateMovedLetter, deadlineWarningLetter, termNoticeLetter, visitAnnouncedLetter } from './term-texts';
import { objectionLetter } from './objection-decision-texts';
import {
  objectionAdjournedLetter,
  objectionDefectLetter,
  objectionHearingLetter,
  objectionReceivedLetter,
} from './objection-texts';
import { determinationLetter, extensionLetter, recoveryLetter } from './settlement-texts';

/** Puts the facts of a case into the sentences of a letter. */
export function letterFor(facts: LetterFacts): LetterData {
  switch (facts.kind) {
    case 'grant':
    case 'partial_grant':
      return grantLetter(facts);
    case 'refusal':
      return refusalLetter(facts);
    case 'not_processed':
      return notProcessedLetter(facts);
    case 'completion_request':
      return completionRequestLetter(facts);
    case 'views_invitation':
      return viewsInvitationLetter(facts);
    case 'lots_drawn':
      return lotsDrawnLetter(facts);
    case 'term_notice':
      return termNoticeLetter(facts);
    case 'date_moved':
      return dateMovedLetter(facts);
    case 'deadline_warning':
      return deadlineWarningLetter(facts);
    case 'visit_announced':
      return visitAnnouncedLetter(facts);
    case 'receipt':
      return receiptLetter(facts);
    case 'objection_received':
      return objectionReceivedLetter(facts);
    case 'objection_defect':
      return objectionDefectLetter(facts);
    case 'objection_hearing':
      return objectionHearingLetter(facts);
    case 'objection_adjourned':
      return objectionAdjournedLetter(facts);
    case 'objection':
      return objectionLetter(facts);
    case 'determination':
      return determinationLetter(facts);
    case 'recovery':
      return recoveryLetter(facts);
    case 'amendment':
    case 'withdrawal':
      return changeLetter(facts);
    case 'determination_reminder':
    case 'payment_suspension':
    case 'sample_report':
      return noticeLetter(facts);
    case 'extension_granted':
    case 'extension_refused':
      return extensionLetter(facts);
    case 'interest':
      return interestLetter(facts);
    case 'penalty':
      return penaltyLetter(facts);
  }
}
