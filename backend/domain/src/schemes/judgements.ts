// SPDX-License-Identifier: EUPL-1.2
import type { Answers, Decision } from '../forms/evaluate';
import { addWeeks, isLocalDate, type LocalDate } from '../shared/local-date';
import type { LocalizedText } from '../shared/text';
import { totalCount } from './answered-amounts';
import type { ExclusionRule, GrantTypeDefinition, QuotaRule, SchemeDefinition, ScoreSheet } from './definition';

const undecided = (reason: string): Decision => ({ decided: false, reason });

/**
 * Whether the works start too early: before the day of receipt, or sooner after it than the scheme allows. Undecided
 * without a date, false where the scheme has no such rule.
 *
 * @source the refusal article of the scheme
 */
export function worksStartTooEarly(
  { worksStart }: Pick<GrantTypeDefinition, 'worksStart'>,
  answers: Answers,
  receivedOn: LocalDate,
): Decision {
  if (!worksStart) return { decided: true, value: false };
  const start = answers[worksStart.question];
  if (!isLocalDate(start)) return undecided(`not answered: ${worksStart.question}`);
  return { decided: true, value: start < addWeeks(receivedOn, worksStart.weeksAfterReceipt) };
}

/** A subsidy that the applicant has, and the number of its case. */
export interface HeldGrant {
  readonly schemeKey: string;
  readonly typeKey: string;
  readonly number?: string;
}

/** The exclusions that apply because of what the applicant has. @source the refusal article of the scheme */
export function exclusionsFor(
  { exclusions = [] }: Pick<GrantTypeDefinition, 'exclusions'>,
  held: readonly HeldGrant[],
): ExclusionRule[] {
  return exclusions.filter(({ schemeKey, typeKey }) =>
    held.some((grant) => grant.schemeKey === schemeKey && (typeKey === undefined || grant.typeKey === typeKey)),
  );
}

/** What an exclusion says, with the numbers of the cases because of which. */
export type ExclusionDecision = Decision & { readonly cases?: readonly string[] };

/**
 * Whether an exclusion applies: what the applicant says, and what it has here. Undecided when only a person can see whether
 * it is the same project, and for a scheme of somebody else about which the form does not ask.
 *
 * @source the refusal article of the scheme; what is not known is never taken for no
 */
export function exclusionDecision(
  rule: ExclusionRule,
  answers: Answers,
  held: readonly HeldGrant[],
  schemesHere: readonly string[],
): ExclusionDecision {
  const said = rule.question === undefined ? undefined : answers[rule.question];
  if (said === true) return { decided: true, value: true };
  const found = held.filter((grant) => exclusionsFor({ exclusions: [rule] }, [grant]).length > 0);
  const cases = found.flatMap(({ number }) => number ?? []);
  if (found.length > 0 && rule.same === 'project') return { ...undecided('the same project?'), cases };
  if (found.length > 0) return { decided: true, value: true, cases };
  if (said === false || schemesHere.includes(rule.schemeKey)) return { decided: true, value: false };
  return undecided(rule.question ? `not answered: ${rule.question}` : `not carried out here: ${rule.schemeKey}`);
}

/** The points together, the criteria that still lack points, and whether they are enough; undecided while some lack. */
export interface Score {
  readonly points: number;
  readonly missing: readonly string[];
  readonly enough: Decision;
}

/**
 * The score of an application. Enough when every criterion has its least points, and all together have theirs.
 *
 * @source the score article of the scheme
 * @throws RangeError on points that the sheet cannot give
 */
export function scoreOf(sheet: ScoreSheet, points: Readonly<Record<string, number>>): Score {
  let sum = 0;
  let low = false;
  const missing: string[] = [];
  for (const { key, maximumPoints, minimumPoints = 0 } of sheet.criteria) {
    const given = Object.hasOwn(points, key) ? points[key] : undefined;
    if (given === undefined) {
      missing.push(key);
      continue;
    }
    if (!Number.isSafeInteger(given) || given < 0 || given > maximumPoints) {
      throw new RangeError(`${key} gives 0 to ${maximumPoints} points, not ${given}`);
    }
    sum += given;
    low ||= given < minimumPoints;
  }
  const enough: Decision =
    missing.length > 0
      ? undecided(`no points yet: ${missing.join(', ')}`)
      : { decided: true, value: !low && sum >= (sheet.minimumPoints ?? 0) };
  return { points: sum, missing, enough };
}

/**
 * Whether a share of the whole was kept for something, counting what was met elsewhere where the rule allows that.
 *
 * @source the obligations article of the scheme; Awb 4:38
 */
export function quotaMet({ percentage, whole, part, elsewhere }: QuotaRule, report: Answers): Decision {
  const all = totalCount(report[whole]);
  const here = totalCount(report[part]);
  const there = elsewhere === undefined ? 0 : (totalCount(report[elsewhere]) ?? 0);
  if (all === undefined) return undecided(`not answered: ${whole}`);
  if (here === undefined) return undecided(`not answered: ${part}`);
  return { decided: true, value: (here + there) * 100 >= all * percentage };
}

/** A quota of an obligation, held against the final report. */
export interface QuotaCheck {
  readonly key: string;
  readonly text: LocalizedText;
  readonly article: string;
  readonly percentage: number;
  readonly met: 'yes' | 'no' | 'undecided';
  /** The whole, the part here and the part that was met elsewhere, as far as they are known. */
  readonly whole: number | null;
  readonly part: number | null;
  readonly elsewhere: number | null;
}

/** Every quota of a type, held against the final report. @source the obligations article of the scheme; Awb 4:38, 4:46(2)(b) */
export function quotaChecks({ obligations }: Pick<GrantTypeDefinition, 'obligations'>, report: Answers): QuotaCheck[] {
  return obligations.flatMap(({ key, text, article, quota }): QuotaCheck[] => {
    if (!quota) return [];
    const decision = quotaMet(quota, report);
    const count = (question: string | undefined): number | null =>
      question === undefined ? null : (totalCount(report[question]) ?? null);
    return [
      {
        key,
        text,
        article,
        percentage: quota.percentage,
        met: decision.decided ? (decision.value ? 'yes' : 'no') : 'undecided',
        whole: count(quota.whole),
        part: count(quota.part),
        elsewhere: count(quota.elsewhere),
      },
    ];
  });
}

/**
 * The article under which a grant of this budget year is made on the condition that the budget provides the money; nothing
 * where there is no such condition.
 *
 * @source Awb 4:34(1)
 */
export function reservationArticle(
  { budgetReservation, reservation }: Pick<SchemeDefinition, 'budgetReservation' | 'reservation'>,
  budgetYear: number,
): string | undefined {
  if (reservation?.budgetYear === budgetYear) return reservation.article;
  return budgetReservation?.article;
}

/** Within how many weeks the condition must be invoked, for a grant of this budget year. @source Awb 4:34(5) */
export function reservationWeeksOf({ reservation }: Pick<SchemeDefinition, 'reservation'>, budgetYear: number): number {
  return reservation?.budgetYear === budgetYear ? reservation.invokeWithinWeeks : 4;
}
