// SPDX-License-Identifier: EUPL-1.2
import { LocalizedTextResponse, TraceStepResponse } from '../../platform/http/common.dto';

/** A day that moves; without one before it comes, without one after it goes. */
export class EffectDateResponse {
  /** The key of the obligation, or `determination`. */
  key: string;
  text: LocalizedTextResponse;
  article: string;
  before: string | null;
  after: string | null;
  /** How the new day was found. */
  trace: TraceStepResponse[];
}

/** A warning or a step of the law that is set for a day. */
export class SetReminderResponse {
  /** The key of the obligation, or what it is about. */
  key: string;
  text: LocalizedTextResponse;
  rule: string;
  /** The day on which it comes. */
  dueOn: string;
  /** The day that it is about. */
  aboutOn: string;
}

/** A payment that is expected on another day at the latest, or of another amount. Cents; below zero comes back. */
export class MovedPaymentResponse {
  key: string;
  text: LocalizedTextResponse;
  /** Nothing when it comes. */
  beforeCents: number | null;
  /** Nothing when it goes. */
  afterCents: number | null;
  before: string | null;
  after: string | null;
}

/** What is expected to be paid in a year, before and after. Cents. */
export class MovedYearResponse {
  year: number;
  beforeCents: number;
  afterCents: number;
}

/** The ceiling to which the grant belongs, before and after: other days alone change nothing in it. Cents. */
export class CeilingEffectResponse {
  accountName: LocalizedTextResponse;
  budgetYear: number;
  /** Committed to this grant. */
  committedBeforeCents: number;
  committedCents: number;
  leftBeforeCents: number;
  leftCents: number;
}

/** What a decision about a grant would do: nothing of it has happened. */
export class GrantEffectResponse {
  dates: EffectDateResponse[];
  /** Reminders that come. */
  reminders: SetReminderResponse[];
  /** Reminders that fall away. */
  dropped: SetReminderResponse[];
  payments: MovedPaymentResponse[];
  years: MovedYearResponse[];
  /** The articles on which it rests. */
  articles: string[];
  /** For the province alone. */
  ceiling: CeilingEffectResponse | null;
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
export class ExtensionDecisionPreviewResponse extends GrantEffectResponse {
  letters: ExtensionLetterPreview[];
}
