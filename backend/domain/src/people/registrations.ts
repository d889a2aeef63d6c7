// SPDX-License-Identifier: EUPL-1.2
import { type FieldError, fieldError } from '../forms/field-error';

/** The numbers under which an organisation is known elsewhere; empty when not known here. */
export interface Registrations {
  /** Number in the trade register: 8 digits. */
  readonly kvk?: string | null;
  /** Number of a legal person: 9 digits with a check. */
  readonly rsin?: string | null;
  /** Number for exchange between governments: 20 digits. */
  readonly oin?: string | null;
}

/** Whether this is a number of the trade register: 8 digits. */
export function isKvk(value: string): boolean {
  return /^\d{8}$/.test(value);
}

/** Whether this is a RSIN: 9 digits that pass the elfproef (9a + 8b + … + 2h − i is a multiple of 11), not all zero. */
export function isRsin(value: string): boolean {
  if (!/^\d{9}$/.test(value) || /^0+$/.test(value)) return false;
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(value[index]), 0);
  return sum % 11 === 0;
}

/**
 * Whether this is an OIN: 20 digits. One that is built on a KvK number (prefix 00000003) or a RSIN (00000001, 00000002)
 * holds a good one, filled up with zeros.
 */
export function isOin(value: string): boolean {
  if (!/^\d{20}$/.test(value)) return false;
  const [prefix, rest] = [value.slice(0, 8), value.slice(8)];
  if (prefix === '00000001' || prefix === '00000002') return isRsin(rest.slice(0, 9)) && rest.endsWith('000');
  if (prefix === '00000003') return isKvk(rest.slice(0, 8)) && rest.endsWith('0000');
  return true;
}

/** All that is wrong with the numbers of an organisation. Spaces and dots were taken out before. */
export function registrationErrors({ kvk, rsin, oin }: Registrations): FieldError[] {
  const errors: FieldError[] = [];
  if (kvk && !isKvk(kvk)) {
    errors.push(
      fieldError(
        'kvk',
        'NOT_A_REGISTRATION',
        'Een KvK-nummer heeft 8 cijfers. Vul alle cijfers in.',
        'A KvK number has 8 digits. Enter all of them.',
      ),
    );
  }
  if (rsin && !isRsin(rsin)) {
    errors.push(
      fieldError(
        'rsin',
        'NOT_A_REGISTRATION',
        'Een RSIN heeft 9 cijfers die samen kloppen (elfproef). Kijk of u een cijfer verwisselde.',
        'A RSIN has 9 digits that pass a check. See whether you swapped a digit.',
      ),
    );
  }
  if (oin && !isOin(oin)) {
    errors.push(
      fieldError(
        'oin',
        'NOT_A_REGISTRATION',
        'Een OIN heeft 20 cijfers, met daarin een geldig RSIN of KvK-nummer. Neem het over uit het OIN-register.',
        'An OIN has 20 digits, with a valid RSIN or KvK number in it. Copy it from the OIN register.',
      ),
    );
  }
  return errors;
}
