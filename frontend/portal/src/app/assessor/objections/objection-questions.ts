// SPDX-License-Identifier: EUPL-1.2
import type { Answers, LocalizedText, Question } from '#domain';

/** One step with an objection or an appeal: the noun of its route and what it asks. */
export interface ObjectionStep {
  readonly noun: string;
  readonly label: LocalizedText;
  readonly questions: readonly Question[];
  /** Takes files: a scan of what came on paper. */
  readonly files?: boolean;
  /** What stands in the form at first. */
  readonly answers?: Answers;
  /** What the answers become in the request; the names are those of the contract. */
  readonly body?: (answers: Answers, documentIds: readonly string[]) => object;
}

type PlainType = 'text' | 'long_text' | 'date' | 'number' | 'money' | 'boolean';

/** A question that must be answered. */
export function asked(key: string, type: PlainType, nl: string, en: string, more: Partial<Question> = {}): Question {
  const length = type === 'long_text' ? { maxLength: 4000 } : type === 'text' ? { maxLength: 200 } : {};
  return { key, type, label: { nl, en }, neededFor: { nl, en }, ...length, ...more };
}

/** A question that may be left open. */
export function voluntary(
  key: string,
  type: PlainType,
  nl: string,
  en: string,
  more: Partial<Question> = {},
): Question {
  return { ...asked(key, type, nl, en, more), neededFor: undefined };
}

/** One of a few. */
export function choice(
  key: string,
  nl: string,
  en: string,
  options: readonly (readonly [string, string, string])[],
): Question {
  return {
    key,
    type: 'choice',
    label: { nl, en },
    neededFor: { nl, en },
    options: options.map(([value, dutch, english]) => ({ key: value, label: { nl: dutch, en: english } })),
  };
}
