// SPDX-License-Identifier: EUPL-1.2
import {
  type ApplicantFacts,
  calculateAmount,
  type Calculation,
  deviableRules,
  deviationText,
  type LocalizedText,
  withDeviations,
} from '#domain';
import type { CaseOnTable } from './case-on-table';

/** A deviation as the letter, the calculation and the receipt name it. */
export interface NamedDeviation {
  readonly text: LocalizedText;
  /** The hardship article. */
  readonly article: string;
  /** The article from which is deviated. */
  readonly from: string;
  readonly reason: string;
}

/** The deviations of a case in words. */
export function namedDeviations({
  ruledType,
  scheme,
  deviations,
}: Pick<CaseOnTable, 'ruledType' | 'scheme' | 'deviations'>): NamedDeviation[] {
  const rules = deviableRules(ruledType, scheme.hardship);
  return deviations.flatMap(({ rule, ruleKey, amountCents, reason }) => {
    const found = rules.find((one) => one.rule === rule && one.ruleKey === ruleKey);
    return found && scheme.hardship
      ? [{ text: deviationText(found, amountCents), article: scheme.hardship.article, from: found.article, reason }]
      : [];
  });
}

/** What the type gives in this case, with a row for each deviation. */
export function calculationOn(
  file: Pick<CaseOnTable, 'type' | 'ruledType' | 'scheme' | 'answers' | 'deviations'>,
  facts: ApplicantFacts,
): Calculation {
  const deviating = calculateAmount(file.type, file.answers, facts);
  if (file.deviations.length === 0) return deviating;
  return withDeviations(calculateAmount(file.ruledType, file.answers, facts), deviating, namedDeviations(file));
}
