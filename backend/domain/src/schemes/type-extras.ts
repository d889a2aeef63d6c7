// SPDX-License-Identifier: EUPL-1.2
import { holdsMoney } from './amount-references';
import { questionNamed } from './answered-amounts';
import type { GrantTypeDefinition, Limits, Question, StateAidRule } from './definition';
import { checkHomes } from './homes-shape';
import { uniqueKeys } from './question-references';
import { isRuleGroundKey } from './rule-grounds';
import { minimumScoreGround } from './score';
import { hasAidCeiling } from './state-aid';

function checkLimits(limits: Limits, path: string, problems: string[]): void {
  const { minimumCents = 0, maximumCents, maximumPerApplicantPerYearCents: perYear } = limits;
  if (maximumCents !== undefined && minimumCents > maximumCents) {
    problems.push(`${path}.minimumCents: is above the maximum per application`);
  }
  if (perYear !== undefined && minimumCents > perYear) {
    problems.push(`${path}.minimumCents: is above the maximum per municipality and year`);
  }
  const total = limits.maximumPerApplicantCents;
  if (perYear !== undefined && total !== undefined && perYear > total) {
    problems.push(`${path}.maximumPerApplicantPerYearCents: is above the maximum per applicant`);
  }
}

function checkMoney(
  { shortfall, stacking }: Pick<GrantTypeDefinition, 'shortfall' | 'stacking'>,
  questions: readonly Question[],
  path: string,
  problems: string[],
) {
  const needsMoney = (at: string, key: string): void => {
    if (!holdsMoney(questionNamed(questions, key))) {
      problems.push(`${path}.${at}: ${key} is no money question and no table with money`);
    }
  };
  if (shortfall && 'income' in shortfall) {
    if (!('costs' in shortfall)) problems.push(`${path}.shortfall.costs: is missing`);
    else needsMoney('shortfall.costs', shortfall.costs);
    needsMoney('shortfall.income', shortfall.income);
  } else if (shortfall && 'question' in shortfall) needsMoney('shortfall.question', shortfall.question);
  else if (shortfall) problems.push(`${path}.shortfall.question: is missing; or name costs and income`);
  if (stacking) {
    needsMoney('stacking.costs', stacking.costs);
    needsMoney('stacking.otherGrants', stacking.otherGrants);
  }
}

/** Checks that aid with a ceiling has one, and questions in which it is declared. */
export function checkStateAid(
  stateAid: StateAidRule | undefined,
  questions: readonly Question[],
  path: string,
  problems: string[],
): void {
  if (!stateAid || !hasAidCeiling(stateAid)) return;
  const { ceilingCents, declaration, beneficiary } = stateAid;
  if (ceilingCents === undefined) {
    problems.push(`${path}.stateAid.ceilingCents: is missing; de-minimis aid has a ceiling over three years`);
  }
  if (declaration === undefined) {
    problems.push(`${path}.stateAid.declaration: is missing; name the question in which the aid of others is declared`);
  } else if (!holdsMoney(questionNamed(questions, declaration))) {
    problems.push(`${path}.stateAid.declaration: ${declaration} is no money question and no table with money`);
  }
  if (beneficiary !== undefined && questionNamed(questions, beneficiary)?.type !== 'text') {
    problems.push(`${path}.stateAid.beneficiary: ${beneficiary} is no text question`);
  }
}

function checkRuleGrounds(type: GrantTypeDefinition, questions: readonly Question[], path: string, problems: string[]) {
  for (const { key } of type.refusalGrounds.filter((ground) => isRuleGroundKey(ground.key))) {
    problems.push(`${path}.refusalGrounds.${key}.key: is the name of a ground that follows from a rule`);
  }
  for (const { key, question } of type.exclusions ?? []) {
    if (question !== undefined && questionNamed(questions, question)?.type !== 'boolean') {
      problems.push(`${path}.exclusions.${key}.question: ${question} is no question with yes or no`);
    }
  }
}

