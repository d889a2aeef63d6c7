// SPDX-License-Identifier: EUPL-1.2
import type { Question } from '../schemes/questions-definition';
import { isLocalDate, type LocalDate } from '../shared/local-date';
import type { LocalizedText } from '../shared/text';

/** Everything that can be wrong with an answer. */
export const fieldErrorCodes = [
  'REQUIRED',
  'UNKNOWN',
  'WRONG_FORM',
  'CONTROL_CHARACTER',
  'TOO_SHORT',
  'TOO_LONG',
  'TOO_SMALL',
  'TOO_LARGE',
  'NOT_WHOLE',
  'NOT_AN_OPTION',
  'NOT_A_DATE',
  'TOO_EARLY',
  'TOO_LATE',
  'NOT_AN_AMOUNT',
  'NOT_AN_IBAN',
  'NOT_AN_EMAIL_ADDRESS',
  'NOT_A_PHONE_NUMBER',
  'NOT_A_POSTCODE',
  'NOT_A_REGISTRATION',
  'DOES_NOT_FIT',
  'DOES_NOT_HOLD',
  'NOT_BALANCED',
  'NOT_A_FILE',
  'TOO_FEW_ROWS',
  'TOO_MANY_ROWS',
] as const;

/** One thing that can be wrong with an answer. */
export type FieldErrorCode = (typeof fieldErrorCodes)[number];

/**
 * What is wrong with one answer, the limit, and how to mend it. The path is the question's key, and behind a dot the part
 * (`contact.email`), the option (`homes.self_contained`), or the row (counted from 0) and column (`costs.2.amount`).
 */
export interface FieldError {
  readonly path: string;
  readonly code: FieldErrorCode;
  readonly message: LocalizedText;
}

/** Makes one error. */
export function fieldError(path: string, code: FieldErrorCode, nl: string, en: string): FieldError {
  return { path, code, message: { nl, en } };
}

/** How strictly a form is checked, and against which day. */
export interface ValidationOptions {
  readonly today: LocalDate;
  /** `draft`: wrong values are reported, missing ones not. `final`: both. */
  readonly mode: 'draft' | 'final';
  /** Answers of other pages that conditions may look at, when only some questions are checked. */
  readonly context?: Readonly<Record<string, unknown>>;
  /** Questions of other pages to which a balance may point, when only some questions are checked. */
  readonly others?: readonly Question[];
}

/** Whether nothing was filled in: absent, blank, or without any part. */
export function isMissing(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isMissing);
  return isRecord(value) && Object.values(value).every(isMissing);
}

/** Whether a value is an object with named parts. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The day that a question names as its limit: `today` or a date. */
export function limitDay(limit: string | undefined, today: LocalDate): LocalDate | undefined {
  if (limit === 'today') return today;
  return isLocalDate(limit) ? limit : undefined;
}
