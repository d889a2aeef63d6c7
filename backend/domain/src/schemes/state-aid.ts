// SPDX-License-Identifier: EUPL-1.2
import { type Answers, evaluate } from '../forms/evaluate';
import { addYears, isLocalDate, type LocalDate } from '../shared/local-date';
import { centsIn, isCount, questionNamed, rowsIn } from './answered-amounts';
import type { Question, StateAidRule } from './definition';

/** Aid that was granted before, on which day and how much of it is left, in cents. */
export interface EarlierAid {
  readonly grantedOn: LocalDate;
  readonly amountCents: number;
}

/** Whether aid on this basis counts for a ceiling over three years. */
export function hasAidCeiling({ basis }: Pick<StateAidRule, 'basis'>): boolean {
  return basis === 'de_minimis' || basis === 'sgei_de_minimis';
}

/**
 * The bases whose aid counts for the ceiling of this one: aid for a service of general economic interest stands beside
 * ordinary de-minimis aid under its own, higher ceiling, which counts both.
 *
 * @source Regulation (EU) 2023/2831 art. 3(2); Regulation (EU) 2023/2832 art. 5(1)
 */
export function basesCounted({ basis }: Pick<StateAidRule, 'basis'>): StateAidRule['basis'][] {
  return basis === 'sgei_de_minimis' ? ['sgei_de_minimis', 'de_minimis'] : ['de_minimis'];
}

/** The last day whose aid no longer counts on this day: three years are counted back from every new grant. */
export function aidCountsAfter(on: LocalDate): LocalDate {
  return addYears(on, -3);
}

/**
 * What others gave in the three years up to this day, as it was declared; of a table with a date column only the rows of
 * those three years count. Nothing when it was not declared; zero when the form did not ask, because there is none.
 *
 * @source Regulation (EU) 2023/2831 art. 3(2) and 7(4): a declaration before the aid is granted
 */
export function declaredAidCents(
  { declaration }: Pick<StateAidRule, 'declaration'>,
  questions: readonly Question[],
  answers: Answers,
  on: LocalDate,
): number | undefined {
  const question = declaration === undefined ? undefined : questionNamed(questions, declaration);
  if (!question) return undefined;
  const asked = question.visibleWhen === undefined ? undefined : evaluate(question.visibleWhen, answers);
  if (asked?.decided && !asked.value) return 0;
  const dated = question.columns?.find(({ type }) => type === 'date');
  if (question.type !== 'table' || !dated) return centsIn(questions, question.key, answers);
  const answer = answers[question.key];
  if (!Array.isArray(answer)) return undefined;
  const money = (question.columns ?? []).filter(({ type }) => type === 'money');
  return (rowsIn(answer) ?? [])
    .filter(({ [dated.key]: day }) => !isLocalDate(day) || day > aidCountsAfter(on))
    .flatMap((row) => money.map(({ key }) => row[key]))
    .reduce<number>((sum, cents) => sum + (isCount(cents, Number.MAX_SAFE_INTEGER) ? cents : 0), 0);
}

/**
 * All aid that counts on this day: what others gave as declared, and what the province gave to the same beneficiary.
 *
 * @source Regulation (EU) 2023/2831 art. 3(2): rolling, over every period of three years
 */
export function aidInThreeYears(declaredCents: number, earlier: readonly EarlierAid[], on: LocalDate): number {
  const since = aidCountsAfter(on);
  return earlier
    .filter(({ grantedOn }) => grantedOn > since && grantedOn <= on)
    .reduce((sum, { amountCents }) => sum + amountCents, declaredCents);
}
