// SPDX-License-Identifier: EUPL-1.2
import { type CaseEventType, type Language, formatDateLong, formatMoney, isLocalDate, localDateOf } from '#domain';

/** The facts of an event, ready for a sentence; a fact that is not there is undefined. */
export interface EventFacts {
  /** A day in words. */
  day(name: string): string | undefined;
  money(name: string): string | undefined;
  number(name: string): number | undefined;
  code(name: string): string | undefined;
  /** What the obligation asks that the event is about. */
  readonly obligation: string | undefined;
}

/** A sentence for every kind of event: one without a sentence does not compile. */
export type EventSentences = Readonly<Record<CaseEventType, (facts: EventFacts) => string>>;

export function factsOf(
  data: Readonly<Record<string, unknown>>,
  language: Language,
  obligation: string | undefined,
): EventFacts {
  const of = <T>(name: string, is: (value: unknown) => value is T): T | undefined => {
    const value = data[name];
    return is(value) ? value : undefined;
  };
  return {
    obligation,
    number: (name) => of(name, isNumber),
    code: (name) => of(name, isText),
    money: (name) => {
      const cents = of(name, isNumber);
      // A space that does not break, so that the sign stays with its amount.
      return cents === undefined ? undefined : formatMoney(cents, language).replace(' ', '\u00a0');
    },
    day: (name) => {
      const text = of(name, isText);
      if (text === undefined) return undefined;
      if (isLocalDate(text)) return formatDateLong(text, language);
      return Number.isNaN(Date.parse(text)) ? undefined : formatDateLong(localDateOf(new Date(text)), language);
    },
  };
}

/** A piece of a sentence that is left out when its fact is missing. */
export function when<T>(fact: T | undefined, piece: (fact: T) => string): string {
  return fact === undefined || fact === '' ? '' : piece(fact);
}

/** The words for a code, or the other words for a code that is not in the list. */
export function named(words: Readonly<Record<string, string>>, code: string | undefined, otherwise: string): string {
  return (code !== undefined && Object.hasOwn(words, code) ? words[code] : undefined) ?? otherwise;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
