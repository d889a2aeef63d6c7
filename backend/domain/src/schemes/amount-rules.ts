// SPDX-License-Identifier: EUPL-1.2
import { tableTotal } from '../forms/answer-text';
import type { Answers } from '../forms/evaluate';
import { largestTypedNumber } from '../forms/check-number';
import { isRecord } from '../forms/field-error';
import { formatMoney, formatNumber } from '../shared/format';
import { toCents } from '../shared/money';
import { largestTypedCents } from '../shared/parse-money';
import type { LocalizedText } from '../shared/text';
import { type CalculationRow, limitedTo } from './calculation';
import type { AmountRule, Question } from './definition';
import { shareToNearestCent } from './rounding';

type RuleOf<Method extends AmountRule['method']> = Extract<AmountRule, { method: Method }>;

/** A number or amount that can be reckoned with; what is larger than anybody may fill in counts as no answer. */
function isCount(value: unknown, largest = largestTypedNumber): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= largest;
}

function total(counts: unknown): number | undefined {
  if (isCount(counts)) return counts;
  if (!isRecord(counts)) return undefined;
  const numbers = Object.values(counts).filter((value) => isCount(value));
  return numbers.length > 0 ? numbers.reduce((sum, number) => sum + number, 0) : undefined;
}

function eligibleCosts(rule: RuleOf<'percentage_of_costs'>, questions: readonly Question[], answers: Answers) {
  const question = questions.find(({ key }) => key === rule.costs);
  const answer = answers[rule.costs];
  if (question?.type !== 'table') return isCount(answer, largestTypedCents) ? answer : undefined;
  if (!Array.isArray(answer) || answer.length === 0) return undefined;
  const { excluding } = rule;
  const counted = answer.filter(
    (row: unknown) => isRecord(row) && !(excluding && excluding.values.includes(String(row[excluding.column]))),
  );
  const costs = tableTotal(question, counted);
  return isCount(costs, largestTypedCents) ? costs : undefined;
}

function perUnitText(text: LocalizedText, unitCents: number, quantity: number): LocalizedText {
  return {
    nl: `Ten hoogste ${formatMoney(unitCents)} × ${formatNumber(quantity)} (${text.nl})`,
    en: `At most ${formatMoney(unitCents, 'en')} × ${formatNumber(quantity, 'en')} (${text.en ?? text.nl})`,
  };
}

function rowsOfCosts(
  rule: RuleOf<'percentage_of_costs'>,
  questions: readonly Question[],
  answers: Answers,
): readonly CalculationRow[] | undefined {
  const costs = eligibleCosts(rule, questions, answers);
  if (costs === undefined) return undefined;
  const { percentage, article, perUnit } = rule;
  const share: CalculationRow = {
    key: 'percentage_of_costs',
    text: {
      nl: `${rule.text.nl}: ${percentage}% van ${formatMoney(costs)}`,
      en: `${rule.text.en ?? rule.text.nl}: ${percentage}% of ${formatMoney(costs, 'en')}`,
    },
    article,
    amountCents: shareToNearestCent(costs, percentage),
  };
  if (!perUnit) return [share];
  const quantity = total(answers[perUnit.question]);
  if (quantity === undefined) return undefined;
  const label = questions.find(({ key }) => key === perUnit.question)?.label ?? rule.text;
  return limitedTo([share], perUnit.maximumCents * quantity, {
    key: 'maximum_per_unit',
    text: perUnitText(label, perUnit.maximumCents, quantity),
    article,
    quantity,
    unitCents: perUnit.maximumCents,
  });
}

function rowsOfUnits(
  rule: RuleOf<'units'>,
  questions: readonly Question[],
  answers: Answers,
): readonly CalculationRow[] | undefined {
  const question = questions.find(({ key }) => key === rule.question);
  const counts = answers[rule.question];
  if (!isRecord(counts) || total(counts) === undefined) return undefined;
  return Object.entries(rule.pricesCents).flatMap(([key, unitCents]): CalculationRow[] => {
    const quantity = counts[key];
    if (!isCount(quantity) || quantity === 0) return [];
    const label = question?.options?.find((option) => option.key === key)?.label ?? rule.text;
    return [
      { key, text: label, article: rule.article, quantity, unitCents, amountCents: toCents(quantity * unitCents) },
    ];
  });
}

/** The rows of one amount rule over these answers, before any limit of the type; nothing when an answer is missing. */
export function rowsOf(
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
  }
}
