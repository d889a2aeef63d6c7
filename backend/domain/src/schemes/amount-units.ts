// SPDX-License-Identifier: EUPL-1.2
import type { Answers } from '../forms/evaluate';
import { isRecord } from '../forms/field-error';
import { formatNumber } from '../shared/format';
import { toCents } from '../shared/money';
import { isCount, questionNamed, rowsIn, totalCount } from './answered-amounts';
import type { CalculationRow } from './calculation';
import type { Option, Question, UnitsRule } from './definition';

function countsByKind(rule: UnitsRule, answer: unknown): Record<string, number> | undefined {
  const { columns } = rule;
  if (!columns) {
    if (!isRecord(answer) || totalCount(answer) === undefined) return undefined;
    return Object.fromEntries(Object.entries(answer).filter((entry): entry is [string, number] => isCount(entry[1])));
  }
  // A grid has its rows by option, a table in a list with the option in a column.
  const rows = isRecord(answer)
    ? Object.entries(answer).flatMap(([kind, row]) => (isRecord(row) ? [{ kind, count: row[columns.count] }] : []))
    : rowsIn(answer)?.map((row) => ({ kind: row[columns.kind ?? ''], count: row[columns.count] }));
  if (!rows || rows.length === 0) return undefined;
  const counts: Record<string, number> = {};
  for (const { kind, count } of rows) {
    if (typeof kind === 'string' && isCount(count)) counts[kind] = (counts[kind] ?? 0) + count;
  }
  return counts;
}

/** The prices that hold for the promised duration, and that duration; nothing when it is asked and not answered. */
function pricesFor(rule: UnitsRule, answers: Answers): { prices: UnitsRule['pricesCents']; from?: number } | undefined {
  const { byDuration, pricesCents } = rule;
  if (!byDuration) return { prices: pricesCents };
  const duration = answers[byDuration.question];
  if (!isCount(duration)) return undefined;
  const [step] = byDuration.steps.filter(({ from }) => from <= duration).sort((a, b) => b.from - a.from);
  return step ? { prices: step.pricesCents, from: step.from } : { prices: pricesCents };
}

function optionsOf(rule: UnitsRule, question: Question | undefined): readonly Option[] {
  if (!rule.columns?.kind) return question?.options ?? [];
  return question?.columns?.find(({ key }) => key === rule.columns?.kind)?.options ?? [];
}

/**
 * A price for each unit, by kind and by the promised duration. Nothing when an answer is missing.
 *
 * @source the amount article of the scheme
 */
export function rowsOfUnits(
  rule: UnitsRule,
  questions: readonly Question[],
  answers: Answers,
): readonly CalculationRow[] | undefined {
  const question = questionNamed(questions, rule.question);
  const counts = countsByKind(rule, answers[rule.question]);
  const holding = pricesFor(rule, answers);
  if (!counts || !holding) return undefined;
  const { from } = holding;
  return Object.entries(holding.prices).flatMap(([key, unitCents]): CalculationRow[] => {
    const quantity = counts[key];
    if (!isCount(quantity) || quantity === 0) return [];
    const label = optionsOf(rule, question).find((option) => option.key === key)?.label ?? rule.text;
    const text =
      from === undefined
        ? label
        : {
            nl: `${label.nl} (prijs vanaf ${formatNumber(from)})`,
            en: `${label.en ?? label.nl} (price from ${formatNumber(from, 'en')})`,
          };
    const amountCents = toCents(quantity * unitCents);
    return [{ key, text, article: rule.article, quantity, unitCents, amountCents }];
  });
}
