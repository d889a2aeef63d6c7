// SPDX-License-Identifier: EUPL-1.2
import { isRecord } from '../forms/field-error';
import type { SchemeDefinition } from './definition';
import { uniqueKeys } from './question-references';
import { schemeShape } from './scheme-shape';
import { checkType } from './type-references';

/** A definition that may be published, or everything that is wrong with it, each with its path. */
export type ParsedScheme = { readonly scheme: SchemeDefinition } | { readonly problems: string[] };

function isScheme(value: unknown, problems: string[]): value is SchemeDefinition {
  schemeShape(value, '', problems);
  return problems.length === 0;
}

function step(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.find((item) => isRecord(item) && item['key'] === name) ?? value[Number(name)];
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The value at a path such as `types.plaatsing.maximumCents`; items of a list are named by their key or place. */
export function valueAt(scheme: SchemeDefinition, path: string): unknown {
  return path.split('.').reduce<unknown>(step, scheme);
}

function checkLegal({ legal, tiers, window }: SchemeDefinition, problems: string[]): void {
  if (legal.title42 === 'by_analogy' && !legal.title42Article) {
    problems.push('legal.title42Article: is missing; name the article that declares title 4.2 applicable by analogy');
  }
  if (window.opensAt >= window.closesAt) problems.push('window.closesAt: must come after opensAt');
  if (tiers[0]?.fromCents !== 0) problems.push('tiers.0.fromCents: must be 0, so that every amount has a tier');
  tiers.forEach(({ fromCents }, index) => {
    const before = tiers[index - 1];
    if (before && before.fromCents >= fromCents)
      problems.push(`tiers.${index}.fromCents: must be above the tier before`);
  });
}

/**
 * Reads a scheme from data: its shape first, and when that is right whether everything that it names exists. All problems
 * at once, with their paths.
 */
export function parseScheme(value: unknown): ParsedScheme {
  const problems: string[] = [];
  if (!isScheme(value, problems)) return { problems };
  checkLegal(value, problems);
  uniqueKeys(value.types, 'types', problems);
  for (const type of value.types) checkType(type, `types.${type.key}`, problems);
  const sum = value.types.reduce((total, { ceilingCents }) => total + ceilingCents, 0);
  if (sum > value.ceilingCents) {
    problems.push(
      `ceilingCents: the types together have ${sum} cents, more than the ${value.ceilingCents} of the scheme`,
    );
  }
  for (const path of value.exampleValues.filter((example) => valueAt(value, example) === undefined)) {
    problems.push(`exampleValues: ${path} does not exist`);
  }
  return problems.length > 0 ? { problems } : { scheme: value };
}
