// SPDX-License-Identifier: EUPL-1.2
import {
  homeKindWords,
  type HomeFigures,
  kindsOfHomes,
  type LocalizedText,
  oddities,
  type PermitStatus,
  permitStatuses,
  type ProgressFigures,
  riskCodes,
  targetGroups,
  targetGroupWords,
  totalHomes,
  localDate,
} from '#domain';
import type { ProgressFiguresResponse } from '../api-models';

/** One line of the table of homes; a stage without a number was not filled in. */
export interface HomeLine {
  readonly key: string;
  readonly words: LocalizedText;
  readonly promised: number | undefined;
  readonly permitted: number | undefined;
  readonly placed: number | undefined;
  readonly occupied: number | undefined;
}

/** The figures of a report as the domain knows them. */
export function figuresOf(response: ProgressFiguresResponse): ProgressFigures {
  const day = (text: string | null) => (text === null ? null : localDate(text));
  return {
    periodEndsOn: localDate(response.periodEndsOn),
    percentage: response.percentage,
    homes: response.homes as unknown as HomeFigures,
    spentCents: response.spentCents,
    permitStatus: permitStatusOf(response.permitStatus),
    permitExpectedOn: day(response.permitExpectedOn),
    completionExpectedOn: day(response.completionExpectedOn),
    risks: response.risks.flatMap(({ code, text }) => {
      const known = riskCodes.find((one) => one === code);
      return known ? [{ code: known, text }] : [];
    }),
    reasons: Object.fromEntries(
      response.reasons.filter(({ code }) => oddities.some((one) => one === code)).map(({ code, text }) => [code, text]),
    ),
    explanation: response.explanation,
  };
}

function permitStatusOf(code: string): PermitStatus {
  return permitStatuses.find((one) => one === code) ?? 'not_requested';
}

/** The lines of the table of homes: the kinds, all together, and the groups that were promised or have homes. */
export function homeLines({ promised, permitted, placed, occupied }: HomeFigures, all: LocalizedText): HomeLine[] {
  const kinds = kindsOfHomes
    .filter((key) => promised.kinds[key] !== undefined)
    .map((key) => ({
      key,
      words: homeKindWords[key],
      promised: promised.kinds[key],
      permitted: permitted.kinds[key],
      placed: placed.kinds[key],
      occupied: occupied.kinds[key],
    }));
  const groups = targetGroups
    .map((key) => ({
      key,
      words: targetGroupWords[key],
      promised: promised.groups[key],
      permitted: permitted.groups[key],
      placed: placed.groups[key],
      occupied: occupied.groups[key],
    }))
    .filter((line) => [line.promised, line.permitted, line.placed, line.occupied].some((count) => (count ?? 0) > 0));
  const total = {
    key: 'total',
    words: all,
    promised: totalHomes(promised),
    permitted: totalHomes(permitted),
    placed: totalHomes(placed),
    occupied: totalHomes(occupied),
  };
  return kinds.length > 1 ? [...kinds, total, ...groups] : [...kinds, ...groups];
}
