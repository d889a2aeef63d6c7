// SPDX-License-Identifier: EUPL-1.2
import type { Answers } from '../forms/evaluate';
import { clearHidden } from '../forms/visibility';
import { formatMoney } from '../shared/format';
import { toCents } from '../shared/money';
import type { Refusal } from '../shared/refusal';
import { rowsOf } from './amount-rules';
import { type Calculation, type CalculationRow, limitedTo, sumOf } from './calculation';
import type { GrantTypeDefinition, Question } from './definition';

/** Every question of the application form of a type, in the order of its pages. */
export function questionsOf(type: Pick<GrantTypeDefinition, 'pages'>): Question[] {
  return type.pages.flatMap(({ questions }) => questions);
}

function outcome(rows: readonly CalculationRow[], problems: readonly Refusal[]): Calculation {
  return { rows, totalCents: sumOf(rows), problems };
}

function overYear(type: GrantTypeDefinition, leftCents: number): Refusal {
  const maximumCents = type.maximumPerApplicantPerYearCents ?? 0;
  return { code: 'APPLICANT_MAXIMUM_EXCEEDED', source: type.amount.article, details: { maximumCents, leftCents } };
}

/**
 * What a type gives for these answers, row by row: the rule, then the maximum per application, then what is left of the
 * maximum per municipality and year, then the minimum, below which nothing is given.
 *
 * @source the amount article of the scheme; Awb 4:31
 */
export function calculateAmount(
  type: GrantTypeDefinition,
  answers: Answers,
  { alreadyGrantedThisYearCents }: { readonly alreadyGrantedThisYearCents: number },
): Calculation {
  const questions = questionsOf(type);
  const { article } = type.amount;
  const reckoned = rowsOf(type.amount, questions, clearHidden(questions, answers));
  if (!reckoned || sumOf(reckoned) === 0) {
    return outcome(reckoned ?? [], [{ code: 'AMOUNT_REQUIRED', source: article }]);
  }
  const { minimumCents = 0, maximumCents, maximumPerApplicantPerYearCents: perYearCents } = type;
  let rows = reckoned;
  const problems: Refusal[] = [];
  if (maximumCents !== undefined) {
    const text = {
      nl: `Ten hoogste ${formatMoney(maximumCents)} per aanvraag`,
      en: `At most ${formatMoney(maximumCents, 'en')} per application`,
    };
    rows = limitedTo(rows, maximumCents, { key: 'maximum', text, article });
  }
  const beforeYear = sumOf(rows);
  if (perYearCents !== undefined) {
    const leftCents = Math.max(0, perYearCents - alreadyGrantedThisYearCents);
    const text = {
      nl: `Nog ${formatMoney(leftCents)} van ten hoogste ${formatMoney(perYearCents)} per gemeente per jaar`,
      en: `${formatMoney(leftCents, 'en')} left of at most ${formatMoney(perYearCents, 'en')} per municipality per year`,
    };
    rows = limitedTo(rows, leftCents, { key: 'maximum_per_year', text, article });
    const limited = sumOf(rows);
    if (limited === 0 || (limited < minimumCents && beforeYear >= minimumCents))
      problems.push(overYear(type, leftCents));
  }
  const limited = sumOf(rows);
  if (limited < minimumCents) {
    problems.push({ code: 'BELOW_MINIMUM', source: article, details: { minimumCents, calculatedCents: limited } });
    if (limited > 0) {
      const text = {
        nl: `Minder dan ${formatMoney(minimumCents)}: geen subsidie`,
        en: `Less than ${formatMoney(minimumCents, 'en')}: no subsidy`,
      };
      rows = [...rows, { key: 'minimum', text, article, amountCents: toCents(0 - limited) }];
    }
  }
  return outcome(rows, problems);
}

/**
 * What is determined for the final report, never above the grant: the lump sum as granted, or the rule over what was done
 * or spent.
 *
 * @source Awb 4:46(1)-(2)
 */
export function calculateDetermination(
  type: GrantTypeDefinition,
  grantedCents: number,
  reportAnswers: Answers,
): Calculation {
  const { basis, article, questions, amount = type.amount } = type.determination;
  const granted = toCents(grantedCents);
  if (basis === 'as_granted') {
    const text = { nl: 'Zoals verleend', en: 'As granted' };
    return outcome([{ key: 'as_granted', text, article, amountCents: granted }], []);
  }
  const rows = rowsOf(amount, questions, clearHidden(questions, reportAnswers));
  if (!rows) return outcome([], [{ code: 'REPORT_MISSING', source: article }]);
  const text = {
    nl: `Ten hoogste het verleende bedrag van ${formatMoney(granted)}`,
    en: `At most the granted amount of ${formatMoney(granted, 'en')}`,
  };
  return outcome(limitedTo(rows, granted, { key: 'granted', text, article }), []);
}
