// SPDX-License-Identifier: EUPL-1.2
import { tableTotal } from '../forms/totals';
import { largestTypedNumber } from '../forms/check-number';
import type { Answers } from '../forms/evaluate';
import { isRecord } from '../forms/field-error';
import { largestTypedCents } from '../shared/parse-money';
import type { Question } from './definition';

/** A number or amount that can be reckoned with; what is larger than anybody may fill in counts as no answer. */
export function isCount(value: unknown, largest = largestTypedNumber): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= largest;
}

/** The question with this key. */
export function questionNamed(questions: readonly Question[], key: string): Question | undefined {
  return questions.find((question) => question.key === key);
}

/** A number, or the sum of the numbers in a counts answer; nothing when there is none. */
export function totalCount(counts: unknown): number | undefined {
  if (isCount(counts)) return counts;
  if (!isRecord(counts)) return undefined;
  const numbers = Object.values(counts).filter((value) => isCount(value));
  return numbers.length > 0 ? numbers.reduce((sum, number) => sum + number, 0) : undefined;
}

/** The rows of a table that are rows; nothing when there is no table. */
export function rowsIn(answer: unknown): readonly Record<string, unknown>[] | undefined {
  return Array.isArray(answer) && answer.length > 0 ? answer.filter(isRecord) : undefined;
}

/** The cents in a money question, or of the money columns of a table together; nothing without an answer. */
export function centsIn(questions: readonly Question[], key: string, answers: Answers): number | undefined {
  const question = questionNamed(questions, key);
  const answer = answers[key];
  if (question?.type !== 'table') return isCount(answer, largestTypedCents) ? answer : undefined;
  const rows = rowsIn(answer);
  const cents = rows && tableTotal(question, rows);
  return isCount(cents, largestTypedCents) ? cents : undefined;
}
