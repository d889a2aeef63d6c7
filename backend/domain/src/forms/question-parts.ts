// SPDX-License-Identifier: EUPL-1.2
import type { LocalizedText } from '../shared/text';
import { type FieldError, fieldError } from './field-error';
import { partPatterns } from './part-patterns';

/** One field of an answer that is made of several. */
export interface Part {
  readonly label: LocalizedText;
  readonly maxLength: number;
  readonly optional?: boolean;
  readonly pattern?: string;
  readonly error?: (path: string) => FieldError;
}

const postcode: Part = {
  label: { nl: 'postcode', en: 'postcode' },
  maxLength: 20,
  pattern: partPatterns.postcode,
  error: (path) =>
    fieldError(
      path,
      'NOT_A_POSTCODE',
      'Vul een postcode in van vier cijfers en twee letters, bijvoorbeeld 1234 AB.',
      'Enter a postcode of four digits and two letters, for instance 1234 AB.',
    ),
};

const email: Part = {
  label: { nl: 'e-mailadres', en: 'e-mail address' },
  maxLength: 254,
  pattern: partPatterns.email,
  error: (path) =>
    fieldError(
      path,
      'NOT_AN_EMAIL_ADDRESS',
      'Vul een e-mailadres in, bijvoorbeeld naam@gemeente.nl.',
      'Enter an e-mail address, for instance name@gemeente.nl.',
    ),
};

const phone: Part = {
  label: { nl: 'telefoonnummer', en: 'phone number' },
  maxLength: 20,
  optional: true,
  pattern: partPatterns.phone,
  error: (path) =>
    fieldError(
      path,
      'NOT_A_PHONE_NUMBER',
      'Vul een telefoonnummer in van ten minste tien cijfers, bijvoorbeeld 071 123 45 67.',
      'Enter a phone number of at least ten digits, for instance 071 123 45 67.',
    ),
};

const registration: Part = {
  label: { nl: 'KvK-nummer', en: 'Chamber of Commerce number' },
  maxLength: 20,
  optional: true,
  pattern: partPatterns.registration,
  error: (path) =>
    fieldError(
      path,
      'NOT_A_REGISTRATION',
      'Vul een KvK-nummer in van acht cijfers, bijvoorbeeld 12345678.',
      'Enter a Chamber of Commerce number of eight digits, for instance 12345678.',
    ),
};

/** The fields of an address, a contact and a partner, in the order in which people write them. */
export const questionParts = {
  address: {
    street: { label: { nl: 'straat', en: 'street' }, maxLength: 150 },
    houseNumber: { label: { nl: 'huisnummer', en: 'house number' }, maxLength: 20 },
    addition: { label: { nl: 'toevoeging', en: 'addition' }, maxLength: 20, optional: true },
    postcode,
    town: { label: { nl: 'plaats', en: 'town' }, maxLength: 150 },
  },
  contact: { name: { label: { nl: 'naam', en: 'name' }, maxLength: 150 }, email, phone },
  partners: {
    name: { label: { nl: 'naam van de organisatie', en: 'name of the organisation' }, maxLength: 150 },
    registration,
    contact: { label: { nl: 'contactpersoon', en: 'contact person' }, maxLength: 150 },
    email,
  },
} as const satisfies Record<string, Readonly<Record<string, Part>>>;

/** The parts of an address, in the order in which people write them. */
export const addressParts: readonly string[] = Object.keys(questionParts.address);

/** The parts of a contact. */
export const contactParts: readonly string[] = Object.keys(questionParts.contact);

/** The parts of one partner: also its kind, where the question has options, and what it pays, in cents. */
export const partnerParts: readonly string[] = [...Object.keys(questionParts.partners), 'kind', 'contribution'];
