// SPDX-License-Identifier: EUPL-1.2

/** A refusal is a value: which rule says no, where that rule stands, and the facts that a sentence for people needs. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly source?: string;
  readonly details?: Readonly<Record<string, RefusalDetail>>;
}

/** A fact for the sentence of a refusal, or, as an object, something that the screen shows beside it. */
export type RefusalDetail = string | number | readonly string[] | { readonly [name: string]: unknown };

/** Every reason why the law or the house says no. The portal has a sentence for each, in two languages. */
export const refusalCodes = [
  'NOT_IN_THIS_STATE',
  'NOT_YOUR_ROLE',
  'STALE_VERSION',
  'STALE_REVISION',
  'FOUR_EYES',
  'NOT_ASSIGNED_TO_YOU',
  'CONFLICT_OF_INTEREST',
  'NO_MANDATE',
  'WINDOW_NOT_OPEN',
  'WINDOW_CLOSED',
  'ANSWERS_INVALID',
  'DOCUMENT_MISSING',
  'DOCUMENT_LOCKED',
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_TYPE_NOT_ALLOWED',
  'FILE_CONTENT_MISMATCH',
  'CHANNEL_NOT_CHOSEN',
  'DECLARATION_MISSING',
  'BELOW_MINIMUM',
  'MANDATORY_GROUND',
  'CHECKLIST_UNFINISHED',
  'CURE_TERM_RUNNING',
  'CURE_TERM_TOO_SHORT',
  'COMPLETE_DATE_INVALID',
  'APPLICANT_NOT_ALLOWED',
  'CEILING_EXCEEDED',
  'APPLICANT_MAXIMUM_EXCEEDED',
  'APPLICANT_TOTAL_EXCEEDED',
  'PROJECTS_MAXIMUM_REACHED',
  'NO_SHORTFALL',
  'AMOUNT_ABOVE_CALCULATION',
  'AMOUNT_ABOVE_ADVICE',
  'AMOUNT_ABOVE_GRANT',
  'AMOUNT_REQUIRED',
  'APPLICANT_MINIMUM_NOT_MET',
  'ADVICE_DIFFERS',
  'PARTIAL_GRANT_EXCLUDED',
  'GROUND_REQUIRED',
  'REASON_REQUIRED',
  'VIEWS_REQUIRED',
  'EARLIER_UNDECIDED',
  'LOTS_NOT_DRAWN',
  'LOTS_NOT_NEEDED',
  'LOTS_ALREADY_DRAWN',
  'DAY_NOT_OVER',
  'EXTENSION_USED_UP',
  'EXTENSION_TOO_LONG',
  'EXTENSION_NOT_POSSIBLE',
  'EXTENSION_PENDING',
  'OBLIGATIONS_OPEN',
  'REPORT_MISSING',
  'DATE_IN_FUTURE',
  'DATE_BEFORE_GRANT',
  'ADVANCE_NOT_DUE',
  'PAYMENT_BLOCKED',
  'PAYMENTS_UNDERWAY',
  'PAYMENT_EXCEEDS_GRANT',
  'BANK_ACCOUNT_MISSING',
  'NOT_NOTIFIED_YET',
  'NOT_SETTLED',
  'NOTICE_PREMATURE',
  'NOTICE_ALREADY_GIVEN',
  'NOTHING_LATE',
  'DATE_BEFORE_RECEIPT',
  'PENALTY_RUNNING',
  'NOT_OBJECTABLE',
  'OBJECTION_OPEN',
  'OBJECTION_LATE',
  'OBJECTION_CURE_RUNNING',
  'OBJECTION_MADE_WORSE',
  'OUTCOME_GIVES_NOTHING',
  'INVOLVED_IN_DECISION',
  'TOOK_CONTESTED_DECISION',
  'HEARING_WAIVER_DIFFERS',
  'COMMITTEE_APPOINTED',
  'COMMITTEE_ADVICE_MISSING',
  'NO_COMMITTEE',
  'TERM_HAS_PASSED',
  'CEILING_WAS_SHORT',
  'STEP_UP_REQUIRED',
  'IDEMPOTENCY_KEY_REUSED',
  'NOT_SIGNED_IN',
  'NOT_FOUND',
  'FORBIDDEN',
  'SIGN_IN_FAILED',
  'TOO_MANY_ATTEMPTS',
  'CROSS_SITE_REQUEST',
  'INVALID_INPUT',
  'UNSUPPORTED_MEDIA_TYPE',
  'BODY_TOO_LARGE',
  'INTERNAL_ERROR',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** Whether an answer of the law is a refusal. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'code' in value;
}
