// SPDX-License-Identifier: EUPL-1.2
import type { Answers } from '../forms/evaluate';
import { formatMoney } from '../shared/format';
import { toCents } from '../shared/money';
import type { Refusal, RefusalCode } from '../shared/refusal';
import type { LocalizedText } from '../shared/text';
import { centsIn } from './answered-amounts';
import { type CalculationRow, limitedTo, sumOf } from './calculation';
import type { GrantTypeDefinition, Limits, Question, SchemeLimits, StateAidRule } from './definition';
import { shareRoundedDown } from './rounding';

/** What is known of the applicant when an amount is reckoned. */
export interface ApplicantFacts {
  /** Granted this year under this type, in cents. */
  readonly alreadyGrantedThisYearCents: number;
  /** Granted in all years under this type, in cents. */
  readonly alreadyGrantedCents?: number;
  /** Projects that were granted this year under this type. */
  readonly projectsThisYear?: number;
  /** The CBS code and the name of the applicant, by which a scheme may list it. */
  readonly applicant?: readonly string[];
  /** The limits of the whole scheme, and what was granted under all its types. */
  readonly scheme?: SchemeFacts;
  /** De-minimis aid in the three years up to today, in cents; the undertaking declares it. */
  readonly aidInThreeYearsCents?: number;
  /** The rule on state aid of the scheme, which holds for a type without one. */
  readonly schemeStateAid?: StateAidRule;
  /** Where the scheme names its recipients: the amount behind this name. */
  readonly namedCents?: number;
  /** What was granted of that amount, under all types of the scheme, in cents. */
  readonly namedGrantedCents?: number;
}

/** What one applicant was granted under all types of a scheme. */
export interface SchemeFacts {
  readonly limits: SchemeLimits;
  readonly thisYearCents: number;
  readonly allYearsCents: number;
  readonly projectsThisYear: number;
}

/** The limits that hold for this applicant, with the article of each. */
export interface HoldingLimits extends Limits {
  readonly articleOf: (limit: keyof Limits) => string;
}

/** The limits of a type, and the exception that the scheme makes for a listed applicant. */
export function limitsFor(type: GrantTypeDefinition, applicant: readonly string[] = []): HoldingLimits {
  const exception = type.exceptions?.find(({ applicants }) => applicants.some((one) => applicant.includes(one)));
  return {
    minimumCents: type.minimumCents,
    maximumCents: type.maximumCents,
    maximumPerApplicantPerYearCents: type.maximumPerApplicantPerYearCents,
    maximumPerApplicantCents: type.maximumPerApplicantCents,
    maximumProjectsPerYear: type.maximumProjectsPerYear,
    ...exception,
    articleOf: (limit) =>
      exception?.[limit] === undefined ? (type.limitArticles?.[limit] ?? type.amount.article) : exception.article,
  };
}

/** One limit on the way: the most that may be left, its words, and the refusal when nothing useful is left. */
export interface LimitStep {
  readonly key: string;
  readonly limitCents: number;
  readonly text: LocalizedText;
  readonly article: string;
  readonly refusal?: Refusal;
}

function most(cents: number, nl: string, en: string): LocalizedText {
  return { nl: `Ten hoogste ${formatMoney(cents)} ${nl}`, en: `At most ${formatMoney(cents, 'en')} ${en}` };
}

function left(leftCents: number, mostCents: number, nl: string, en: string): LocalizedText {
  const less = most(mostCents, nl, en);
  return {
    nl: `Nog ${formatMoney(leftCents)} van ${less.nl.replace('Ten', 'ten')}`,
    en: `${formatMoney(leftCents, 'en')} left of ${(less.en ?? '').replace('At', 'at')}`,
  };
}

/**
 * The steps that follow from the answers to an application or a final account: never above what is short, nor with other
 * grants above the costs.
 */
export function answeredSteps(
  { shortfall, stacking }: Pick<GrantTypeDefinition, 'shortfall' | 'stacking'>,
  questions: readonly Question[],
  answers: Answers,
) {
  const steps: LimitStep[] = [];
  const cents = (key: string): number | undefined => centsIn(questions, key, answers);
  if (shortfall) {
    const income = 'income' in shortfall ? (cents(shortfall.income) ?? 0) : 0;
    const short = cents('income' in shortfall ? shortfall.costs : shortfall.question);
    if (short === undefined) return undefined;
    const limitCents = Math.max(0, short - income);
    const text = most(limitCents, 'tekort', 'shortfall');
    const refusal: Refusal = { code: 'NO_SHORTFALL', source: shortfall.article };
    steps.push({ key: 'shortfall', limitCents, text, article: shortfall.article, refusal });
  }
  if (stacking) {
    const costs = cents(stacking.costs);
    if (costs === undefined) return undefined;
    const others = cents(stacking.otherGrants) ?? 0;
    const limitCents = Math.max(0, shareRoundedDown(costs, stacking.maximumPercentage) - others);
    const share = stacking.maximumPercentage;
    const text = most(
      limitCents,
      `omdat alle subsidies samen ten hoogste ${share}% van de kosten mogen zijn`,
      `because all grants together may be at most ${share}% of the costs`,
    );
    const refusal: Refusal = { code: 'NO_SHORTFALL', source: stacking.article };
    steps.push({ key: 'stacking', limitCents, text, article: stacking.article, refusal });
  }
  return steps;
}

