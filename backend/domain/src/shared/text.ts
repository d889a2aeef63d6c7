// SPDX-License-Identifier: EUPL-1.2

/** A sentence in the languages of the portal: Dutch always, English where it exists. */
export interface LocalizedText {
  readonly nl: string;
  readonly en?: string;
}

export type Language = 'nl' | 'en';

/** The text in the wanted language, in Dutch where a translation is missing. */
export function textIn(text: LocalizedText, language: Language): string {
  return (language === 'en' ? text.en : undefined) ?? text.nl;
}
