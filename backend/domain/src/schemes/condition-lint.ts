// SPDX-License-Identifier: EUPL-1.2
import { clockFunctions } from '../forms/evaluate';
import { analyse, type FeelOperand } from '../forms/feel-tree';
import { addressParts, contactParts, partnerParts } from '../forms/question-parts';
import { kindProblems } from './condition-kinds';
import type { Question, QuestionType } from './definition';

/** The kind of literal with which an answer of this type may be compared. */
const literalOf: Partial<Record<QuestionType, string>> = {
  text: 'StringLiteral',
  long_text: 'StringLiteral',
  choice: 'StringLiteral',
  iban: 'StringLiteral',
  number: 'NumericLiteral',
  percentage: 'NumericLiteral',
  money: 'NumericLiteral',
  boolean: 'BooleanLiteral',
};

function partsOf({ type, options = [], columns = [] }: Question): readonly string[] {
  if (type === 'counts' || type === 'grid') return options.map(({ key }) => key);
  if (type === 'table') return columns.map(({ key }) => key);
  if (type === 'partners') return partnerParts;
  if (type === 'files') return ['documentId', 'fileName'];
  if (type === 'address') return addressParts;
  return type === 'contact' ? contactParts : [];
}

function compareProblem(name: FeelOperand, other: FeelOperand, questions: readonly Question[]): string | undefined {
  const question = name.kind === 'VariableName' ? questions.find(({ key }) => key === name.text) : undefined;
  if (!question || !/Literal$/.test(other.kind)) return undefined;
  if (question.type === 'date') return `compares the date ${name.text} as it is; write date(${name.text})`;
  const wanted = literalOf[question.type];
  if (wanted && wanted !== other.kind) return `compares ${name.text} (${question.type}) with ${other.text}`;
  const choices = question.type === 'choice' ? question.options : undefined;
  return choices && !choices.some(({ key }) => `"${key}"` === other.text)
    ? `compares ${name.text} with ${other.text}, which is not one of its options`
    : undefined;
}

/** What is wrong with a FEEL condition over these questions: it cannot be read, uses a strange name, or mixes types. */
export function conditionProblems(condition: string, questions: readonly Question[]): string[] {
  const { syntaxError, references, functions, comparisons } = analyse(
    condition,
    questions.map(({ key }) => key),
  );
  if (syntaxError) return [`cannot be read as a condition: ${condition}`];
  const names = references.flatMap(({ path: [name, part] }) => {
    const question = questions.find(({ key }) => key === name);
    if (!question) return [`uses ${name}, which is no question that comes before it`];
    return part !== undefined && !partsOf(question).includes(part)
      ? [`uses ${name}.${part}, which does not exist`]
      : [];
  });
  const clock = functions
    .filter((name) => clockFunctions.includes(name))
    .map((name) => `asks the clock with ${name}()`);
  const types = comparisons.flatMap(
    ([left, right]) => compareProblem(left, right, questions) ?? compareProblem(right, left, questions) ?? [],
  );
  return [...names, ...clock, ...types, ...kindProblems(condition, questions)];
}
