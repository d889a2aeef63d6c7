// SPDX-License-Identifier: EUPL-1.2
import { type Signal, computed, inject } from '@angular/core';
import type { Language } from '#domain';
import { en } from './en';
import { ChosenLanguage } from './language';
import { nl } from './nl';

export type Dictionary<Texts> = Readonly<Record<Language, Texts>>;

/** Texts in both languages; the Dutch ones give the shape, so that a missing English text does not compile. */
export function defineMessages<Texts>(texts: { nl: Texts; en: NoInfer<Texts> }): Dictionary<Texts> {
  return texts;
}

/** The texts in the chosen language, as a signal. Call it in an injection context (a field initialiser). */
export function useMessages<Texts>(dictionary: Dictionary<Texts>): Signal<Texts> {
  const language = inject(ChosenLanguage).current;
  return computed(() => dictionary[language()]);
}

export const chrome = defineMessages({ nl, en });

/** The texts of the frame and the shared pieces. */
export function useChrome(): Signal<typeof nl> {
  return useMessages(chrome);
}
