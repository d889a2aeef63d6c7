// SPDX-License-Identifier: EUPL-1.2
import type { Answers } from '../forms/evaluate';
import { clearHidden } from '../forms/visibility';
import { formatMoney } from '../shared/format';
import { toCents } from '../shared/money';
import type { Refusal } from '../shared/refusal';
import {
  type ApplicantFacts,
  answeredSteps,
  appliedSteps,
  belowMinimum,
  limitsFor,
  projectsRefusal,
  stepped,
} from './amount-limits';
import { rowsOf } from './amount-rules';
import { type Calculation, type CalculationRow, limitedTo, sumOf } from './calculation';
import type { GrantTypeDefinition, Question } from './definition';
import { afterSanctions, type Breach } from './sanctions';

/** Every question of the application form of a type, in the order of its pages. */
export function questionsOf(type: Pick<GrantTypeDefinition, 'pages'>): Question[] {
  return type.pages.flatMap(({ questions }) => questions);
}

function outcome(rows: readonly CalculationRow[], problems: readonly Refusal[]): Calculation {
  return { rows, totalCents: sumOf(rows), problems };
}

/**
 * What a type gives for these answers, row by row: the rule; never above what is short; the maximum per application; what
 * is left of the maxima of the applicant and of state aid; and the minimum, below which nothing is given.
 *
 * @source the amount article of the scheme; Awb 4:31
 */
export function calculateAmount(type: GrantTypeDefinition, answers: Answers, facts: ApplicantFacts): Calculation {
  const questions = questionsOf(type);
  const { article } = type.amount;
  const shown = clearHidden(questions, answers);
  const reckoned = rowsOf(type.amount, questions, shown);
  const answered = answeredSteps(type, questions, shown);
  if (!reckoned || !answered || sumOf(reckoned) === 0) {
    return outcome(reckoned ?? [], [{ code: 'AMOUNT_REQUIRED', source: article }]);
  }
  const limits = limitsFor(type, facts.applicant);
  const { minimumCents = 0, maximumCents } = limits;
  let rows = reckoned;
  const problems: Refusal[] = [];
  for (const step of answered) {
    rows = stepped(rows, step);
    if (step.limitCents === 0 && step.refusal) problems.push(step.refusal);
  }
  if (maximumCents !== undefined) {
    const text = {
      nl: `Ten hoogste ${formatMoney(maximumCents)} per aanvraag`,
      en: `At most ${formatMoney(maximumCents, 'en')} per application`,
    };
    rows = limitedTo(rows, maximumCents, { key: 'maximum', text, article: limits.articleOf('maximumCents') });
  }
  for (const step of appliedSteps(limits, facts, type.stateAid ?? facts.schemeStateAid)) {
    const before = sumOf(rows);
    rows = stepped(rows, step);
    const after = sumOf(rows);
    const bites = (after === 0 && before > 0) || (after < minimumCents && before >= minimumCents);
    if (bites && step.refusal) problems.push(step.refusal);
  }
  const tooMany = projectsRefusal(limits, facts);
  if (tooMany) problems.push(tooMany);
  const limited = sumOf(rows);
  if (limited < minimumCents) {
    const source = limits.articleOf('minimumCents');
    problems.push({ code: 'BELOW_MINIMUM', source, details: { minimumCents, calculatedCents: limited } });
    if (limited > 0) rows = [...rows, belowMinimum(rows, minimumCents, source)];
  }
  return outcome(rows, problems);
}

/**
 * What is determined for the final report, never above the grant: the lump sum as granted, or the rule over what was done
 * or spent; never above what turns out to be short; lowered for the duties that were not met, together never below nothing.
 *
 * @source Awb 4:46(1)-(2)
 */
export function calculateDetermination(
  type: GrantTypeDefinition,
  grantedCents: number,
  reportAnswers: Answers,
  breaches: readonly Breach[] = [],
): Calculation {
  const { basis, article, questions, amount = type.amount } = type.determination;
  const granted = toCents(grantedCents);
  const shown = clearHidden(questions, reportAnswers);
  const missing = outcome([], [{ code: 'REPORT_MISSING', source: article }]);
  const limits = answeredSteps(type.determination, questions, shown);
  if (!limits) return missing;
  const lowered = (rows: readonly CalculationRow[]): Calculation =>
    outcome(afterSanctions(type, limits.reduce(stepped, rows), breaches), []);
  if (basis === 'as_granted') {
    const text = { nl: 'Zoals verleend', en: 'As granted' };
    return lowered([{ key: 'as_granted', text, article, amountCents: granted }]);
  }
  const rows = rowsOf(amount, questions, shown);
  if (!rows) return missing;
  const text = {
    nl: `Ten hoogste het verleende bedrag van ${formatMoney(granted)}`,
    en: `At most the granted amount of ${formatMoney(granted, 'en')}`,
  };
  return lowered(limitedTo(rows, granted, { key: 'granted', text, article }));
}
