// SPDX-License-Identifier: EUPL-1.2
import { LocalizedTextResponse, TraceStepResponse } from '../../platform/http/common.dto';

/** A day that moves; without one before it comes, without one after it goes. */
export class ExtendedDateResponse {
  /** The key of the obligation, or `determination`. */
  key: string;
  text: LocalizedTextResponse;
  article: string;
  before: string | null;
  after: string | null;
  /** How the new day was found. */
  trace: TraceStepResponse[];
}

/** A warning that is set for the new day. */
export class RearmedReminderResponse {
  key: string;
  text: LocalizedTextResponse;
  rule: string;
  /** The day on which it comes. */
  dueOn: string;
  /** The day that it is about. */
  aboutOn: string;
}

/** A payment that is expected on another day at the latest. Cents. */
export class MovedPaymentResponse {
  key: string;
  text: LocalizedTextResponse;
  amountCents: number;
  before: string | null;
  after: string | null;
}

/** What is expected to be paid in a year, before and after. Cents. */
export class MovedYearResponse {
  year: number;
  beforeCents: number;
  afterCents: number;
}

/** The ceiling to which the grant belongs: other days change nothing in it. Cents. */
export class UntouchedCeilingResponse {
  accountName: LocalizedTextResponse;
  budgetYear: number;
  committedCents: number;
  leftCents: number;
}

/** What more time would do: nothing of it has happened. */
export class ExtensionEffectResponse {
  dates: ExtendedDateResponse[];
  reminders: RearmedReminderResponse[];
  payments: MovedPaymentResponse[];
  years: MovedYearResponse[];
  /** The articles on which it rests. */
  articles: string[];
  /** For the province alone. */
  ceiling: UntouchedCeilingResponse | null;
}

/** One letter as it would go out. */
export class ExtensionLetterPreview {
  extensionId: string;
  mandateLine: string;
  objectionDueOn: string;
  /** The letter as PDF, base64. */
  letterPdf: string;
}

/** What a decision about more time would do, with its letters. */
export class ExtensionDecisionPreviewResponse extends ExtensionEffectResponse {
  letters: ExtensionLetterPreview[];
}
