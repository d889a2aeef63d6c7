// SPDX-License-Identifier: EUPL-1.2
import { accountInvited } from './account-invited';
import { applicationComplete } from './application-complete';
import { applicationReceived } from './application-received';
import { completionRequested } from './completion-requested';
import { decisionAvailable } from './decision-available';
import { determinationAvailable } from './determination-available';
import { determinationReminder } from './determination-reminder';
import { extensionDecided } from './extension-decided';
import { grantChanged } from './grant-changed';
import { lotsDrawn } from './lots-drawn';
import { messageAvailable } from './message-available';
import { objectionReceived } from './objection-received';
import { objectionDefect } from './objection-defect';
import { objectionHearing } from './objection-hearing';
import { objectionAdjourned } from './objection-adjourned';
import { objectionDecided } from './objection-decided';
import { obligationMet } from './obligation-met';
import { morningDigest } from './morning-digest';
import { addressConfirm } from './address-confirm';
import { addressAsked } from './address-asked';
import { addressChanged } from './address-changed';
import { passwordChanged } from './password-changed';
import { nameCorrected } from './name-corrected';
import { passwordForgotten } from './password-forgotten';
import { paymentMade } from './payment-made';
import { paymentSuspended } from './payment-suspended';
import { recoveryOrdered } from './recovery-ordered';
import { progressReturned } from './progress-returned';
import { publicationAsked } from './publication-asked';
import { breakGlassUsed } from './break-glass-used';
import { personJoined } from './person-joined';
import { sampleDrawn } from './sample-drawn';
import { rightsGiven } from './rights-given';
import { rightsGivenProvider } from './rights-given-provider';
import { visitAnnounced } from './visit-announced';
import { viewsInvited } from './views-invited';
import { defaultNoticeReceived } from './default-notice-received';
import { defaultNoticeAlarm } from './default-notice-alarm';
import { penaltyNear } from './penalty-near';
import { penaltyDetermined } from './penalty-determined';
import { interestDetermined } from './interest-determined';
import { interestPaid } from './interest-paid';
import { penaltyPaid } from './penalty-paid';

/** Every mail that the product sends, by its name. */
export const mailKinds = {
  'application-received': applicationReceived,
  'completion-requested': completionRequested,
  'application-complete': applicationComplete,
  'decision-available': decisionAvailable,
  'morning-digest': morningDigest,
  'obligation-met': obligationMet,
  'progress-returned': progressReturned,
  'extension-decided': extensionDecided,
  'payment-made': paymentMade,
  'determination-available': determinationAvailable,
  'recovery-ordered': recoveryOrdered,
  'views-invited': viewsInvited,
  'determination-reminder': determinationReminder,
  'sample-drawn': sampleDrawn,
  'visit-announced': visitAnnounced,
  'grant-changed': grantChanged,
  'payment-suspended': paymentSuspended,
  'objection-received': objectionReceived,
  'objection-defect': objectionDefect,
  'objection-hearing': objectionHearing,
  'objection-adjourned': objectionAdjourned,
  'objection-decided': objectionDecided,
  'message-available': messageAvailable,
  'lots-drawn': lotsDrawn,
  'default-notice-received': defaultNoticeReceived,
  'default-notice-alarm': defaultNoticeAlarm,
  'penalty-near': penaltyNear,
  'penalty-determined': penaltyDetermined,
  'penalty-paid': penaltyPaid,
  'interest-determined': interestDetermined,
  'interest-paid': interestPaid,
  'account-invited': accountInvited,
  'password-forgotten': passwordForgotten,
  'address-confirm': addressConfirm,
  'address-asked': addressAsked,
  'address-changed': addressChanged,
  'password-changed': passwordChanged,
  'name-corrected': nameCorrected,
  'rights-given': rightsGiven,
  'rights-given-provider': rightsGivenProvider,
  'person-joined': personJoined,
  'break-glass-used': breakGlassUsed,
  'publication-asked': publicationAsked,
} as const;

export type MailKind = keyof typeof mailKinds;

/** The data that a kind of mail needs. */
export type MailDataOf<Kind extends MailKind> = (typeof mailKinds)[Kind]['sample'];

export type { CaseMailData, MailLanguage } from './mail-definition';
