// SPDX-License-Identifier: EUPL-1.2
import type { Answers } from '../forms/evaluate';
import { formatMoney } from '../shared/format';
import { toCents } from '../shared/money';
import type { Refusal } from '../shared/refusal';
import type { LocalizedText } from '../shared/text';
import { calculateAmount } from './amount';
import type { ApplicantFacts } from './amount-limits';
import type { Calculation, CalculationRow } from './calculation';
import type { GrantTypeDefinition, HardshipRule } from './definition';

/** The sorts of rules from which can be deviated. The ceiling is not among them. @source Awb 4:25(2) */
export const deviationRules = ['maximum', 'applicant_year_maximum', 'minimum', 'ground'] as const;

/** One sort of rule from which can be deviated. */
export type DeviationRule = (typeof deviationRules)[number];

/** A deviation from one named rule; an amount in cents, or the key of a mandatory ground for refusal. */
export interface DeviationFacts {
  readonly rule: DeviationRule;
  readonly ruleKey: string;
  readonly amountCents: number | null;
  readonly reason: string;
}

/** A rule of a type from which the hardship clause allows to deviate, with what it says now. */
export interface DeviableRule {
  readonly rule: DeviationRule;
  readonly ruleKey: string;
  readonly article: string;
  readonly amountCents: number | null;
  readonly text: LocalizedText;
}

const limits = [
  ['maximum', 'maximumCents', 'Maximum per aanvraag', 'Maximum per application'],
  [
    'applicant_year_maximum',
    'maximumPerApplicantPerYearCents',
    'Maximum per gemeente per jaar',
    'Maximum per municipality per year',
  ],
  ['minimum', 'minimumCents', 'Minimum per aanvraag', 'Minimum per application'],
] as const;

/** An article is one of these, or part of one. */
function named(article: string, from: readonly string[]): boolean {
  return from.length === 0 || from.some((one) => article === one || article.startsWith(`${one},`));
}

/**
 * The rules of a type from which can be deviated: none without a hardship clause, and only those in the articles that it
 * names. European law on state aid is no rule of the scheme.
 *
 * @source the hardship article of the scheme
 */
export function deviableRules(type: GrantTypeDefinition, hardship: HardshipRule | undefined): DeviableRule[] {
  if (!hardship) return [];
  const amounts = limits.flatMap(([rule, field, nl, en]): DeviableRule[] => {
    const amountCents = type[field];
    const article = type.limitArticles?.[field] ?? type.amount.article;
    return amountCents === undefined ? [] : [{ rule, ruleKey: '', article, amountCents, text: { nl, en } }];
  });
  const grounds = type.refusalGrounds
    .filter(({ mandatory, rule }) => mandatory && rule !== 'state_aid')
    .map(({ key, article, text }): DeviableRule => ({
      rule: 'ground',
      ruleKey: key,
      article,
      amountCents: null,
      text,
    }));
  return [...amounts, ...grounds].filter(({ article }) => named(article, hardship.from));
}

/** Whether a deviation can be proposed: from a rule that the clause names, in favour of the applicant. */
export function hardshipRefusal(
  type: GrantTypeDefinition,
  hardship: HardshipRule | undefined,
  deviation: Omit<DeviationFacts, 'reason'>,
): Refusal | undefined {
  const rule = deviableRules(type, hardship).find(
    (one) => one.rule === deviation.rule && one.ruleKey === deviation.ruleKey,
  );
  const source = hardship?.article;
  if (!rule) return { code: 'HARDSHIP_NOT_POSSIBLE', ...(source ? { source } : {}) };
  if (rule.amountCents === null) return undefined;
  const asked = deviation.amountCents ?? 0;
  const better = deviation.rule === 'minimum' ? asked < rule.amountCents : asked > rule.amountCents;
  return better ? undefined : { code: 'AMOUNT_REQUIRED', ...(source ? { source } : {}) };
}

/** The type as it holds for one case, with its deviations. Its ceiling stays as it is. */
export function deviatingType(type: GrantTypeDefinition, deviations: readonly DeviationFacts[]): GrantTypeDefinition {
  return deviations.reduce<GrantTypeDefinition>((changed, { rule, ruleKey, amountCents }) => {
    if (rule === 'ground') {
      return { ...changed, refusalGrounds: changed.refusalGrounds.filter(({ key }) => key !== ruleKey) };
    }
    const field = limits.find(([name]) => name === rule)?.[1];
    return field && amountCents !== null ? { ...changed, [field]: amountCents } : changed;
  }, type);
}

/** What is deviated from, in words: the rule, what it says, and what holds in this case. */
export function deviationText(rule: DeviableRule, amountCents: number | null): LocalizedText {
  if (rule.amountCents === null || amountCents === null) {
    return {
      nl: `Afwijking van een weigeringsgrond: ${rule.text.nl}`,
      en: `Deviation from a ground for refusal: ${rule.text.en ?? rule.text.nl}`,
    };
  }
  return {
    nl: `Afwijking: ${rule.text.nl.toLowerCase()} ${formatMoney(amountCents)} in plaats van ${formatMoney(rule.amountCents)}`,
    en: `Deviation: ${(rule.text.en ?? rule.text.nl).toLowerCase()} ${formatMoney(amountCents, 'en')} instead of ${formatMoney(rule.amountCents, 'en')}`,
  };
}

/** The calculation by the rules, with a row for each deviation, so that the rows add up to what holds with them. */
export function withDeviations(
  byRule: Calculation,
  deviating: Calculation,
  deviations: readonly { readonly text: LocalizedText; readonly article: string }[],
): Calculation {
  const more = toCents(deviating.totalCents - byRule.totalCents);
  const rows = deviations.map(({ text, article }, index): CalculationRow => ({
    key: `deviation_${index + 1}`,
    text,
    article,
    amountCents: index === 0 ? more : toCents(0),
  }));
  return deviations.length === 0
    ? deviating
    : { rows: [...byRule.rows, ...rows], totalCents: deviating.totalCents, problems: deviating.problems };
}

/** A deviation as the letter, the calculation and the receipt name it. */
export interface NamedDeviation {
  readonly text: LocalizedText;
  /** The hardship article. */
  readonly article: string;
  /** The article from which is deviated. */
  readonly from: string;
  readonly reason: string;
}

/** The deviations of a case in words; without a hardship clause there are none. */
export function deviationsInWords(
  type: GrantTypeDefinition,
  hardship: HardshipRule | undefined,
  deviations: readonly DeviationFacts[],
): NamedDeviation[] {
  const rules = deviableRules(type, hardship);
  return deviations.flatMap(({ rule, ruleKey, amountCents, reason }) => {
    const found = rules.find((one) => one.rule === rule && one.ruleKey === ruleKey);
    return found && hardship
      ? [{ text: deviationText(found, amountCents), article: hardship.article, from: found.article, reason }]
      : [];
  });
}

/** What a type gives for these answers in a case with deviations, with a row for each of them. */
export function calculateDeviating(
  type: GrantTypeDefinition,
  hardship: HardshipRule | undefined,
  { answers, facts, deviations }: { answers: Answers; facts: ApplicantFacts; deviations: readonly DeviationFacts[] },
): Calculation {
  const deviating = calculateAmount(deviatingType(type, deviations), answers, facts);
  if (deviations.length === 0) return deviating;
  const byRule = calculateAmount(type, answers, facts);
  return withDeviations(byRule, deviating, deviationsInWords(type, hardship, deviations));
}
