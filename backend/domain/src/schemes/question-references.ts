// SPDX-License-Identifier: EUPL-1.2
import { conditionProblems } from './condition-lint';
import type { AmountRule, DocumentRule, Question } from './definition';
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
    if (visibleWhen !== undefined) {
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

/** Checks that an amount rule names questions, columns and options that exist and have the right type. */
export function checkAmount(rule: AmountRule, questions: readonly Question[], path: string, problems: string[]): void {
  const find = (key: string): Question | undefined => questions.find((question) => question.key === key);
  if (rule.method === 'units') {
    const question = find(rule.question);
    if (question?.type !== 'counts') problems.push(`${path}.question: ${rule.question} is no counts question`);
    const options = (question?.options ?? []).map(({ key }) => key);
    for (const name of Object.keys(rule.pricesCents).filter((key) => !options.includes(key))) {
      problems.push(`${path}.pricesCents.${name}: is no option of ${rule.question}`);
    }
    for (const name of options.filter((key) => !Object.hasOwn(rule.pricesCents, key))) {
      problems.push(`${path}.pricesCents: has no price for ${name}`);
    }
  }
  if (rule.method !== 'percentage_of_costs') return;
  const costs = find(rule.costs);
  const hasMoney = costs?.type === 'money' || costs?.columns?.some(({ type }) => type === 'money');
  if (!hasMoney) problems.push(`${path}.costs: ${rule.costs} is no money question and no table with money`);
  if (rule.excluding) {
    const { column: name, values } = rule.excluding;
    const column = costs?.columns?.find(({ key, type }) => key === name && type === 'choice');
    const options = (column?.options ?? []).map(({ key }) => key);
    if (!column) problems.push(`${path}.excluding.column: ${name} is no choice column of ${rule.costs}`);
    for (const value of values.filter((key) => column && !options.includes(key))) {
      problems.push(`${path}.excluding.values: ${value} is no option of ${name}`);
    }
  }
  if (rule.perUnit) {
    const type = find(rule.perUnit.question)?.type;
    if (type !== 'counts' && type !== 'number') {
      problems.push(`${path}.perUnit.question: ${rule.perUnit.question} is no counts or number question`);
    }
  }
}
