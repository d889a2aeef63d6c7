// SPDX-License-Identifier: EUPL-1.2
import type { LocalizedText } from '../shared/text';
import { checkText } from './check-text';
import { type FieldError, fieldError, isMissing, isRecord, type ValidationOptions } from './field-error';

interface Part {
  readonly label: LocalizedText;
  readonly maxLength: number;
  readonly optional?: boolean;
  readonly pattern?: RegExp;
  readonly error?: (path: string) => FieldError;
}

/** The parts of an address, in the order in which people write them. */
export const addressParts = ['street', 'houseNumber', 'postcode', 'town'] as const;

/** The parts of a contact. */
export const contactParts = ['name', 'email', 'phone'] as const;

const parts: Record<'address' | 'contact', Readonly<Record<string, Part>>> = {
  address: {
    street: { label: { nl: 'straat', en: 'street' }, maxLength: 150 },
    houseNumber: { label: { nl: 'huisnummer', en: 'house number' }, maxLength: 20 },
    postcode: {
      label: { nl: 'postcode', en: 'postcode' },
      maxLength: 20,
      pattern: /^[1-9][0-9]{3} ?(?!sa|sd|ss)[a-z]{2}$/i,
      error: (path) =>
        fieldError(
          path,
          'NOT_A_POSTCODE',
          'Vul een postcode in van vier cijfers en twee letters, bijvoorbeeld 1234 AB.',
          'Enter a postcode of four digits and two letters, for instance 1234 AB.',
        ),
    },
    town: { label: { nl: 'plaats', en: 'town' }, maxLength: 150 },
  },
  contact: {
    name: { label: { nl: 'naam', en: 'name' }, maxLength: 150 },
    email: {
      label: { nl: 'e-mailadres', en: 'e-mail address' },
      maxLength: 254,
      pattern: /^[^\s@<>"(),;:]+@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i,
      error: (path) =>
        fieldError(
          path,
          'NOT_AN_EMAIL_ADDRESS',
          'Vul een e-mailadres in, bijvoorbeeld naam@gemeente.nl.',
          'Enter an e-mail address, for instance name@gemeente.nl.',
        ),
    },
    phone: {
      label: { nl: 'telefoonnummer', en: 'phone number' },
      maxLength: 20,
      optional: true,
      pattern: /^(?=(\D*\d){10,15}\D*$)[+0][0-9 ()-]+$/,
      error: (path) =>
        fieldError(
          path,
          'NOT_A_PHONE_NUMBER',
          'Vul een telefoonnummer in van ten minste tien cijfers, bijvoorbeeld 071 123 45 67.',
          'Enter a phone number of at least ten digits, for instance 071 123 45 67.',
        ),
    },
  },
};

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
  const errors = Object.entries(parts[kind]).flatMap(([name, part]): FieldError[] => {
    const at = `${path}.${name}`;
    const given = value[name];
    if (isMissing(given)) return mode === 'final' && !part.optional ? [required(at, part.label)] : [];
    const wrong = checkText(at, given, { maxLength: part.maxLength });
    if (wrong.length > 0 || !part.pattern || !part.error) return wrong;
    return part.pattern.test(String(given).trim()) ? [] : [part.error(at)];
  });
  return [...errors, ...unknownNames(path, value, Object.keys(parts[kind]))];
}
