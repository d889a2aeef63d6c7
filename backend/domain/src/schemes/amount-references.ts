// SPDX-License-Identifier: EUPL-1.2
import { questionNamed } from './answered-amounts';
import type { AmountRule, CostsRule, Question, TableColumn, UnitsRule } from './definition';

type Say = (problem: string) => void;

/** Whether a question holds money: by itself, or in a column. */
export function holdsMoney(question: Question | undefined): boolean {
  return question?.type === 'money' || (question?.columns ?? []).some(({ type }) => type === 'money');
}

function columnOf(question: Question | undefined, name: string, type: TableColumn['type']): TableColumn | undefined {
  return question?.columns?.find((column) => column.key === name && column.type === type);
}

function checkPrices(prices: UnitsRule['pricesCents'], options: readonly string[], of: string, say: Say): void {
  for (const name of Object.keys(prices).filter((key) => !options.includes(key))) {
    say(`pricesCents.${name}: is no option of ${of}`);
  }
  for (const name of options.filter((key) => !Object.hasOwn(prices, key))) {
    say(`pricesCents: has no price for ${name}`);
  }
}

function checkUnits(rule: UnitsRule, questions: readonly Question[], say: Say): void {
  const question = questionNamed(questions, rule.question);
  const { columns, byDuration } = rule;
  let options = question?.options;
  if (columns && question?.type === 'grid') {
    if (!columnOf(question, columns.count, 'number')) say(`columns.count: ${columns.count} is no number column`);
  } else if (columns) {
    const kind = columnOf(question, columns.kind ?? '', 'choice');
    if (!kind) say(`columns.kind: ${columns.kind ?? 'nothing'} is no choice column of ${rule.question}`);
    if (!columnOf(question, columns.count, 'number'))
      say(`columns.count: ${columns.count} is no number column of ${rule.question}`);
    options = kind?.options;
  } else if (question?.type !== 'counts') say(`question: ${rule.question} is no counts question`);
  const keys = (options ?? []).map(({ key }) => key);
  checkPrices(rule.pricesCents, keys, rule.question, say);
  if (!byDuration) return;
  if (questionNamed(questions, byDuration.question)?.type !== 'number') {
    say(`byDuration.question: ${byDuration.question} is no number question`);
  }
  byDuration.steps.forEach(({ from, pricesCents }, index) => {
    const before = byDuration.steps[index - 1];
    if (before && before.from >= from) say(`byDuration.steps.${index}.from: must be above the step before`);
    checkPrices(pricesCents, keys, rule.question, (problem) => say(`byDuration.steps.${index}.${problem}`));
  });
}

function checkCategories(rule: CostsRule, costs: Question | undefined, say: Say): void {
  const { categories, excluding } = rule;
  if (!categories) return;
  const column = columnOf(costs, categories.column, 'choice');
  if (!column) {
    say(`categories.column: ${categories.column} is no choice column of ${rule.costs}`);
    return;
  }
  const options = (column.options ?? []).map(({ key }) => key);
  const named = categories.list.flatMap(({ values }) => values);
  categories.list.forEach(({ values, hours, key }) => {
    for (const value of values.filter((one) => !options.includes(one))) {
      say(`categories.list.${key}.values: ${value} is no option of ${categories.column}`);
    }
    if (hours && !columnOf(costs, hours.column, 'number')) {
      say(`categories.list.${key}.hours.column: ${hours.column} is no number column of ${rule.costs}`);
    }
  });
  for (const value of new Set(named.filter((one, index) => named.indexOf(one) !== index))) {
    say(`categories.list: ${value} is in more than one category`);
  }
  const excluded = excluding?.column === categories.column ? excluding.values : [];
  for (const value of options.filter((one) => !named.includes(one) && !excluded.includes(one))) {
    say(`categories.list: ${value} is in no category and is not excluded`);
  }
}

function checkVat({ vat, costs: table }: CostsRule, questions: readonly Question[], say: Say): void {
  if (!vat) return;
  const costs = questionNamed(questions, table);
  if (!columnOf(costs, vat.column, 'money')) say(`vat.column: ${vat.column} is no money column of ${table}`);
  if (vat.counts !== 'unless_compensable') return;
  if (vat.compensable === undefined || questionNamed(questions, vat.compensable)?.type !== 'boolean') {
    say('vat.compensable: must name the yes-or-no question whether the VAT is reclaimed');
  }
}

function checkCosts(rule: CostsRule, questions: readonly Question[], say: Say): void {
  const costs = questionNamed(questions, rule.costs);
  if (!holdsMoney(costs)) say(`costs: ${rule.costs} is no money question and no table with money`);
  if (rule.excluding) {
    const { column: name, values } = rule.excluding;
    const column = columnOf(costs, name, 'choice');
    const options = (column?.options ?? []).map(({ key }) => key);
    if (!column) say(`excluding.column: ${name} is no choice column of ${rule.costs}`);
    for (const value of values.filter((key) => column && !options.includes(key))) {
      say(`excluding.values: ${value} is no option of ${name}`);
    }
  }
  checkCategories(rule, costs, say);
  checkVat(rule, questions, say);
  if (rule.perUnit) {
    const type = questionNamed(questions, rule.perUnit.question)?.type;
    if (type !== 'counts' && type !== 'number') {
      say(`perUnit.question: ${rule.perUnit.question} is no counts or number question`);
    }
  }
}

/** Checks that an amount rule names questions, columns and options that exist and have the right type. */
export function checkAmount(rule: AmountRule, questions: readonly Question[], path: string, problems: string[]): void {
  const say: Say = (problem) => problems.push(`${path}.${problem}`);
  if (rule.method === 'units') checkUnits(rule, questions, say);
  if (rule.method === 'percentage_of_costs') checkCosts(rule, questions, say);
  if (rule.method === 'sum') {
    rule.parts.forEach((part, index) => checkAmount(part, questions, `${path}.parts.${index}`, problems));
  }
}
