// SPDX-License-Identifier: EUPL-1.2
import { questionNamed } from './answered-amounts';
import type { GrantTypeDefinition, HomePlace, Question } from './definition';
import { kindsOfHomes, targetGroups } from './homes-definition';
import { type Check, type Fields, fields, key, listOf, named } from './shape';

const place = named('homePlace', fields({ question: key }, { options: listOf(key, 1), column: key }));

const placeFor = (names: readonly string[]): Check =>
  fields({}, Object.fromEntries(names.map((name) => [name, place])) satisfies Fields);

/** Where the application promises homes. */
export const homes = fields({ kinds: placeFor(kindsOfHomes) }, { groups: placeFor(targetGroups) });

function checkPlace(
  { question: asked, options = [], column }: HomePlace,
  questions: readonly Question[],
  path: string,
  problems: string[],
): void {
  const question = questionNamed(questions, asked);
  if (question?.type !== 'number' && question?.type !== 'counts' && question?.type !== 'grid') {
    problems.push(`${path}.question: ${asked} is no number, counts or grid question`);
    return;
  }
  const known = (question.options ?? []).map((option) => option.key);
  for (const option of options.filter((one) => !known.includes(one))) {
    problems.push(`${path}.options: ${asked} has no option ${option}`);
  }
  if (question.type !== 'grid') {
    if (column !== undefined) problems.push(`${path}.column: belongs to a grid, and ${asked} is none`);
    return;
  }
  const of = (question.columns ?? []).find((one) => one.key === column);
  if (of?.type !== 'number') problems.push(`${path}.column: names no column of ${asked} with a number`);
}

/** Homes must be promised in questions of the application that hold a number, and no option may count twice. */
export function checkHomes(
  { homes: rule }: GrantTypeDefinition,
  questions: readonly Question[],
  path: string,
  problems: string[],
): void {
  if (!rule) return;
  if (Object.keys(rule.kinds).length === 0) problems.push(`${path}.homes.kinds: names no kind of homes`);
  for (const [part, places] of [['kinds', rule.kinds] as const, ['groups', rule.groups ?? {}] as const]) {
    const counted = new Set<string>();
    for (const [name, one] of Object.entries(places)) {
      const at = `${path}.homes.${part}.${name}`;
      checkPlace(one, questions, at, problems);
      for (const option of one.options ?? ['']) {
        const place = `${one.question} ${option} ${one.column ?? ''}`;
        if (counted.has(place)) problems.push(`${at}: counts what another counts too`);
        counted.add(place);
      }
    }
  }
}
