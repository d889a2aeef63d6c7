// SPDX-License-Identifier: EUPL-1.2
import { isRecord } from '../forms/field-error';
import type { SchemeDefinition } from './definition';
import { inside } from './shape';

/** Calls back for every field of the content, with its path; an item of a list goes by its key. */
export function walk(value: unknown, path: string, visit: (value: unknown, path: string, name: string) => void): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      const key: unknown = isRecord(item) ? item['key'] : undefined;
      walk(item, inside(path, typeof key === 'string' ? key : index), visit);
    });
    return;
  }
  if (!isRecord(value)) return;
  for (const [name, part] of Object.entries(value)) {
    const at = inside(path, name);
    visit(part, at, name);
    walk(part, at, visit);
  }
}

const ofThisScheme = /^(artikel|art\.)\s+([0-9]+[a-z]*(?:[.:][0-9]+[a-z]*)?)/i;

/** The article that a rule names when it is one of the scheme itself, without paragraph: `8` of `artikel 8, eerste lid`. */
export function ownArticle(reference: string): string | undefined {
  return ofThisScheme.exec(reference)?.[2];
}

/** Rules that name an article which the list of articles does not have; nothing to say without a list. */
export function checkArticles(scheme: SchemeDefinition, problems: string[]): void {
  if (!scheme.articles) return;
  const known = new Set(scheme.articles.map(({ key }) => key));
  walk(scheme, '', (value, path, name) => {
    if (typeof value !== 'string' || (name !== 'article' && name !== 'title42Article')) return;
    const article = ownArticle(value);
    if (article !== undefined && !known.has(article)) problems.push(`${path}: the scheme has no article ${article}`);
  });
}

/** Texts without an English translation, by path; the portal shows the Dutch text there. */
export function missingEnglish(scheme: SchemeDefinition): string[] {
  const found: string[] = [];
  walk(scheme, '', (value, path) => {
    if (isRecord(value) && typeof value['nl'] === 'string' && value['en'] === undefined) found.push(path);
  });
  // A text in a list is no field: look into the lists themselves.
  const lists = (value: unknown, path: string): void => {
    if (!Array.isArray(value)) return;
    value.forEach((item: unknown, index) => {
      if (isRecord(item) && typeof item['nl'] === 'string' && item['en'] === undefined) found.push(inside(path, index));
    });
  };
  walk(scheme, '', (value, path) => lists(value, path));
  return found;
}
