// SPDX-License-Identifier: EUPL-1.2
import { tableTotal } from '../forms/totals';
import type { Answers } from '../forms/evaluate';
import { formatMoney, formatNumber } from '../shared/format';
import { type Cents, toCents } from '../shared/money';
import { largestTypedCents } from '../shared/parse-money';
import type { LocalizedText } from '../shared/text';
import { centsIn, isCount, questionNamed, rowsIn, totalCount } from './answered-amounts';
import { type CalculationRow, limitedTo } from './calculation';
import type { CostCategory, CostsRule, Question } from './definition';
import { hoursAtRate, shareRoundedDown, shareToNearestCent } from './rounding';

type Row = Record<string, unknown>;

function perUnitText(text: LocalizedText, unitCents: number, quantity: number): LocalizedText {
  return {
    nl: `Ten hoogste ${formatMoney(unitCents)} × ${formatNumber(quantity)} (${text.nl})`,
    en: `At most ${formatMoney(unitCents, 'en')} × ${formatNumber(quantity, 'en')} (${text.en ?? text.nl})`,
  };
}

function shareRow(key: string, label: LocalizedText, article: string, costs: number, share: number): CalculationRow {
  return {
    key,
    text: {
      nl: `${label.nl}: ${share}% van ${formatMoney(costs)}`,
      en: `${label.en ?? label.nl}: ${share}% of ${formatMoney(costs, 'en')}`,
    },
    article,
    amountCents: shareToNearestCent(costs, share),
  };
}

/** The costs of one row without VAT; where a category knows a rate, never above the hours at that rate. */
function costsOf(table: Question, row: Row, vatColumn: string | undefined, category?: CostCategory): Cents {
  const columns = table.columns?.filter(({ key }) => key !== vatColumn);
  const cents = tableTotal({ columns }, [row]);
  if (!category?.hours) return cents;
  const hours = row[category.hours.column];
  const known = typeof hours === 'number' && hours >= 0 && hours <= 1_000_000 ? hours : 0;
  return toCents(Math.min(cents, hoursAtRate(known, category.hours.maximumRateCents)));
}

function vatRow(rule: CostsRule, counted: readonly Row[], answers: Answers): CalculationRow[] | undefined {
  const { vat } = rule;
  if (!vat) return [];
  const compensable = vat.compensable === undefined ? undefined : answers[vat.compensable];
  if (vat.counts === 'unless_compensable' && typeof compensable !== 'boolean') return undefined;
  const cents = counted.reduce((sum, row) => {
    const value = row[vat.column];
    return sum + (isCount(value, largestTypedCents) ? value : 0);
  }, 0);
  if (vat.counts === 'always' || (vat.counts === 'unless_compensable' && compensable === false)) {
    return [shareRow('vat', { nl: 'Btw', en: 'VAT' }, vat.article, cents, rule.percentage)];
  }
  const text = {
    nl: `Btw die niet meetelt: ${formatMoney(cents)}`,
    en: `VAT that does not count: ${formatMoney(cents, 'en')}`,
  };
  return [{ key: 'vat', text, article: vat.article, amountCents: toCents(0) }];
}

function categoryRows(rule: CostsRule, table: Question, counted: readonly Row[]): CalculationRow[] {
  const { categories, percentage, vat } = rule;
  if (!categories) {
    const costs = counted.reduce((sum, row) => sum + costsOf(table, row, vat?.column), 0);
    return [shareRow('percentage_of_costs', rule.text, rule.article, costs, percentage)];
  }
  const costs = categories.list.map((category) => {
    const mine = counted.filter((row) => category.values.includes(String(row[categories.column])));
    const cents = mine.reduce((sum, row) => sum + costsOf(table, row, vat?.column, category), 0);
    return { category, cents: Math.min(cents, category.maximumCents ?? cents) };
  });
  const others = costs
    .filter(({ category }) => category.maximumPercentage === undefined)
    .reduce((sum, { cents }) => sum + cents, 0);
  return costs.map(({ category, cents }) => {
    const { key, label, article, maximumPercentage } = category;
    const most = maximumPercentage === undefined ? cents : shareRoundedDown(others, maximumPercentage);
    return shareRow(`costs_${key}`, label, article, Math.min(cents, most), category.percentage ?? percentage);
  });
}

function tableRows(rule: CostsRule, table: Question, answers: Answers): CalculationRow[] | undefined {
  const rows = rowsIn(answers[rule.costs]);
  if (!rows) return undefined;
  const { excluding } = rule;
  const counted = rows.filter((row) => !(excluding && excluding.values.includes(String(row[excluding.column]))));
  if (!isCount(tableTotal(table, counted), largestTypedCents)) return undefined;
  const vat = vatRow(rule, counted, answers);
  return vat && [...categoryRows(rule, table, counted), ...vat];
}

/**
 * The share of the costs: of each cost category under its own rules, the VAT apart, and at most so much per unit. Nothing
 * when an answer is missing.
 *
 * @source the amount article of the scheme
 */
export function rowsOfCosts(
  rule: CostsRule,
  questions: readonly Question[],
  answers: Answers,
): readonly CalculationRow[] | undefined {
  const { percentage, article, perUnit } = rule;
  const question = questionNamed(questions, rule.costs);
  const costs = centsIn(questions, rule.costs, answers);
  const rows =
    question?.type === 'table'
      ? tableRows(rule, question, answers)
      : costs === undefined
        ? undefined
        : [shareRow('percentage_of_costs', rule.text, article, costs, percentage)];
  if (!perUnit || !rows) return rows;
  const quantity = totalCount(answers[perUnit.question]);
  if (quantity === undefined) return undefined;
  const label = questionNamed(questions, perUnit.question)?.label ?? rule.text;
  return limitedTo(rows, perUnit.maximumCents * quantity, {
    key: 'maximum_per_unit',
    text: perUnitText(label, perUnit.maximumCents, quantity),
    article,
    quantity,
    unitCents: perUnit.maximumCents,
  });
}
