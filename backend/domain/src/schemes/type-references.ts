// SPDX-License-Identifier: EUPL-1.2
import { questionsOf } from './amount';
import { checkAmount } from './amount-references';
import { conditionProblems } from './condition-lint';
import type { GrantTypeDefinition } from './definition';
import { checkObligations } from './obligation-references';
import { checkExtras } from './type-extras';
import { checkDocuments, checkQuestions, uniqueKeys } from './question-references';

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
