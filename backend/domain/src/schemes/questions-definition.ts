// SPDX-License-Identifier: EUPL-1.2
import type { LocalizedText } from '../shared/text';

export type QuestionType =
  | 'text'
  | 'long_text'
  | 'number'
  | 'money'
  | 'percentage'
  | 'date'
  | 'boolean'
  | 'choice'
  | 'multi_choice'
  | 'address'
  | 'counts'
  | 'table'
  | 'grid'
  | 'iban'
  | 'contact'
  | 'partners'
  | 'files';

/**
 * One question. The answer's shape follows the type:
 * text, long_text, choice, iban → string · number, percentage → number · money → cents · date → `YYYY-MM-DD` ·
 * boolean → boolean · multi_choice → string[] · address → {street, houseNumber, addition?, postcode, town} ·
 * counts → {[option key]: whole number} · table → array of {[column key]: value} ·
 * grid → {[option key]: {[column key]: value}}, one row for each option, for instance homes per kind ·
 * contact → {name, email, phone} · partners → array of {name, kind, registration, contact, email, contribution (cents)} ·
 * files → array of {documentId, fileName}.
 */
export interface Question {
  readonly key: string;
  readonly type: QuestionType;
  readonly label: LocalizedText;
  readonly help?: LocalizedText;
  readonly example?: LocalizedText;
  /** Why the decision needs it (Awb 4:4(2)); a question without it is voluntary. */
  readonly neededFor?: LocalizedText;
  /** Questions of the final account: why it is needed from who was drawn by a sample; voluntary for all others. */
  readonly neededWhenDrawn?: LocalizedText;
  /** FEEL condition over the answers; absent means always shown. */
  readonly visibleWhen?: string;
  readonly options?: readonly Option[];
  readonly columns?: readonly TableColumn[];
  /**
   * Least and most: of a number or percentage the value, of money the cents, of counts the sum over all options, of a
   * multi_choice the number of choices, of files the number of files. Without a minimum, nothing below 0 is taken.
   */
  readonly minimum?: number;
  readonly maximum?: number;
  /** Numbers: how many digits may follow the decimal comma; absent means whole numbers. */
  readonly decimals?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Dates: `today` or `YYYY-MM-DD`. */
  readonly earliest?: string;
  readonly latest?: string;
  /** Text: what it must look like. */
  readonly pattern?: TextPattern;
  /** What must hold together with other answers, on this page or before it. */
  readonly checks?: readonly AnswerCheck[];
  /** Tables of income: how they must fit a table of costs. */
  readonly balance?: Balance;
  /** Tables: the key of a choice column by which the amounts are added up too. */
  readonly totalsBy?: string;
  /** Tables and partners: least and most rows. Grids: least rows that are filled in. */
  readonly minRows?: number;
  readonly maxRows?: number;
  /** What the case is called in lists comes from the question with this role. */
  readonly role?:
    'project_name' | 'bank_account' | 'contact' | 'completion_date' | 'start_date' | 'minimum_amount' | 'site';
}

/** A regular expression (with the `u` flag, over the whole trimmed text), and what to say when it does not fit. */
export interface TextPattern {
  readonly regex: string;
  readonly message: LocalizedText;
}

/**
 * A FEEL condition that must hold, and what to say when it does not. While a name in it has no answer yet, nothing is said.
 */
export interface AnswerCheck {
  readonly holds: string;
  readonly message: LocalizedText;
}

/**
 * How the income of a table fits the costs of another: `equal` to the cent, `at_most` the costs, or only `shown` with the
 * shortfall. Money columns are added up with their VAT.
 */
export interface Balance {
  readonly costs: string;
  readonly rule: 'equal' | 'at_most' | 'shown';
}

export interface Option {
  readonly key: string;
  readonly label: LocalizedText;
}

export interface TableColumn {
  readonly key: string;
  readonly type: 'text' | 'money' | 'number' | 'percentage' | 'date' | 'choice';
  readonly label: LocalizedText;
  readonly options?: readonly Option[];
  readonly optional?: boolean;
  /** Money that is the VAT of its row: totals are shown without and with it. */
  readonly vat?: boolean;
  /** Numbers: how many digits may follow the decimal comma. */
  readonly decimals?: number;
}
