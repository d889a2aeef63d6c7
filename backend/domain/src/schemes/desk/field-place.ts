// SPDX-License-Identifier: EUPL-1.2
import { isRecord } from '../../forms/field-error';
import type { LocalizedText } from '../../shared/text';
import { questionsOf } from '../amount';
import type { SchemeDefinition } from '../definition';
import { isText } from './value-words';

/** What the items of each list are called. */
const items: Readonly<Record<string, LocalizedText>> = {
  questions: { nl: 'vraag', en: 'question' },
  pages: { nl: 'pagina', en: 'page' },
  documents: { nl: 'document', en: 'document' },
  checklist: { nl: 'controlepunt', en: 'check' },
  refusalGrounds: { nl: 'weigeringsgrond', en: 'ground for refusal' },
  obligations: { nl: 'verplichting', en: 'obligation' },
  notifications: { nl: 'melding', en: 'notification' },
  advances: { nl: 'voorschot', en: 'advance' },
  sanctions: { nl: 'sanctie', en: 'sanction' },
  exclusions: { nl: 'uitsluiting', en: 'exclusion' },
  categories: { nl: 'categorie', en: 'category' },
  criteria: { nl: 'criterium', en: 'criterion' },
  options: { nl: 'keuze', en: 'choice' },
  columns: { nl: 'kolom', en: 'column' },
  articles: { nl: 'artikel', en: 'article' },
  types: { nl: 'soort', en: 'type' },
  tiers: { nl: 'verantwoording', en: 'account' },
  exceptions: { nl: 'uitzondering', en: 'exception' },
  steps: { nl: 'trede', en: 'step' },
  parts: { nl: 'onderdeel', en: 'part' },
  laterWindows: { nl: 'latere periode', en: 'later window' },
  letterPassages: { nl: 'brief', en: 'letter' },
};

/** What an item of this list is called; nothing for a list whose items have no name. */
export function itemWords(list: string): LocalizedText | undefined {
  return Object.hasOwn(items, list) ? items[list] : undefined;
}

/** What a thing in a definition is called in the words of the scheme. */
export function nameOf(value: unknown): LocalizedText | undefined {
  if (!isRecord(value)) return undefined;
  return [value['name'], value['label'], value['title'], value['text']].find(isText);
}

function into(value: unknown, step: string): unknown {
  if (Array.isArray(value)) return value.find((item) => isRecord(item) && item['key'] === step) ?? value[Number(step)];
  return isRecord(value) ? value[step] : undefined;
}

/** The words of an option with this key, in any question of the type. */
function optionName(scheme: SchemeDefinition, typeKey: string | undefined, key: string): LocalizedText {
  const type = scheme.types.find((one) => one.key === typeKey);
  const questions = type ? [...questionsOf(type), ...type.determination.questions] : [];
  const options = questions.flatMap(({ options: own = [], columns = [] }) => [
    ...own,
    ...columns.flatMap((column) => column.options ?? []),
  ]);
  return options.find((option) => option.key === key)?.label ?? { nl: key };
}

function placeAt(scheme: SchemeDefinition, steps: readonly string[], index: number, inList: boolean, value: unknown) {
  const step = steps[index] ?? '';
  const list = steps[index - 1] ?? '';
  if (!inList) {
    if (list === 'pricesCents') return optionName(scheme, steps[1], step);
    return step === 'determination' ? { nl: 'vaststelling', en: 'determination' } : undefined;
  }
  const name = nameOf(value);
  if (list === 'pages') return undefined;
  if (list === 'types' || list === 'list') return name;
  const word = itemWords(list);
  if (!word) return undefined;
  const place = `${Number(step) + 1}`;
  return {
    nl: `${word.nl} ${name ? `“${name.nl}”` : place}`,
    en: `${word.en ?? word.nl} ${name ? `“${name.en ?? name.nl}”` : place}`,
  };
}

/** Where a field stands: the type, the item of a list within it, and of a price the kind. */
export function placeWords(scheme: SchemeDefinition, steps: readonly string[]): LocalizedText {
  const found: LocalizedText[] = [];
  let value: unknown = scheme;
  steps.forEach((step, index) => {
    const inList = Array.isArray(value);
    value = into(value, step);
    const isItself = index === steps.length - 1 && steps[index - 1] !== 'pricesCents';
    const words = isItself ? undefined : placeAt(scheme, steps, index, inList, value);
    if (words) found.push(words);
  });
  return { nl: found.map(({ nl }) => nl).join(', '), en: found.map(({ nl, en = nl }) => en).join(', ') };
}

/** The article on which a field rests: its own, or of what it stands in. */
export function articleAt(scheme: SchemeDefinition, steps: readonly string[]): string | undefined {
  let value: unknown = scheme;
  let found: string | undefined;
  const last = steps.at(-1) ?? '';
  for (const step of ['', ...steps]) {
    if (step !== '') value = into(value, step);
    if (!isRecord(value)) continue;
    const { article, amount, limitArticles } = value;
    const limit = isRecord(limitArticles) ? limitArticles[last] : undefined;
    if (typeof limit === 'string') return limit;
    if (typeof article === 'string') found = article;
    const isLimit = /^(minimum|maximum)/.test(last) && isRecord(amount) && typeof amount['article'] === 'string';
    if (isLimit) found = String(amount['article']);
  }
  return found;
}
