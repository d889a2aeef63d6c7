// SPDX-License-Identifier: EUPL-1.2
import type { Answers } from '../forms/evaluate';
import { isRecord } from '../forms/field-error';
import { isCount } from '../schemes/answered-amounts';
import type { GrantTypeDefinition, HomePlace } from '../schemes/definition';
import { type HomeKind, kindsOfHomes, type TargetGroup, targetGroups } from '../schemes/homes-definition';

/** Numbers of homes by kind and by group; numbers, never people. A kind or group without a number is not there. */
export interface HomeCounts {
  readonly kinds: Readonly<Partial<Record<HomeKind, number>>>;
  readonly groups: Readonly<Partial<Record<TargetGroup, number>>>;
}

/** How far a home is. */
export const homeStages = ['promised', 'permitted', 'placed', 'occupied'] as const;

export type HomeStage = (typeof homeStages)[number];

/** The homes of a project, for each stage. */
export type HomeFigures = Readonly<Record<HomeStage, HomeCounts>>;

export const noHomes: HomeCounts = { kinds: {}, groups: {} };

/** How many homes there are, over all kinds. */
export function totalHomes({ kinds }: HomeCounts): number {
  return Object.values(kinds).reduce((sum, count) => sum + count, 0);
}

/** How many of them have a group. */
export function homesForGroups({ groups }: HomeCounts): number {
  return Object.values(groups).reduce((sum, count) => sum + count, 0);
}

function countAt({ question, options, column }: HomePlace, answers: Answers): number | undefined {
  const answer = answers[question];
  if (!isRecord(answer)) return isCount(answer) ? answer : undefined;
  const counts = Object.entries(answer)
    .filter(([option]) => !options || options.includes(option))
    .map(([, value]) => (column !== undefined && isRecord(value) ? value[column] : value))
    .filter((value) => isCount(value));
  return counts.length > 0 ? counts.reduce((sum, count) => sum + count, 0) : undefined;
}

function countsOf<K extends string>(
  names: readonly K[],
  places: Readonly<Partial<Record<K, HomePlace>>>,
  answers: Answers,
): Partial<Record<K, number>> {
  const found: Partial<Record<K, number>> = {};
  for (const name of names) {
    const place = places[name];
    const count = place && countAt(place, answers);
    if (count !== undefined) found[name] = count;
  }
  return found;
}

/**
 * The homes that an application promises, where its scheme says that they stand. A type without homes, and an application
 * without answers, promise none.
 */
export function promisedHomes({ homes }: Pick<GrantTypeDefinition, 'homes'>, answers: Answers): HomeCounts {
  if (!homes) return noHomes;
  return {
    kinds: countsOf(kindsOfHomes, homes.kinds, answers),
    groups: countsOf(targetGroups, homes.groups ?? {}, answers),
  };
}
