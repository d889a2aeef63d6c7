// SPDX-License-Identifier: EUPL-1.2
import { isRecord } from '../forms/field-error';
import { checkArticles, missingEnglish } from './article-references';
import type { SchemeDefinition } from './definition';
import { uniqueKeys } from './question-references';
import { checkScheme } from './scheme-references';
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

/**
 * Reads a scheme from data: its shape first, and when that is right whether everything that it names exists. All problems
 * at once, with their paths.
 */
export function parseScheme(value: unknown): ParsedScheme {
  const problems: string[] = [];
  if (!isScheme(value, problems)) return { problems };
  checkScheme(value, problems);
  uniqueKeys(value.types, 'types', problems);
  for (const type of value.types) checkType(type, `types.${type.key}`, problems);
  checkArticles(value, problems);
  for (const path of value.exampleValues.filter((example) => valueAt(value, example) === undefined)) {
    problems.push(`exampleValues: ${path} does not exist`);
  }
  return problems.length > 0 ? { problems } : { scheme: value };
}

/** What may be better in a definition that can be published, each with its path. */
export function schemeWarnings(scheme: SchemeDefinition): string[] {
  return missingEnglish(scheme).map((path) => `${path}.en: has no English text; the Dutch text is shown`);
}
