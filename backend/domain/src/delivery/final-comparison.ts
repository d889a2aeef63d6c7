// SPDX-License-Identifier: EUPL-1.2
import type { Answers } from '../forms/evaluate';
import { isRecord } from '../forms/field-error';
import type { AmountRule, GrantTypeDefinition, Option, Question, UnitsRule } from '../schemes/definition';
import { centsIn, isCount, questionNamed } from '../schemes/answered-amounts';
import { questionsOf } from '../schemes/amount';
import type { LocalizedText } from '../shared/text';

/** One thing that was promised, held against what came of it: a number of units, or cents. */
export interface ComparedRow {
  readonly key: string;
  readonly text: LocalizedText;
  readonly unit: 'number' | 'cents';
  readonly promised: number | null;
  /** What the last progress report said; nothing without one. */
  readonly reported: number | null;
  readonly accounted: number | null;
  /**
   * Whether less was done, or more was spent, than was promised or than the last progress report said; `unknown` where there
   * is nothing to hold it against.
   */
  readonly differs: 'yes' | 'no' | 'unknown';
}

/** What the last progress report said, as far as it can be compared. */
export interface LastProgress {
  /** Homes that were placed, by kind. */
  readonly placed?: Readonly<Record<string, number>>;
  readonly spentCents?: number;
}

/**
 * What was promised, reported and accounted for, side by side, for who judges the final account: the units that the amount
 * depends on, and the costs. It proves nothing by itself.
 *
 * @source Awb 3:2, 4:45, 4:46(2)(a)
 */
export function finalComparison(
  type: GrantTypeDefinition,
  application: Answers,
  account: Answers,
  last: LastProgress = {},
): ComparedRow[] {
  const asked = questionsOf(type);
  const { questions, amount = type.amount } = type.determination;
  return [...unitRows(type.amount, amount, { asked, questions, application, account, last }), ...costRows()];

  function costRows(): ComparedRow[] {
    const promisedAt = costsOf(type.amount);
    const accountedAt = costsOf(amount) ?? (questionNamed(questions, 'totalCosts') ? 'totalCosts' : undefined);
    const promised = promisedAt === undefined ? undefined : centsIn(asked, promisedAt, application);
    const accounted =
      accountedAt === undefined ? centsOf(account['totalCosts']) : centsIn(questions, accountedAt, account);
    if (accounted === undefined && last.spentCents === undefined) return [];
    const text = { nl: 'Kosten', en: 'Costs' };
    return [row('costs', text, 'cents', { promised, reported: last.spentCents, accounted })];
  }
}

/** The kinds of units that the amount depends on, for instance kinds of homes; none where it depends on none. */
export function countedKinds(type: GrantTypeDefinition): readonly Option[] {
  const { questions, amount = type.amount } = type.determination;
  const after = unitsOf(amount) ?? unitsAt(amount);
  const before = unitsOf(type.amount) ?? unitsAt(type.amount);
  const asked = after === undefined ? undefined : questionNamed(questions, after);
  const promised = before === undefined ? undefined : questionNamed(questionsOf(type), before);
  return asked?.options ?? promised?.options ?? [];
}

interface Sides {
  readonly asked: readonly Question[];
  readonly questions: readonly Question[];
  readonly application: Answers;
  readonly account: Answers;
  readonly last: LastProgress;
}

function unitRows(promised: AmountRule, accounted: AmountRule, sides: Sides): ComparedRow[] {
  const before = unitsOf(promised) ?? unitsAt(promised);
  const after = unitsOf(accounted) ?? unitsAt(accounted);
  if (!after) return [];
  const question = questionNamed(sides.questions, after);
  return (question?.options ?? []).map(({ key, label }) =>
    row(key, label, 'number', {
      promised: before === undefined ? undefined : countAt(sides.application[before], key),
      reported: sides.last.placed?.[key],
      accounted: countAt(sides.account[after], key),
    }),
  );
}

const unitsOf = (rule: AmountRule): string | undefined => unitsIn(rule)?.question;

/** The question that counts, of a rule over costs with a maximum for each unit. */
function unitsAt(rule: AmountRule): string | undefined {
  return rule.method === 'percentage_of_costs' ? rule.perUnit?.question : undefined;
}

function unitsIn(rule: AmountRule): UnitsRule | undefined {
  if (rule.method === 'units') return rule;
  return rule.method === 'sum' ? rule.parts.find((part) => part.method === 'units') : undefined;
}

function costsOf(rule: AmountRule): string | undefined {
  if (rule.method === 'percentage_of_costs') return rule.costs;
  return rule.method === 'sum' ? rule.parts.find((part) => part.method === 'percentage_of_costs')?.costs : undefined;
}

const centsOf = (value: unknown): number | undefined => (isCount(value, Number.MAX_SAFE_INTEGER) ? value : undefined);

function countAt(answer: unknown, key: string): number | undefined {
  const value = isRecord(answer) ? answer[key] : undefined;
  return isCount(value) ? value : undefined;
}

function row(
  key: string,
  text: LocalizedText,
  unit: ComparedRow['unit'],
  known: { readonly promised?: number; readonly reported?: number; readonly accounted?: number },
): ComparedRow {
  const { promised, reported, accounted } = known;
  const other = (before: number | undefined): boolean =>
    before !== undefined && accounted !== undefined && (unit === 'cents' ? accounted > before : accounted < before);
  const found = other(promised) || other(reported);
  return {
    ...{ key, text, unit },
    promised: promised ?? null,
    reported: reported ?? null,
    accounted: accounted ?? null,
    differs: known.accounted === undefined || (promised ?? reported) === undefined ? 'unknown' : found ? 'yes' : 'no',
  };
}
