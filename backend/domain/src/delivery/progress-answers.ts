// SPDX-License-Identifier: EUPL-1.2
import type { Answers } from '../forms/evaluate';
import { isRecord } from '../forms/field-error';
import { isCount, rowsIn } from '../schemes/answered-amounts';
import { type HomeKind, kindsOfHomes, type TargetGroup, targetGroups } from '../schemes/homes-definition';
import { largestTypedCents } from '../shared/parse-money';
import { isLocalDate, type LocalDate } from '../shared/local-date';
import {
  oddities,
  type PermitStatus,
  permitStatuses,
  type ProgressFigures,
  type ProgressReasons,
  type ProgressRisk,
  riskCodes,
} from './progress-figures';
import type { ProgressContext } from './progress-questions';
import type { HomeCounts } from './promised-homes';

/** The stages that a report fills in. */
export const filledStages = ['permitted', 'placed', 'occupied'] as const;

export type FilledStage = (typeof filledStages)[number];

/** The key of the question that asks why something looks odd. */
export const reasonKey = (oddity: string): string => `reason_${oddity}`;

function column<K extends HomeKind | TargetGroup>(
  names: readonly K[],
  grid: unknown,
  stage: FilledStage,
): Partial<Record<K, number>> {
  const found: Partial<Record<K, number>> = {};
  for (const name of names) {
    const row = isRecord(grid) ? grid[name] : undefined;
    const count = isRecord(row) ? row[stage] : undefined;
    if (isCount(count)) found[name] = count;
  }
  return found;
}

/** The homes of one stage as they are filled in; what is not filled in is not there. */
export function filledHomes(answers: Answers, stage: FilledStage): HomeCounts {
  return {
    kinds: column(kindsOfHomes, answers['homes'], stage),
    groups: column(targetGroups, answers['groups'], stage),
  };
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const dayIn = (value: unknown): LocalDate | null => (isLocalDate(value) ? value : null);
export const permitIn = (value: unknown): PermitStatus | undefined => permitStatuses.find((one) => one === value);

function risksIn(answer: unknown): ProgressRisk[] {
  return (rowsIn(answer) ?? []).flatMap(({ code, text }) => {
    const known = riskCodes.find((one) => one === code);
    return known ? [{ code: known, text: textIn(text) }] : [];
  });
}

/** The reasons that were given for what looks odd, and only for that. */
export function reasonsIn(answers: Answers, asked: readonly string[] = oddities): ProgressReasons {
  const given = oddities.filter((one) => asked.includes(one) && textIn(answers[reasonKey(one)]) !== '');
  return Object.fromEntries(given.map((one) => [one, textIn(answers[reasonKey(one)])]));
}

/** What a report says, from answers that were checked. */
export function progressFigures(
  answers: Answers,
  { periodEndsOn, promised }: ProgressContext,
  odd: readonly string[],
): ProgressFigures {
  const percentage = isCount(answers['percentage'], 100) ? answers['percentage'] : 0;
  const permitStatus = permitIn(answers['permitStatus']) ?? 'not_requested';
  const waits = permitStatus === 'requested' || permitStatus === 'not_requested';
  return {
    periodEndsOn,
    percentage,
    homes: {
      promised,
      permitted: filledHomes(answers, 'permitted'),
      placed: filledHomes(answers, 'placed'),
      occupied: filledHomes(answers, 'occupied'),
    },
    spentCents: isCount(answers['spent'], largestTypedCents) ? answers['spent'] : 0,
    permitStatus,
    permitExpectedOn: waits ? dayIn(answers['permitExpectedOn']) : null,
    completionExpectedOn: percentage < 100 ? dayIn(answers['completionExpectedOn']) : null,
    risks: risksIn(answers['risks']),
    reasons: reasonsIn(answers, odd),
    explanation: textIn(answers['explanation']),
  };
}

const grid = <K extends string>(
  names: readonly K[],
  part: (counts: HomeCounts) => Readonly<Partial<Record<K, number>>>,
  figures: ProgressFigures,
): Record<string, Record<string, number>> =>
  Object.fromEntries(
    names
      .filter((name) => part(figures.homes.promised)[name] !== undefined)
      .map((name) => [
        name,
        Object.fromEntries(
          filledStages.flatMap((stage) => {
            const count = part(figures.homes[stage])[name];
            return count === undefined ? [] : [[stage, count] as const];
          }),
        ),
      ]),
  );

/** What was reported as answers again: a report that was sent back is mended, and not filled in anew. */
export function answersOfFigures(figures: ProgressFigures): Answers {
  const { percentage, spentCents, permitStatus, permitExpectedOn, completionExpectedOn, risks, reasons } = figures;
  return {
    percentage,
    homes: grid(kindsOfHomes, ({ kinds }) => kinds, figures),
    groups: grid(targetGroups, ({ groups }) => groups, figures),
    spent: spentCents,
    permitStatus,
    ...(permitExpectedOn ? { permitExpectedOn } : {}),
    ...(completionExpectedOn ? { completionExpectedOn } : {}),
    ...(risks.length > 0 ? { risks: risks.map((risk) => ({ ...risk })) } : {}),
    ...(figures.explanation ? { explanation: figures.explanation } : {}),
    ...Object.fromEntries(Object.entries(reasons).map(([code, text]) => [reasonKey(code), text])),
  };
}
