// SPDX-License-Identifier: EUPL-1.2
import { type FieldError, fieldError } from '../forms/field-error';

/** A password has at least this many characters. */
export const shortestPassword = 12;
/** And at most this many, so that hashing it stays cheap. */
export const longestPassword = 200;

/** Of whom the password is, and which words everybody tries first. */
export interface PasswordContext {
  readonly email: string;
  readonly name: string;
  /** Lower case. */
  readonly common: ReadonlySet<string>;
}

/**
 * What is wrong with a new password: too short, too long, or what somebody who guesses tries first. No rules about kinds of
 * characters: a sentence of a few words is best.
 *
 * @source NIST SP 800-63B 3.1.1.2; BIO2
 */
export function passwordErrors(password: string, context: PasswordContext): FieldError[] {
  const length = [...password].length;
  if (length < shortestPassword) {
    return [
      fieldError(
        'password',
        'TOO_SHORT',
        `Uw wachtwoord heeft ${length} tekens. Kies er een van ten minste ${shortestPassword}; een zin van een paar woorden is het makkelijkst.`,
        `Your password has ${length} characters. Choose one of at least ${shortestPassword}; a sentence of a few words is easiest.`,
      ),
    ];
  }
  if (length > longestPassword) {
    return [
      fieldError(
        'password',
        'TOO_LONG',
        `Uw wachtwoord is te lang. Gebruik ten hoogste ${longestPassword} tekens.`,
        `Your password is too long. Use at most ${longestPassword} characters.`,
      ),
    ];
  }
  if (!isGuessable(password, context)) return [];
  return [
    fieldError(
      'password',
      'DOES_NOT_HOLD',
      'Dit wachtwoord is makkelijk te raden: het staat op een lijst van gelekte wachtwoorden, het herhaalt zich, of uw naam of e-mailadres staat erin. Kies een zin van een paar woorden.',
      'This password is easy to guess: it stands on a list of leaked passwords, it repeats itself, or has your name or e-mail address in it. Choose a sentence of a few words.',
    ),
  ];
}

function isGuessable(password: string, { email, name, common }: PasswordContext): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  const core = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if ([plain, core].some((form) => common.has(form) || common.has(withoutDisguise(form)))) return true;
  return isRepeated(plain) || isRow(plain) || isOwn(plain, email, name);
}

/** Letters in place of the figures and signs that look like them: `w@chtw00rd`. */
const withoutDisguise = (text: string): string =>
  text.replace(/[@4]/g, 'a').replace(/0/g, 'o').replace(/3/g, 'e').replace(/[1!]/g, 'i').replace(/[5$]/g, 's');

/** A short piece again and again: `abcabcabcabc`. */
const isRepeated = (text: string): boolean => /^(.{1,6})\1+.{0,2}$/su.test(text);

/** Neighbours only: `abcdefghijkl`, `987654321098`. */
function isRow(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  const inRow = steps.filter((step) => Math.abs(step) === 1 || Math.abs(step) === 9).length;
  return inRow >= steps.length - 1;
}

/** Little besides one's own name or address. */
function isOwn(text: string, email: string, name: string): boolean {
  const parts = [...email.toLowerCase().split(/[@.]/), ...name.toLowerCase().split(/\s+/), email.toLowerCase()];
  const rest = parts
    .filter((part) => part.length >= 4)
    .sort((a, b) => b.length - a.length)
    .reduce((left, part) => left.replaceAll(part, ''), text);
  return rest !== text && rest.length < 8;
}
