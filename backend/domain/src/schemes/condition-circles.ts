// SPDX-License-Identifier: EUPL-1.2
import { analyse } from '../forms/feel-tree';
import type { Question } from './definition';

/** The questions whose conditions wait for themselves, each with the way round: a → b → a. */
export function circles(questions: readonly Question[]): Map<string, readonly string[]> {
  const names = questions.map(({ key }) => key);
  const uses = new Map(
    questions.map(({ key, visibleWhen }) => {
      const references = visibleWhen === undefined ? [] : analyse(visibleWhen, names).references;
      const used = references.flatMap(({ path: [name] }) => (name !== undefined && names.includes(name) ? [name] : []));
      return [key, [...new Set(used)]] as const;
    }),
  );
  const found = new Map<string, readonly string[]>();
  for (const key of names) {
    const way = wayBack(key, key, uses, new Set());
    if (way) found.set(key, [key, ...way]);
  }
  return found;
}

function wayBack(
  from: string,
  to: string,
  uses: ReadonlyMap<string, readonly string[]>,
  seen: Set<string>,
): readonly string[] | undefined {
  for (const next of uses.get(from) ?? []) {
    if (next === to) return [to];
    if (seen.has(next)) continue;
    seen.add(next);
    const way = wayBack(next, to, uses, seen);
    if (way) return [next, ...way];
  }
  return undefined;
}