function checkScores({ scoreSheet, refusalGrounds }: GrantTypeDefinition, path: string, problems: string[]): void {
  if (!scoreSheet) return;
  if (refusalGrounds.some(({ key }) => key === minimumScoreGround)) {
    problems.push(`${path}.refusalGrounds.${minimumScoreGround}: is the ground of the score sheet; choose another key`);
  }
  uniqueKeys(scoreSheet.criteria, `${path}.scoreSheet.criteria`, problems);
  const most = scoreSheet.criteria.reduce((sum, { maximumPoints }) => sum + maximumPoints, 0);
  if ((scoreSheet.minimumPoints ?? 0) > most) {
    problems.push(`${path}.scoreSheet.minimumPoints: is above the ${most} points that the criteria give`);
  }
  for (const { key, minimumPoints = 0, maximumPoints } of scoreSheet.criteria) {
    if (minimumPoints > maximumPoints) {
      problems.push(`${path}.scoreSheet.criteria.${key}.minimumPoints: is above the maximum`);
    }
  }
}

function checkQuotas(type: GrantTypeDefinition, path: string, problems: string[]): void {
  for (const { key, quota } of type.obligations) {
    if (!quota) continue;
    for (const [name, asked] of Object.entries(quota)) {
      if (name === 'percentage') continue;
      const kind = questionNamed(type.determination.questions, String(asked))?.type;
      if (kind !== 'number' && kind !== 'counts') {
        problems.push(`${path}.obligations.${key}.quota.${name}: ${asked} is no number in the final report`);
      }
    }
  }
}

function checkProgressCosts(
  type: GrantTypeDefinition,
  questions: readonly Question[],
  path: string,
  problems: string[],
) {
  for (const { key, every } of type.obligations) {
    if (every?.costs === undefined || holdsMoney(questionNamed(questions, every.costs))) continue;
    problems.push(
      `${path}.obligations.${key}.every.costs: ${every.costs} is no money question and no table with money`,
    );
  }
}

function checkSanctions(
  { determination, obligations, notifications = [] }: GrantTypeDefinition,
  path: string,
  problems: string[],
): void {
  for (const { key, obligation, notification } of determination.sanctions ?? []) {
    if (notification !== undefined && !notifications.some((one) => one.key === notification)) {
      problems.push(`${path}.determination.sanctions.${key}.notification: nothing is reported as ${notification}`);
    }
    if (obligation !== undefined && !obligations.some((one) => one.key === obligation)) {
      problems.push(`${path}.determination.sanctions.${key}.obligation: there is no obligation ${obligation}`);
    }
  }
}

/** Checks what a type may say beside what it must: limits, exceptions, shortfall, scores, quotas, duties, sanctions. */
export function checkExtras(
  type: GrantTypeDefinition,
  questions: readonly Question[],
  path: string,
  problems: string[],
): void {
  checkLimits(type, path, problems);
  type.exceptions?.forEach((exception, index) =>
    checkLimits({ ...type, ...exception }, `${path}.exceptions.${index}`, problems),
  );
  checkMoney(type, questions, path, problems);
  checkMoney(type.determination, type.determination.questions, `${path}.determination`, problems);
  checkStateAid(type.stateAid, questions, path, problems);
  checkRuleGrounds(type, questions, path, problems);
  checkScores(type, path, problems);
  checkQuotas(type, path, problems);
  checkProgressCosts(type, questions, path, problems);
  checkHomes(type, questions, path, problems);
  uniqueKeys(type.notifications ?? [], `${path}.notifications`, problems);
  uniqueKeys(type.exclusions ?? [], `${path}.exclusions`, problems);
  uniqueKeys(type.determination.sanctions ?? [], `${path}.determination.sanctions`, problems);
  checkSanctions(type, path, problems);
  if (type.worksStart && questionNamed(questions, type.worksStart.question)?.type !== 'date') {
    problems.push(`${path}.worksStart.question: ${type.worksStart.question} is no date question`);
  }
}
