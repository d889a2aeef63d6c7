// SPDX-License-Identifier: EUPL-1.2
import {
  type Calculation,
  type CalculationRow,
  grantAmountRefusal,
  type GroundFacts,
  mandatoryGrounds,
  type Refusal,
  scoreRefusal,
  toCents,
} from '#domain';
import type { CaseOnTable } from './case-on-table';
import type { DecisionRequest } from './decisions.dto';

/** Why this amount cannot be granted on this advice, before any look at the ledger. */
export function grantRefusal(
  {
    application,
    advice,
    answers,
    scheme,
    type,
    scored,
    grounds: facts,
  }: CaseOnTable & { readonly grounds: GroundFacts },
  { amountCents, reason }: Pick<DecisionRequest, 'amountCents' | 'reason'>,
  calculation: Calculation,
  partly: boolean,
): Refusal | undefined {
  if (advice.kind !== 'grant') return { code: 'ADVICE_DIFFERS', source: 'Awb 3:50' };
  const applied = mandatoryGrounds(type, answers, facts).filter(({ applies }) => applies === true);
  if (applied.length > 0) {
    const grounds = applied.map(({ ground }) => ground.text.nl.replace(/\.$/, ''));
    return { code: 'MANDATORY_GROUND', source: applied[0]?.ground.article, details: { grounds } };
  }
  const scoring = scoreRefusal(type, scored?.score);
  if (scoring) return scoring;
  const { totalCents: calculatedCents, problems } = calculation;
  const amount =
    amountCents > 0
      ? (problems[0] ?? grantAmountRefusal({ amountCents, calculatedCents }))
      : grantAmountRefusal({ amountCents, calculatedCents });
  if (amount) return amount;
  if (amountCents > advice.amountCents) {
    return {
      code: 'AMOUNT_ABOVE_ADVICE',
      source: 'Awb 3:50',
      details: { advisedCents: advice.amountCents, amountCents },
    };
  }
  if (!scheme.allocation.partialGrant && amountCents < calculatedCents) {
    return { code: 'PARTIAL_GRANT_EXCLUDED', details: { calculatedCents } };
  }
  if (application.minimumCents !== null && amountCents < application.minimumCents) {
    return { code: 'APPLICANT_MINIMUM_NOT_MET', details: { minimumCents: application.minimumCents, amountCents } };
  }
  return partly && reason.trim() === '' ? { code: 'REASON_REQUIRED', source: 'Awb 3:46' } : undefined;
}

/**
 * Less than advised, while more could have been granted, rests on something else than money: views are asked first, or a
 * reason says why not.
 *
 * @source Awb 4:7, 4:12(2)
 */
export function viewsRefusal(
  { advice }: Pick<CaseOnTable, 'advice'>,
  amountCents: number,
  possibleCents: number,
): Refusal | undefined {
  const unheard = advice.viewsCode === null && amountCents < Math.min(advice.amountCents, possibleCents);
  return unheard ? { code: 'VIEWS_REQUIRED', source: 'Awb 4:7, 4:12(2)' } : undefined;
}

/** The rows of the calculation, with one more when less is granted, so that they add up to the grant. */
export function rowsUpTo(calculation: Calculation, amountCents: number, article: string): CalculationRow[] {
  const less = calculation.totalCents - amountCents;
  if (less === 0) return [...calculation.rows];
  const text = { nl: 'Deel dat wij niet verlenen', en: 'Part that we do not grant' };
  return [...calculation.rows, { key: 'not_granted', text, article, amountCents: toCents(-less) }];
}
