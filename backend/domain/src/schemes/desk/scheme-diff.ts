// SPDX-License-Identifier: EUPL-1.2
import { isRecord } from '../../forms/field-error';
import type { Language, LocalizedText } from '../../shared/text';
import type { SchemeDefinition } from '../definition';
import { articleAt, itemWords, nameOf, placeWords } from './field-place';
import { type FieldGroup, kindOf, wordsOf } from './field-words';
import { isText, valueWords } from './value-words';

/** One difference between two versions, in a sentence. */
export interface SchemeChange {
  readonly path: string;
  readonly group: FieldGroup;
  readonly sentence: { readonly nl: string; readonly en: string };
  readonly article?: string;
}

type Words = Record<Language, string>;

interface Both {
  readonly before: SchemeDefinition;
  readonly after: SchemeDefinition;
  readonly changes: SchemeChange[];
}

/** Fields that say nothing by themselves. */
const silent = new Set(['version', 'key', 'exampleValues']);

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sentence(place: LocalizedText, words: Words, article: string | undefined): Words {
  const of = (language: Language): string => {
    const where = language === 'nl' ? place.nl : (place.en ?? place.nl);
    const said = where === '' ? words[language] : `${where}: ${words[language]}`;
    return `${capital(said)}${article === undefined ? '' : ` (${article})`}.`;
  };
  return { nl: of('nl'), en: of('en') };
}

function add(both: Both, steps: readonly string[], words: Words): void {
  const there = wordsOf(steps);
  const article = articleAt(both.after, steps) ?? articleAt(both.before, steps);
  const found = placeWords(both.after, steps);
  const place = found.nl === '' ? placeWords(both.before, steps) : found;
  both.changes.push({
    path: steps.join('.'),
    group: there.group ?? 'other',
    sentence: sentence(place, words, article),
    ...(article === undefined ? {} : { article }),
  });
}

function changed(both: Both, steps: readonly string[], before: unknown, after: unknown): void {
  const { nl, en } = wordsOf(steps);
  const kind = kindOf(steps, after ?? before);
  const value = (one: unknown, language: Language): string => valueWords(kind, one, language);
  const isWhole = (one: unknown): boolean => isRecord(one) && !isText(one) && !nameOf(one);
  if (before === undefined && isWhole(after)) {
    add(both, steps, { nl: `nieuw is ${nl}`, en: `new is ${en}` });
  } else if (after === undefined && isWhole(before)) {
    add(both, steps, { nl: `${nl} vervalt`, en: `${en} is dropped` });
  } else if (before === undefined) {
    add(both, steps, { nl: `nieuw is ${nl}: ${value(after, 'nl')}`, en: `new is ${en}: ${value(after, 'en')}` });
  } else if (after === undefined) {
    add(both, steps, {
      nl: `${nl} vervalt (was ${value(before, 'nl')})`,
      en: `${en} is dropped (was ${value(before, 'en')})`,
    });
  } else if (kind === 'text' || kind === 'flag' || kind === 'code') {
    add(both, steps, {
      nl: `${nl} is nu ${value(after, 'nl')} (was ${value(before, 'nl')})`,
      en: `${en} is now ${value(after, 'en')} (was ${value(before, 'en')})`,
    });
  } else {
    add(both, steps, {
      nl: `${nl} gaat van ${value(before, 'nl')} naar ${value(after, 'nl')}`,
      en: `${en} goes from ${value(before, 'en')} to ${value(after, 'en')}`,
    });
  }
}

function item(both: Both, steps: readonly string[], value: unknown, isNew: boolean): void {
  const list = steps.at(-2) ?? '';
  const word = itemWords(list) ?? wordsOf(steps.slice(0, -1));
  const name = nameOf(value);
  const of = (language: Language): string => {
    const text = language === 'nl' ? word.nl : (word.en ?? word.nl);
    const called = name
      ? `“${language === 'nl' ? name.nl : (name.en ?? name.nl)}”`
      : valueWords('text', value, language);
    return `${text} ${called}`;
  };
  const own = isRecord(value) && typeof value['article'] === 'string' ? value['article'] : undefined;
  const words = isNew
    ? { nl: `nieuw is ${of('nl')}`, en: `new is ${of('en')}` }
    : { nl: `${of('nl')} vervalt`, en: `${of('en')} is dropped` };
  const place = placeWords(isNew ? both.after : both.before, steps);
  both.changes.push({
    path: steps.join('.'),
    group: 'other',
    sentence: sentence(place, words, own),
    ...(own === undefined ? {} : { article: own }),
  });
}

function keyOf(value: unknown): string | undefined {
  const key: unknown = isRecord(value) ? value['key'] : undefined;
  return typeof key === 'string' ? key : undefined;
}

function lists(both: Both, steps: readonly string[], before: readonly unknown[], after: readonly unknown[]): void {
  const keyed = [...before, ...after].every((one) => keyOf(one) !== undefined);
  if (!keyed) {
    const plain = [...before, ...after].every((one) => !isRecord(one));
    if (plain) {
      if (JSON.stringify(before) !== JSON.stringify(after)) changed(both, steps, before, after);
      return;
    }
    for (let index = 0; index < Math.max(before.length, after.length); index += 1) {
      compare(both, [...steps, String(index)], before[index], after[index]);
    }
    return;
  }
  const was = new Map(before.map((one) => [keyOf(one), one]));
  const is = new Map(after.map((one) => [keyOf(one), one]));
  for (const [key = '', one] of was) if (!is.has(key)) item(both, [...steps, key], one, false);
  for (const [key = '', one] of is) {
    if (was.has(key)) compare(both, [...steps, key], was.get(key), one);
    else item(both, [...steps, key], one, true);
  }
  const order = (of: ReadonlyMap<string | undefined, unknown>, other: ReadonlyMap<string | undefined, unknown>) =>
    [...of.keys()].filter((key) => other.has(key)).join();
  if (order(was, is) !== order(is, was)) {
    const word = itemWords(steps.at(-1) ?? '') ?? wordsOf(steps);
    add(both, steps, {
      nl: `${word.nl}: de volgorde is veranderd`,
      en: `${word.en ?? word.nl}: the order has changed`,
    });
  }
}

function compare(both: Both, steps: readonly string[], before: unknown, after: unknown): void {
  if (silent.has(steps.at(-1) ?? '') && steps.length === 1) return;
  if (Array.isArray(before) && Array.isArray(after)) {
    lists(both, steps, before, after);
    return;
  }
  if (isText(before) && isText(after)) {
    if (before.nl !== after.nl || before.en !== after.en) changed(both, steps, before, after);
    return;
  }
  if (isRecord(before) && isRecord(after)) {
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
      compare(both, [...steps, name], before[name], after[name]);
    }
    return;
  }
  if (JSON.stringify(before) !== JSON.stringify(after)) changed(both, steps, before, after);
}

/**
 * What changes from one version to the other, a sentence for each difference, in the order of the definition: what people
 * read before they publish.
 */
export function changesBetween(before: SchemeDefinition, after: SchemeDefinition): SchemeChange[] {
  const both: Both = { before, after, changes: [] };
  compare(both, [], before, after);
  const wereExamples = before.exampleValues.filter((path) => !after.exampleValues.includes(path));
  if (wereExamples.length > 0) {
    const sentence = {
      nl: `Geen voorbeeldwaarde meer: ${wereExamples.join(', ')}.`,
      en: `No longer an example value: ${wereExamples.join(', ')}.`,
    };
    both.changes.push({ path: 'exampleValues', group: 'other', sentence });
  }
  return both.changes;
}
