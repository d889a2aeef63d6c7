// SPDX-License-Identifier: EUPL-1.2
import { type Answers, type LocalDate, type Question, validateAnswers, visibleQuestions } from '#domain';
import type { ProblemField } from '../http';

/** The id of the field at this path, unique on the page for each prefix. */
export function fieldId(prefix: string, path: string): string {
  return `${prefix}-${path.replaceAll('.', '-')}`;
}

/** The question to which an error belongs. */
export function questionOf(path: string): string {
  return path.split('.')[0] ?? path;
}

/** Errors at this path itself, or anywhere below it. */
export function errorsUnder(errors: readonly ProblemField[], path: string): ProblemField[] {
  return errors.filter((error) => error.path === path || error.path.startsWith(`${path}.`));
}

/** The first message at exactly this path. */
export function errorAt(errors: readonly ProblemField[], path: string): ProblemField | undefined {
  return errors.find((error) => error.path === path);
}

/** The first list, and of the second what says something about another field. */
export function mergeErrors(first: readonly ProblemField[], second: readonly ProblemField[]): ProblemField[] {
  return [...first, ...second.filter(({ path }) => !first.some((error) => overlap(error.path, path)))];
}

/** The questions of a page that are shown; answers of other pages may decide that. */
export function shownQuestions(questions: readonly Question[], answers: Answers): Question[] {
  return visibleQuestions(questions, answers);
}

/** The answers to these questions alone, for saving one page. */
export function pickAnswers(questions: readonly Question[], answers: Answers): Answers {
  const keys = new Set(questions.map(({ key }) => key));
  return Object.fromEntries(Object.entries(answers).filter(([key, value]) => keys.has(key) && value !== undefined));
}

/** All that is wrong: what could not be read, and what the rules say of the rest; nothing is said twice of one field. */
export function checkAnswers(
  shown: readonly Question[],
  answers: Answers,
  unreadable: readonly ProblemField[],
  options: { readonly today: LocalDate; readonly mode: 'draft' | 'final'; readonly others?: readonly Question[] },
): ProblemField[] {
  const unconditional = shown.map((question) => ({ ...question, visibleWhen: undefined }));
  const wrong = validateAnswers(unconditional, pickAnswers(shown, answers), { ...options, context: answers }).filter(
    ({ path }) => !unreadable.some((error) => overlap(error.path, path)),
  );
  return shown.flatMap(({ key }) => [...errorsUnder(unreadable, key), ...errorsUnder(wrong, key)]);
}

function overlap(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}
