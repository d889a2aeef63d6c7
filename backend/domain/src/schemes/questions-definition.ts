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
  | 'iban'
  | 'contact';

/**
 * One question. The answer's shape follows the type:
 * text, long_text, choice, iban → string · number, percentage → number · money → cents · date → `YYYY-MM-DD` ·
 * boolean → boolean · multi_choice → string[] · address → {street, houseNumber, postcode, town} ·
 * counts → {[option key]: whole number} · table → array of {[column key]: value} · contact → {name, email, phone}.
 */
export interface Question {
  readonly key: string;
  readonly type: QuestionType;
  readonly label: LocalizedText;
  readonly help?: LocalizedText;
  readonly example?: LocalizedText;
  /** Why the decision needs it (Awb 4:4(2)); a question without it is voluntary. */
  readonly neededFor?: LocalizedText;
  /** FEEL condition over the answers; absent means always shown. */
  readonly visibleWhen?: string;
  readonly options?: readonly Option[];
  readonly columns?: readonly TableColumn[];
  /**
   * Least and most: of a number or percentage the value, of money the cents, of counts the sum over all options, of a
   * multi_choice the number of choices. Without a minimum, nothing below 0 is taken.
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
  /** Tables: least and most rows. */
  readonly minRows?: number;
  readonly maxRows?: number;
  /** What the case is called in lists comes from the question with this role. */
  readonly role?:
    'project_name' | 'bank_account' | 'contact' | 'completion_date' | 'start_date' | 'minimum_amount' | 'site';
}

export interface Option {
  readonly key: string;
  readonly label: LocalizedText;
}

export interface TableColumn {
  readonly key: string;
  readonly type: 'text' | 'money' | 'number' | 'choice';
  readonly label: LocalizedText;
  readonly options?: readonly Option[];
  readonly optional?: boolean;
}
