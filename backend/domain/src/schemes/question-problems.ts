// SPDX-License-Identifier: EUPL-1.2
import { conditionProblems } from './condition-lint';
import type { Question, QuestionType } from './definition';

/** What is wrong with one field of a question. */
interface FieldProblem {
  readonly field: string;
  readonly problem: string;
}

const withOptions: readonly QuestionType[] = ['choice', 'multi_choice', 'counts', 'grid'];
const withColumns: readonly QuestionType[] = ['table', 'grid'];

/** Fields that mean something for some types only. */
const onlyFor: Readonly<Partial<Record<keyof Question, readonly QuestionType[]>>> = {
  pattern: ['text'],
  balance: ['table'],
  totalsBy: ['table'],
  columns: withColumns,
  options: [...withOptions, 'partners'],
  earliest: ['date'],
  latest: ['date'],
  maxRows: ['table', 'partners'],
  minRows: ['table', 'grid', 'partners'],
};

/**
 * Whether a pattern may take very long over a text: something repeated inside something that is repeated, or a name for
 * what was found before.
 */
function isSlow(regex: string): boolean {
  const bare = regex.replace(/\\[^1-9k]/g, 'x').replace(/\[[^\]]*\]/g, 'x');
  return /\\[1-9k]|\(\?<[=!]/.test(bare) || /[+*}][^()]*\)\s*[+*{]|\([^()]*\|[^()]*\)[+*{]/.test(bare);
}

function patternProblem(regex: string): string | undefined {
  if (regex.length > 200) return 'is longer than 200 characters';
  try {
    new RegExp(`^(?:${regex})$`, 'u');
  } catch {
    return `cannot be read as a regular expression: ${regex}`;
  }
  return isSlow(regex) ? 'repeats something that is itself repeated, which can take very long' : undefined;
}

function columnProblems({ type, columns = [], totalsBy }: Question): FieldProblem[] {
  const problems = columns.flatMap((column): FieldProblem[] => {
    const at = (name: string, problem: string): FieldProblem[] => [{ field: `columns.${column.key}.${name}`, problem }];
    if (column.type === 'choice' && !column.options) return at('options', 'is missing');
    if (column.vat && column.type !== 'money') return at('vat', 'only money can be VAT');
    return column.decimals !== undefined && column.type !== 'number' && column.type !== 'percentage'
      ? at('decimals', 'only numbers and percentages have decimals')
      : [];
  });
  if (withColumns.includes(type) && columns.length === 0) problems.push({ field: 'columns', problem: 'is missing' });
  if (totalsBy !== undefined && !columns.some(({ key, type: kind }) => key === totalsBy && kind === 'choice')) {
    problems.push({ field: 'totalsBy', problem: `${totalsBy} is no choice column of this table` });
  }
  return problems;
}

function balanceProblem({ balance, columns = [] }: Question, earlier: readonly Question[]): string | undefined {
  if (!balance) return undefined;
  const hasMoney = (question: Pick<Question, 'columns'> | undefined): boolean =>
    question?.columns?.some(({ type }) => type === 'money') === true;
  if (!hasMoney({ columns })) return 'needs a money column';
  const costs = earlier.find(({ key }) => key === balance.costs);
  return costs?.type === 'table' && hasMoney(costs)
    ? undefined
    : `${balance.costs} is no table with money that comes before it`;
}

/** Everything that is wrong with a question, apart from keys that occur twice; `earlier` are those that come before it. */
export function questionProblems(question: Question, earlier: readonly Question[]): FieldProblem[] {
  const { type, options, visibleWhen, minimum, maximum, minRows, maxRows, pattern, checks = [] } = question;
  const problems = columnProblems(question);
  const add = (field: string, problem: string | undefined): void => {
    if (problem !== undefined) problems.push({ field, problem });
  };
  for (const [field, types] of Object.entries(onlyFor)) {
    if (question[field as keyof Question] !== undefined && !types.includes(type)) {
      add(field, `has no meaning for a question of type ${type}`);
    }
  }
  if (withOptions.includes(type) && !options) add('options', 'is missing');
  if (minimum !== undefined && maximum !== undefined && minimum > maximum) add('minimum', 'is above the maximum');
  if (minRows !== undefined && maxRows !== undefined && minRows > maxRows) add('minRows', 'is above maxRows');
  add('pattern', pattern && patternProblem(pattern.regex));
  add('balance.costs', balanceProblem(question, earlier));
  if (visibleWhen !== undefined) {
    for (const problem of conditionProblems(visibleWhen, earlier)) add('visibleWhen', problem);
  }
  checks.forEach(({ holds }, place) => {
    for (const problem of conditionProblems(holds, [...earlier, question])) add(`checks.${place}.holds`, problem);
  });
  return problems;
}
