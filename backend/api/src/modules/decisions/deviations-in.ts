// SPDX-License-Identifier: EUPL-1.2
import {
  type ApplicantFacts,
  calculateDeviating,
  type Calculation,
  deviationsInWords,
  type NamedDeviation,
} from '#domain';
import type { CaseOnTable } from './case-on-table';

/** The deviations of a case in words. */
export function namedDeviations({
  ruledType,
  scheme,
  deviations,
}: Pick<CaseOnTable, 'ruledType' | 'scheme' | 'deviations'>): NamedDeviation[] {
  return deviationsInWords(ruledType, scheme.hardship, deviations);
}

/** What the type gives in this case, with a row for each deviation. */
export function calculationOn(
  { ruledType, scheme, answers, deviations }: Pick<CaseOnTable, 'ruledType' | 'scheme' | 'answers' | 'deviations'>,
  facts: ApplicantFacts,
): Calculation {
  return calculateDeviating(ruledType, scheme.hardship, { answers, facts, deviations });
}
