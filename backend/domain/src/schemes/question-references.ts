// SPDX-License-Identifier: EUPL-1.2
import { conditionProblems } from './condition-lint';
import { circles } from './condition-circles';
import type { DocumentRule, Question } from './definition';
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

/** Checks that questions have what their type needs, and that their conditions use earlier questions only. */
export function checkQuestions(questions: readonly Question[], path: string, problems: string[]): void {
  uniqueKeys(questions, path, problems);
  const roles = questions.flatMap(({ role }) => (role ? [{ key: role }] : []));
  uniqueKeys(roles, `${path} (roles)`, problems);
  const round = circles(questions);
  questions.forEach((question, index) => {
    const at = inside(path, question.key);
    const { type, options, columns, visibleWhen, minimum, maximum } = question;
    const choosing = type === 'choice' || type === 'multi_choice' || type === 'counts';
    if (choosing && !options) problems.push(`${at}.options: is missing`);
    if (type === 'table' && !columns) problems.push(`${at}.columns: is missing`);
    uniqueKeys(options ?? [], `${at}.options`, problems);
    uniqueKeys(columns ?? [], `${at}.columns`, problems);
    for (const column of columns ?? []) {
      if (column.type === 'choice' && !column.options) problems.push(`${at}.columns.${column.key}.options: is missing`);
    }
    if (minimum !== undefined && maximum !== undefined && minimum > maximum) {
      problems.push(`${at}.minimum: is above the maximum`);
    }
    const circle = round.get(question.key);
    if (circle) problems.push(`${at}.visibleWhen: goes round in a circle: ${circle.join(' → ')}`);
    else if (visibleWhen !== undefined) {
      atPath(`${at}.visibleWhen`, conditionProblems(visibleWhen, questions.slice(0, index)), problems);
    }
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
