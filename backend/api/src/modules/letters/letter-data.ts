// SPDX-License-Identifier: EUPL-1.2

export const letterKinds = [
  'grant',
  'partial_grant',
  'refusal',
  'not_processed',
  'determination',
  'completion_request',
  'lots_drawn',
  'term_notice',
  'date_moved',
  'deadline_warning',
  'visit_announced',
  'views_invitation',
  'extension_granted',
  'extension_refused',
  'recovery',
  'amendment',
  'withdrawal',
  'determination_reminder',
  'payment_suspension',
  'sample_report',
  'receipt',
  'penalty',
  'interest',
  'objection_received',
  'objection_defect',
  'objection_hearing',
  'objection_adjourned',
  'objection',
] as const;

export type LetterKind = (typeof letterKinds)[number];

export interface LetterRecipient {
  readonly name: string;
  /** Lines of the postal address; letters in the portal go without. */
  readonly address?: readonly string[];
}

export interface LetterAmountRow {
  readonly text: string;
  readonly article: string;
  readonly amount: string;
}

/** All that stands in a letter, as text: the template adds nothing but headings and shape. */
export interface LetterData {
  readonly kind: LetterKind;
  readonly language: 'nl';
  /** With a capital, as the sender above the letter. */
  readonly authority: string;
  /** Under the letter: on whose behalf, and under which function. */
  readonly mandateLine: string;
  readonly caseNumber: string;
  readonly recipient: LetterRecipient;
  readonly date: string;
  readonly subject: string;
  readonly salutation: string;
  /** The decision in one sentence; absent in letters that decide nothing. */
  readonly decision?: string;
  readonly paragraphs: readonly string[];
  /** What is still needed, in a request to complete. */
  readonly missing: readonly string[];
  readonly grounds: readonly { readonly text: string; readonly article: string }[];
  readonly amountRows: readonly LetterAmountRow[];
  readonly total?: { readonly text: string; readonly amount: string };
  readonly obligations: readonly { readonly text: string; readonly article: string; readonly dueOn: string }[];
  readonly advances: readonly { readonly text: string; readonly amount: string; readonly when: string }[];
  readonly passages: readonly string[];
  readonly legalBasis: readonly string[];
  readonly objection?: { readonly lastDay: string; readonly paragraphs: readonly string[] };
}

/** A copy of what was sent (Awb 2:17, second paragraph). */
export interface ReceiptData {
  readonly language: 'nl';
  readonly title: string;
  readonly authority: string;
  readonly caseNumber: string;
  readonly scheme: string;
  readonly applicant: string;
  readonly submittedBy: string;
  readonly submittedAt: string;
  readonly sections: readonly {
    readonly title: string;
    readonly rows: readonly { readonly question: string; readonly answer: string }[];
  }[];
  readonly documents: readonly { readonly title: string; readonly fileName: string; readonly sha256: string }[];
  readonly amountRows: readonly LetterAmountRow[];
  readonly total?: { readonly text: string; readonly amount: string };
}
