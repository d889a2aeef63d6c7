// SPDX-License-Identifier: EUPL-1.2
import { conditionProblems } from './condition-lint';
import { circles } from './condition-circles';
import type { DocumentRule, Question } from './definition';
import { questionProblems } from './question-problems';
import { inside } from './shape';

/** Adds one problem for each key that occurs twice. */
export function uniqueKeys(items: readonly { readonly key: string }[], path: string, problems: string[]): void {
  const seen = new Set<string>();
  for (const { key } of items) {
    if (seen.has(key)) problems.push(`${path}: the key ${key} occurs twice`);
    seen.add(key);
  }
}

function atPath(path: string, found: readonly string[], problems: string[]): void {
  problems.push(...found.map((problem) => `${path}: ${problem}`));
}

/** Checks that questions have what their type needs, and that they name earlier questions only. */
export function checkQuestions(questions: readonly Question[], path: string, problems: string[]): void {
  uniqueKeys(questions, path, problems);
  const roles = questions.flatMap(({ role }) => (role ? [{ key: role }] : []));
  uniqueKeys(roles, `${path} (roles)`, problems);
  const round = circles(questions);
  questions.forEach((question, index) => {
    const at = inside(path, question.key);
    const circle = round.get(question.key);
    if (circle) problems.push(`${at}.visibleWhen: goes round in a circle: ${circle.join(' → ')}`);
    const found = questionProblems(
      circle ? { ...question, visibleWhen: undefined } : question,
      questions.slice(0, index),
    );
    problems.push(...found.map(({ field, problem }) => `${at}${field && `.${field}`}: ${problem}`));
    uniqueKeys(question.options ?? [], `${at}.options`, problems);
    uniqueKeys(question.columns ?? [], `${at}.columns`, problems);
  });
}

/** Checks the conditions of documents, and that no key occurs twice. */
export function checkDocuments(
  documents: readonly DocumentRule[],
  questions: readonly Question[],
  path: string,
  problems: string[],
): void {
  uniqueKeys(documents, path, problems);
  for (const { key, requiredWhen } of documents) {
    if (requiredWhen === undefined) continue;
    atPath(`${path}.${key}.requiredWhen`, conditionProblems(requiredWhen, questions), problems);
  }
}
