// SPDX-License-Identifier: EUPL-1.2
import type { LocalizedText } from '../shared/text';
import { checkText } from './check-text';
import { type FieldError, fieldError, isMissing, isRecord, type ValidationOptions } from './field-error';
import { fits } from './part-patterns';
import { type Part, questionParts } from './question-parts';

/** Reports the names in a record that nobody asked for. */
export function unknownNames(path: string, value: Record<string, unknown>, names: readonly string[]): FieldError[] {
  return Object.keys(value)
    .filter((name) => !names.includes(name))
    .map((name) => unknown(`${path}.${name}`, name));
}

/** The error for a name that is no question, part, option or column. */
export function unknown(path: string, name: string): FieldError {
  return fieldError(
    path,
    'UNKNOWN',
    `Het formulier kent "${name.slice(0, 40)}" niet. Laad de pagina opnieuw.`,
    `The form does not know "${name.slice(0, 40)}". Load the page again.`,
  );
}

/** The error for something that must be filled in. */
export function required(path: string, label: LocalizedText): FieldError {
  const name = (text: string): string => text.replace(/[?.:\s]+$/, '');
  return fieldError(path, 'REQUIRED', `Vul in: ${name(label.nl)}.`, `Fill in: ${name(label.en ?? label.nl)}.`);
}

/** Checks the named texts inside one answer. */
export function checkTexts(
  parts: Readonly<Record<string, Part>>,
  path: string,
  value: Record<string, unknown>,
  mode: ValidationOptions['mode'],
): FieldError[] {
  return Object.entries(parts).flatMap(([name, part]): FieldError[] => {
    const at = `${path}.${name}`;
    const given = value[name];
    if (isMissing(given)) return mode === 'final' && !part.optional ? [required(at, part.label)] : [];
    const wrong = checkText(at, given, { maxLength: part.maxLength });
    if (wrong.length > 0 || !part.pattern || !part.error) return wrong;
    return fits(part.pattern, String(given)) ? [] : [part.error(at)];
  });
}

/** Checks an address or a contact, part by part. */
export function checkParts(
  kind: 'address' | 'contact',
  path: string,
  value: unknown,
  { mode }: ValidationOptions,
): FieldError[] {
  if (!isRecord(value)) {
    return [fieldError(path, 'WRONG_FORM', 'Vul de onderdelen elk apart in.', 'Fill in each of the parts separately.')];
  }
  const parts = questionParts[kind];
  return [...checkTexts(parts, path, value, mode), ...unknownNames(path, value, Object.keys(parts))];
}
