// SPDX-License-Identifier: EUPL-1.2
import { electronicFormatIBAN, isValidIBAN } from 'ibantools';
import { formatDateLong } from '../shared/format';
import { isLocalDate } from '../shared/local-date';
import { quoted } from '../shared/parse-money';
import type { Option, Question } from '../schemes/definition';
import { type FieldError, fieldError, limitDay, type ValidationOptions } from './field-error';
import { fits } from './part-patterns';

/** Longest text (characters) when the question sets no limit of its own. */
export const defaultMaxLength = { text: 150, long_text: 4000 } as const;

function hasControlCharacter(text: string, lines: boolean): boolean {
  return [...text].some((character) => {
    const code = character.codePointAt(0) ?? 0;
    return (code < 32 && !(lines && (code === 9 || code === 10 || code === 13))) || code === 127;
  });
}

/** Checks a text: its form, its signs and its length in characters. */
export function checkText(
  path: string,
  value: unknown,
  limits: { readonly minLength?: number; readonly maxLength: number; readonly lines?: boolean },
): FieldError[] {
  if (typeof value !== 'string')
    return [fieldError(path, 'WRONG_FORM', 'Vul hier een tekst in.', 'Enter a text here.')];
  if (/\p{Surrogate}/u.test(value) || hasControlCharacter(value, limits.lines ?? false)) {
    return [
      fieldError(
        path,
        'CONTROL_CHARACTER',
        'De tekst bevat een teken dat niet zichtbaar is. Typ de tekst opnieuw in plaats van te plakken.',
        'The text contains an invisible character. Type the text again instead of pasting it.',
      ),
    ];
  }
  const { length } = [...value];
  const { minLength = 0, maxLength } = limits;
  if (length > maxLength) {
    return [
      fieldError(
        path,
        'TOO_LONG',
        `Gebruik ten hoogste ${maxLength} tekens. Nu zijn het er ${length}; haal er ${length - maxLength} weg.`,
        `Use at most ${maxLength} characters. There are ${length} now; remove ${length - maxLength}.`,
      ),
    ];
  }
  return length >= minLength
    ? []
    : [
        fieldError(
          path,
          'TOO_SHORT',
          `Gebruik ten minste ${minLength} tekens. Nu zijn het er ${length}.`,
          `Use at least ${minLength} characters. There are ${length} now.`,
        ),
      ];
}

/** Checks that a text fits the pattern of its question. */
export function checkPattern({ key, pattern }: Question, value: unknown): FieldError[] {
  if (!pattern || typeof value !== 'string' || fits(pattern.regex, value)) return [];
  return [{ path: key, code: 'DOES_NOT_FIT', message: pattern.message }];
}

/** Checks that a choice is one of the options. */
export function checkOption(path: string, value: unknown, options: readonly Option[]): FieldError[] {
  if (options.some(({ key }) => key === value)) return [];
  const nl = options.map(({ label }) => label.nl).join(', ');
  const en = options.map(({ label }) => label.en ?? label.nl).join(', ');
  return [
    fieldError(path, 'NOT_AN_OPTION', `Kies een van deze antwoorden: ${nl}.`, `Choose one of these answers: ${en}.`),
  ];
}

/** Checks that a date exists. */
export function checkDay(path: string, value: unknown): FieldError[] {
  if (isLocalDate(value)) return [];
  const typed = typeof value === 'string' ? ` U vulde in: "${quoted(value)}".` : '';
  const typedEn = typeof value === 'string' ? ` You entered "${quoted(value)}".` : '';
  return [
    fieldError(
      path,
      'NOT_A_DATE',
      `Vul een dag in die bestaat, bijvoorbeeld 15-03-2026.${typed}`,
      `Enter a day that exists, for instance 15-03-2026.${typedEn}`,
    ),
  ];
}

/** Checks that a date exists and lies between the limits of the question. */
export function checkDate(question: Question, value: unknown, { today }: ValidationOptions): FieldError[] {
  const path = question.key;
  if (!isLocalDate(value)) return checkDay(path, value);
  const earliest = limitDay(question.earliest, today);
  const latest = limitDay(question.latest, today);
  if (earliest && value < earliest) {
    return [
      fieldError(
        path,
        'TOO_EARLY',
        `Kies ${formatDateLong(earliest)} of een latere dag.`,
        `Choose ${formatDateLong(earliest, 'en')} or a later day.`,
      ),
    ];
  }
  if (latest && value > latest) {
    return [
      fieldError(
        path,
        'TOO_LATE',
        `Kies ${formatDateLong(latest)} of een eerdere dag.`,
        `Choose ${formatDateLong(latest, 'en')} or an earlier day.`,
      ),
    ];
  }
  return [];
}

/** Checks an account number by its check digits. @source ISO 13616 */
export function checkIban(path: string, value: unknown): FieldError[] {
  if (typeof value === 'string' && /^[A-Za-z]{2}[0-9A-Za-z ]+$/.test(value.trim())) {
    if (isValidIBAN(electronicFormatIBAN(value) ?? '')) return [];
  }
  return [
    fieldError(
      path,
      'NOT_AN_IBAN',
      'Dit rekeningnummer klopt niet. Vul het IBAN in zoals het op uw afschrift staat, bijvoorbeeld NL91 ABNA 0417 1643 00.',
      'This account number is not right. Enter the IBAN as on your statement, for instance NL91 ABNA 0417 1643 00.',
    ),
  ];
}
