// SPDX-License-Identifier: EUPL-1.2
import { type Language, formatDateLong, formatMoney, formatNumber, isLocalDate, textIn } from '#domain';
import { adminMessages } from './messages';
import { definitionWords } from './definition-words';

type Thing = Readonly<Record<string, unknown>>;

/** What stands at a path of a definition, for instance `types.plaatsing.maximumCents`; lists are walked by key. */
export function valueAt(definition: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return value.find((one) => isThing(one) && one['key'] === step);
    return isThing(value) ? value[step] : undefined;
  }, definition);
}

/** A path in words: the names that people gave to the parts, from large to small. */
export function pathInWords(definition: unknown, path: string, language: Language): string {
  const steps = path.split('.');
  const words = steps.map((step, index) => {
    const part = valueAt(definition, steps.slice(0, index + 1).join('.'));
    return (isThing(part) && isThing(part['name']) && titleOf(part, language)) || nameOf(step, language);
  });
  return words.filter((_, index) => steps[index] !== 'types').join(' › ');
}

/** A value of a definition in words, a line for each part. */
export function valueInWords(name: string, value: unknown, language: Language): string[] {
  if (Array.isArray(value)) return value.map((one) => itemInWords(one, language));
  if (!isThing(value) || isLocalized(value)) return [leafInWords(name, value, language)];
  return Object.entries(value).map(([key, part]) => {
    // The amounts in a list of amounts carry the names of what they are for.
    const lines = valueInWords(name.endsWith('Cents') ? name : key, part, language).join('; ');
    return `${nameOf(key, language)}: ${lines}`;
  });
}

function itemInWords(item: unknown, language: Language): string {
  if (!isThing(item) || isLocalized(item)) return leafInWords('', item, language);
  const title = titleOf(item, language);
  if (title === undefined) return valueInWords('', item, language).join(', ');
  return title.includes('%') ? title : `${title}${remark(item, language)}`;
}

/** The one thing worth knowing beside the title. */
function remark(item: Thing, language: Language): string {
  const m = adminMessages[language];
  if (Array.isArray(item['questions'])) return ` (${m.questions(item['questions'].length)})`;
  if (typeof item['percentage'] === 'number') return ` (${formatNumber(item['percentage'], language)}%)`;
  if (item['required'] === true) return ` (${m.required})`;
  return typeof item['article'] === 'string' ? ` (${item['article']})` : '';
}

function leafInWords(name: string, value: unknown, language: Language): string {
  const m = adminMessages[language];
  if (isThing(value) && isLocalized(value)) return textIn(value, language);
  if (typeof value === 'boolean') return value ? m.yes : m.no;
  if (typeof value === 'number') {
    return name.endsWith('Cents') ? formatMoney(value, language) : formatNumber(value, language);
  }
  const text = String(value ?? '–');
  const [day, time] = text.split('T');
  if (time && isLocalDate(day)) return m.atTime(formatDateLong(day, language), time);
  return (Object.hasOwn(definitionWords[language].codes, text) && definitionWords[language].codes[text]) || text;
}

function titleOf(value: unknown, language: Language): string | undefined {
  if (!isThing(value)) return undefined;
  const title = [value['name'], value['title'], value['label'], value['text']].find((one) => isThing(one));
  return isThing(title) && isLocalized(title) ? textIn(title, language) : undefined;
}

function nameOf(key: string, language: Language): string {
  const { names } = definitionWords[language];
  return (Object.hasOwn(names, key) && names[key]) || key;
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLocalized(value: Thing): value is { nl: string; en?: string } {
  return typeof value['nl'] === 'string';
}
