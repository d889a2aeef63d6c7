// SPDX-License-Identifier: EUPL-1.2
import type { Answers } from '../forms/evaluate';
import { toCents } from '../shared/money';
import { rowsOfCosts } from './amount-costs';
import { rowsOfUnits } from './amount-units';
import { type CalculationRow, sumOf } from './calculation';
import type { AmountRule, Question } from './definition';
import { rounded } from './rounding';

function plainRows(
  rule: AmountRule,
  questions: readonly Question[],
  answers: Answers,
): readonly CalculationRow[] | undefined {
  switch (rule.method) {
    case 'lump_sum': {
      const { text, article, amountCents } = rule;
      return [{ key: 'lump_sum', text, article, amountCents: toCents(amountCents) }];
    }
    case 'percentage_of_costs':
      return rowsOfCosts(rule, questions, answers);
    case 'units':
      return rowsOfUnits(rule, questions, answers);
    case 'sum': {
      const parts = rule.parts.map((part) => rowsOf(part, questions, answers));
      if (parts.some((rows) => rows === undefined)) return undefined;
      return parts.flatMap((rows = [], index) => rows.map((row) => ({ ...row, key: `${row.key}_${index + 1}` })));
    }
  }
}

/**
 * The rows of one amount rule over these answers, rounded as the rule says and before any limit of the type; nothing when
 * an answer is missing.
 *
 * @source the amount article of the scheme
 */
export function rowsOf(
  rule: AmountRule,
  questions: readonly Question[],
  answers: Answers,
): readonly CalculationRow[] | undefined {
  const rows = plainRows(rule, questions, answers);
  if (!rows) return undefined;
  const sum = sumOf(rows);
  const difference = rounded(sum, rule.rounding) - sum;
  if (difference === 0) return rows;
  const text =
    difference < 0
      ? { nl: 'Naar beneden afgerond op hele euro’s', en: 'Rounded down to whole euros' }
      : { nl: 'Naar boven afgerond op hele euro’s', en: 'Rounded up to whole euros' };
  return [...rows, { key: 'rounding', text, article: rule.article, amountCents: toCents(difference) }];
}
