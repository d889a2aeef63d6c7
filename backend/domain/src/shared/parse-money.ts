// SPDX-License-Identifier: EUPL-1.2
import { type Cents, toCents } from './money';
import type { LocalizedText } from './text';

/** Either the amount in cents, or what is wrong with the text and how to mend it. */
export type ParsedMoney = { readonly cents: Cents } | { readonly problem: LocalizedText };

/** The largest amount that a person may type: ten billion euro, in cents. */
export const largestTypedCents = 1_000_000_000_000;

/** Shortens what a person typed, so that a message stays readable. */
export function quoted(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function problem(nl: string, en: string): ParsedMoney {
  return { problem: { nl, en } };
}

const whole = String.raw`(?<whole>\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+)`;
const dutch = new RegExp(`^${whole}(?:,(?<fraction>\\d{1,2}|[-–]{1,2}))?$`);
const pointed = /^(?<whole>\d+)\.(?<fraction>\d{2})$/;

/**
 * Reads an amount in euro as people in the Netherlands type it: `1.234` is 1234 euro, `1.234,56` and `1234.56` have cents,
 * `1,234` and `1.234,567` are refused because nobody can know what was meant.
 *
 * @source house rule on typed money
 */
export function parseMoney(text: string): ParsedMoney {
  const typed = text.replace(/[\u00a0\u202f\u2009]/g, ' ').trim();
  const bare = typed
    .replace(/^(€|eur(o)?\b)/i, '')
    .replace(/(€|\beuro?)$/i, '')
    .trim();
  if (bare === '') {
    return problem(
      'Vul een bedrag in euro in, bijvoorbeeld 1.234,56.',
      'Enter an amount in euro, for instance 1.234,56.',
    );
  }
  if (/^[-−–]/.test(bare)) {
    return problem(
      `Vul een bedrag van 0 euro of meer in. U typte "${quoted(typed)}".`,
      `Enter an amount of 0 euro or more. You typed "${quoted(typed)}".`,
    );
  }
  const groups = (dutch.exec(bare) ?? pointed.exec(bare))?.groups;
  if (!groups) {
    return problem(
      `Vul een bedrag in euro in, bijvoorbeeld 1.234,56. U typte "${quoted(typed)}".`,
      `Enter an amount in euro, for instance 1.234,56. You typed "${quoted(typed)}".`,
    );
  }
  const euros = Number((groups['whole'] ?? '').replace(/[. ]/g, ''));
  const cents = Number((groups['fraction'] ?? '').replace(/[-–]/g, '').padEnd(2, '0'));
  if (euros * 100 + cents > largestTypedCents) {
    return problem(
      'Vul een bedrag in van ten hoogste 10.000.000.000 euro.',
      'Enter an amount of at most 10,000,000,000 euro.',
    );
  }
  return { cents: toCents(euros * 100 + cents) };
}
