// SPDX-License-Identifier: EUPL-1.2
import { questionsOf } from './amount';
import { checkAmount } from './amount-references';
import { conditionProblems } from './condition-lint';
import type { GrantTypeDefinition } from './definition';
import { checkExtras } from './type-extras';
import { checkDocuments, checkQuestions, uniqueKeys } from './question-references';

function checkObligations(
  { obligations, advances, advanceMaximum }: GrantTypeDefinition,
  path: string,
  problems: string[],
): void {
  uniqueKeys(obligations, `${path}.obligations`, problems);
  uniqueKeys(advances, `${path}.advances`, problems);
  const keys = obligations.map(({ key }) => key);
  for (const { key, due } of obligations) {
    const at = `${path}.obligations.${key}`;
    if (key === 'grant') problems.push(`${at}.key: grant is the decision itself and cannot be an obligation`);
    if (due.after !== 'grant' && !keys.includes(due.after)) {
      problems.push(`${at}.due.after: ${due.after} is neither grant nor an obligation`);
    }
    if (!(due.months || due.weeks || due.years)) problems.push(`${at}.due: names no weeks, months or years`);
    let after = due.after;
    for (let step = 0; step <= keys.length && after !== 'grant'; step += 1) {
      if (step === keys.length || after === key) {
        problems.push(`${at}.due.after: waits for itself`);
        break;
      }
      after = obligations.find((other) => other.key === after)?.due.after ?? 'grant';
    }
  }
  for (const { key, on } of advances.filter((advance) => advance.on !== 'grant' && !keys.includes(advance.on))) {
    problems.push(`${path}.advances.${key}.on: ${on} is neither grant nor an obligation`);
  }
  const share = advances.reduce((sum, { percentage }) => sum + percentage, 0);
  const most = advanceMaximum?.percentage ?? 100;
  if (share > most) problems.push(`${path}.advances: add up to ${share}%, at most ${most}% is possible`);
}

function checkDetermination(type: GrantTypeDefinition, path: string, problems: string[]): void {
  const { questions, documents, basis, amount = type.amount } = type.determination;
  checkQuestions(questions, `${path}.questions`, problems);
  checkDocuments(documents, questions, `${path}.documents`, problems);
  if (basis === 'as_granted') {
    if (type.determination.amount) problems.push(`${path}.amount: has no meaning when determined as granted`);
    return;
  }
  const method = basis === 'units' ? 'units' : 'percentage_of_costs';
  const parts = amount.method === 'sum' ? amount.parts : [amount];
  if (!parts.some((part) => part.method === method)) {
    problems.push(`${path}.basis: ${basis} needs an amount of method ${method}`);
  } else checkAmount(amount, questions, `${path}.amount`, problems);
}

/** Everything inside one grant type that names something else must name something that exists. */
export function checkType(type: GrantTypeDefinition, path: string, problems: string[]): void {
  const questions = questionsOf(type);
  uniqueKeys(type.pages, `${path}.pages`, problems);
  checkQuestions(questions, `${path}.questions`, problems);
  checkDocuments(type.documents, questions, `${path}.documents`, problems);
  checkAmount(type.amount, questions, `${path}.amount`, problems);
  uniqueKeys(type.checklist, `${path}.checklist`, problems);
  uniqueKeys(type.refusalGrounds, `${path}.refusalGrounds`, problems);
  for (const { key, appliesWhen } of type.refusalGrounds) {
    if (appliesWhen === undefined) continue;
    const at = `${path}.refusalGrounds.${key}.appliesWhen`;
    problems.push(...conditionProblems(appliesWhen, questions).map((problem) => `${at}: ${problem}`));
  }
  checkObligations(type, path, problems);
  checkDetermination(type, `${path}.determination`, problems);
  checkExtras(type, questions, path, problems);
  const { terms } = type;
  if (terms.cureDays < terms.cureDaysMinimum) problems.push(`${path}.terms.cureDays: is below cureDaysMinimum`);
  if (terms.targetWeeks > terms.decisionWeeks) problems.push(`${path}.terms.targetWeeks: is above decisionWeeks`);
}