const limitCodes: Readonly<Record<string, RefusalCode>> = {
  maximum_per_year: 'APPLICANT_MAXIMUM_EXCEEDED',
  state_aid: 'STATE_AID_CEILING',
};

/** The steps that follow from what the applicant had before: per year, over all years, over the scheme, state aid. */
export function appliedSteps(
  limits: HoldingLimits,
  facts: ApplicantFacts,
  stateAid: StateAidRule | undefined,
): LimitStep[] {
  const { alreadyGrantedThisYearCents: thisYear, alreadyGrantedCents: ever, scheme, aidInThreeYearsCents } = facts;
  const step = (
    key: string,
    maximum: number | undefined,
    used: number,
    article: string,
    words: readonly [string, string],
  ): LimitStep[] => {
    if (maximum === undefined) return [];
    const limitCents = Math.max(0, maximum - used);
    const details = { maximumCents: maximum, leftCents: limitCents };
    const code = limitCodes[key] ?? 'APPLICANT_TOTAL_EXCEEDED';
    const refusal: Refusal = { code, source: article, details };
    return [{ key, limitCents, text: left(limitCents, maximum, ...words), article, refusal }];
  };
  const { maximumPerApplicantPerYearCents: perYear, maximumPerApplicantCents: total, articleOf } = limits;
  const yearWords = ['per gemeente per jaar', 'per municipality per year'] as const;
  const onScheme = scheme?.limits;
  const inScheme = ['voor alle soorten samen', 'for all types together'] as const;
  return [
    ...step('maximum_per_year', perYear, thisYear, articleOf('maximumPerApplicantPerYearCents'), yearWords),
    ...step('maximum_per_applicant', total, ever ?? thisYear, articleOf('maximumPerApplicantCents'), [
      'per aanvrager',
      'per applicant',
    ]),
    ...step(
      'scheme_maximum_per_year',
      onScheme?.maximumPerApplicantPerYearCents,
      scheme?.thisYearCents ?? 0,
      onScheme?.article ?? '',
      [`per jaar ${inScheme[0]}`, `per year ${inScheme[1]}`],
    ),
    ...step(
      'scheme_maximum',
      onScheme?.maximumPerApplicantCents,
      scheme?.allYearsCents ?? 0,
      onScheme?.article ?? '',
      inScheme,
    ),
    ...step(
      'named',
      facts.namedCents,
      facts.namedGrantedCents ?? ever ?? thisYear,
      articleOf('maximumPerApplicantCents'),
      ['voor wie genoemd is', 'for who is named'],
    ),
    ...step('state_aid', stateAid?.ceilingCents, aidInThreeYearsCents ?? 0, stateAid?.article ?? '', [
      'staatssteun in drie jaar',
      'of state aid in three years',
    ]),
  ];
}

/**
 * Why an amount cannot be given to this applicant, whatever the rule of the type gives: it passes the maximum of an
 * application, or what is left of a maximum over more of them.
 *
 * @source Awb 4:23(1) and the amount article of the scheme
 */
export function limitRefusal(
  type: GrantTypeDefinition,
  facts: ApplicantFacts,
  amountCents: number,
): Refusal | undefined {
  const limits = limitsFor(type, facts.applicant);
  const { maximumCents } = limits;
  if (maximumCents !== undefined && amountCents > maximumCents) {
    const details = { amountCents, calculatedCents: maximumCents };
    return { code: 'AMOUNT_ABOVE_CALCULATION', source: limits.articleOf('maximumCents'), details };
  }
  return appliedSteps(limits, facts, type.stateAid ?? facts.schemeStateAid).find(
    ({ limitCents }) => limitCents < amountCents,
  )?.refusal;
}

/** Whether the applicant has as many projects this year as it may have. */
export function projectsRefusal(limits: HoldingLimits, facts: ApplicantFacts): Refusal | undefined {
  const check = (most: number | undefined, has: number, source: string): Refusal | undefined =>
    most !== undefined && has >= most
      ? { code: 'PROJECTS_MAXIMUM_REACHED', source, details: { maximumProjects: most } }
      : undefined;
  const { scheme } = facts;
  return (
    check(limits.maximumProjectsPerYear, facts.projectsThisYear ?? 0, limits.articleOf('maximumProjectsPerYear')) ??
    check(scheme?.limits.maximumProjectsPerYear, scheme?.projectsThisYear ?? 0, scheme?.limits.article ?? '')
  );
}

/** The rows with one more for a step that bites. */
export function stepped(rows: readonly CalculationRow[], { key, text, article, limitCents }: LimitStep) {
  return limitedTo(rows, limitCents, { key, text, article });
}

/** The row that takes everything away from an amount below the minimum. */
export function belowMinimum(rows: readonly CalculationRow[], minimumCents: number, article: string): CalculationRow {
  const text = {
    nl: `Minder dan ${formatMoney(minimumCents)}: geen subsidie`,
    en: `Less than ${formatMoney(minimumCents, 'en')}: no subsidy`,
  };
  return { key: 'minimum', text, article, amountCents: toCents(0 - sumOf(rows)) };
}
