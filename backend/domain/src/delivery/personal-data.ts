// SPDX-License-Identifier: EUPL-1.2
import type { LocalizedText } from '../shared/text';

/** Whether nine digits are a citizen service number: 9a + 8b + … + 2h − i is a multiple of 11. */
function isBsn(digits: string): boolean {
  if (/^0+$/.test(digits)) return false;
  const sum = [...digits].reduce((all, digit, index) => all + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0;
}

const kinds: readonly { readonly found: (text: string) => boolean; readonly what: LocalizedText & { en: string } }[] = [
  {
    // Nine digits of their own, also with dots or spaces between them.
    found: (text) =>
      [...text.matchAll(/(?<![\d.,])\d(?:[ .]?\d){8}(?![\d]|[.,]\d)/g)].some(([one]) => isBsn(one.replace(/\D/g, ''))),
    what: { nl: 'een burgerservicenummer', en: 'a citizen service number' },
  },
  {
    found: (text) => /[^\s@<>]+@[^\s@<>]+\.[a-z]{2,}/i.test(text),
    what: { nl: 'een e-mailadres', en: 'an e-mail address' },
  },
  {
    found: (text) => /(?<!\d)(?:\+31|0031|0)[ -]?(?:\(0\))?[1-9](?:[ -]?\d){8}(?!\d)/.test(text),
    what: { nl: 'een telefoonnummer', en: 'a phone number' },
  },
];

/**
 * What in a text points to one person, as far as a machine can see: numbers and addresses, no names. A report is about homes.
 *
 * @source AVG 5(1)(c)
 */
export function personalDataIn(text: string): (LocalizedText & { readonly en: string }) | undefined {
  return kinds.find(({ found }) => found(text))?.what;
}
