// SPDX-License-Identifier: EUPL-1.2
import { parseExpression } from 'feelin';
import type { FeelNode } from '../forms/feel-tree';
import type { Question } from './definition';

/** Functions that a condition may call; what is not here is a typing error, or does more than a condition should. */
const knownFunctions: readonly string[] = [
  'not',
  'count',
  'sum',
  'min',
  'max',
  'abs',
  'floor',
  'ceiling',
  'round half up',
  'all',
  'any',
  'date',
  'duration',
  'years and months duration',
  'list contains',
  'contains',
  'starts with',
  'ends with',
  'string length',
  'upper case',
  'lower case',
  'is defined',
  'number',
  'string',
];

const summing = new Set(['sum', 'min', 'max', 'abs', 'floor', 'ceiling', 'round half up']);

/** What cannot be yes or no by itself. */
const neverYesOrNo = new Set([
  'ArithmeticExpression',
  'NumericLiteral',
  'StringLiteral',
  'DateTimeLiteral',
  'List',
  'Context',
]);

function children(node: FeelNode): FeelNode[] {
  const found: FeelNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) found.push(child);
  return found;
}

/** The expression itself, without the parentheses around it. */
function bare(node: FeelNode): FeelNode {
  if (node.name !== 'Expression' && node.name !== 'ParenthesizedExpression') return node;
  const inner = children(node).find(({ name }) => name !== '(' && name !== ')');
  return inner ? bare(inner) : node;
}

function moneyNames(questions: readonly Question[]): Set<string> {
  return new Set(
    questions.flatMap(({ key, type, columns = [] }) => {
      if (type === 'money') return [key];
      return columns.filter((column) => column.type === 'money').map((column) => `${key}.${column.key}`);
    }),
  );
}

/**
 * What is wrong with the kinds of a FEEL condition: it is no question with yes or no for an answer, calls a function that
 * is not known, or reckons with money. Money is compared in conditions; reckoning is for the amount rules.
 */
export function kindProblems(condition: string, questions: readonly Question[]): string[] {
  const names = Object.fromEntries(questions.map(({ key }) => [key, null]));
  const money = moneyNames(questions);
  const problems: string[] = [];
  const textOf = (node: FeelNode): string => condition.slice(node.from, node.to);
  const root = bare(parseExpression(condition, names, undefined).topNode);
  const asked = questions.find(({ key }) => key === textOf(root));
  if (neverYesOrNo.has(root.name) || (root.name === 'VariableName' && asked && asked.type !== 'boolean')) {
    problems.push(`is no condition: ${condition} is not yes or no`);
  }
  const visit = (node: FeelNode, reckoning: boolean): void => {
    const inside = children(node);
    if ((node.name === 'VariableName' || node.name === 'PathExpression') && reckoning && money.has(textOf(node))) {
      problems.push(`reckons with the money in ${textOf(node)}; use an amount rule or a limit`);
      return;
    }
    if (node.name === 'FunctionInvocation' && inside[0]) {
      const called = textOf(inside[0]);
      const clock = called === 'today' || called === 'now';
      if (!knownFunctions.includes(called) && !clock) problems.push(`calls ${called}(), which is not known`);
      inside.slice(1).forEach((child) => visit(child, reckoning || summing.has(called)));
      return;
    }
    inside.forEach((child) => visit(child, reckoning || node.name === 'ArithmeticExpression'));
  };
  visit(root, false);
  return problems;
}
