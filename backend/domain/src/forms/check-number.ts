// SPDX-License-Identifier: EUPL-1.2
import { formatMoney, formatNumber } from '../shared/format';
import { largestTypedCents, parseMoney, quoted } from '../shared/parse-money';
import { type FieldError, type FieldErrorCode, fieldError } from './field-error';

/** The largest number that a person may fill in, where the question sets no limit. */
export const largestTypedNumber = 1_000_000_000;

interface Limits {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly decimals?: number;
}

function outside(
  path: string,
  value: number,
  { minimum = 0, maximum = largestTypedNumber }: Limits,
  say: (limit: number, language: 'nl' | 'en') => string,
): FieldError[] {
  const error = (code: FieldErrorCode, nl: string, en: string): FieldError[] => [fieldError(path, code, nl, en)];
  if (value < minimum) {
    return error(
      'TOO_SMALL',
      `Vul ${say(minimum, 'nl')} of meer in. U vulde ${say(value, 'nl')} in.`,
      `Enter ${say(minimum, 'en')} or more. You entered ${say(value, 'en')}.`,
    );
  }
  if (value > maximum) {
    return error(
      'TOO_LARGE',
      `Vul ten hoogste ${say(maximum, 'nl')} in. U vulde ${say(value, 'nl')} in.`,
      `Enter at most ${say(maximum, 'en')}. You entered ${say(value, 'en')}.`,
    );
  }
  return [];
}

/** Checks a number: whole unless decimals are allowed, and between its limits. */
export function checkNumber(path: string, value: unknown, limits: Limits): FieldError[] {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return [
      fieldError(
        path,
        'WRONG_FORM',
        'Vul hier een getal in, bijvoorbeeld 12.',
        'Enter a number here, for instance 12.',
      ),
    ];
  }
  const { decimals = 0 } = limits;
  if (Number(value.toFixed(Math.min(decimals, 10))) !== value) {
    const typed = { nl: formatNumber(value, 'nl'), en: formatNumber(value, 'en') };
    return [
      decimals === 0
        ? fieldError(
            path,
            'NOT_WHOLE',
            `Vul een heel getal in, zonder komma. U vulde ${typed.nl} in.`,
            `Enter a whole number, without decimals. You entered ${typed.en}.`,
          )
        : fieldError(
            path,
            'NOT_WHOLE',
            `Gebruik ten hoogste ${decimals} cijfers achter de komma. U vulde ${typed.nl} in.`,
            `Use at most ${decimals} decimals. You entered ${typed.en}.`,
          ),
    ];
  }
  return outside(path, value, limits, formatNumber);
}

/** Checks an amount in cents; a text that somebody typed is answered with what is wrong with it. */
export function checkMoney(path: string, value: unknown, limits: Limits): FieldError[] {
  if (typeof value === 'number' && Number.isSafeInteger(value)) {
    return outside(path, value, { minimum: limits.minimum, maximum: limits.maximum ?? largestTypedCents }, formatMoney);
  }
  const parsed = parseMoney(typeof value === 'string' ? value : '');
  if ('problem' in parsed) return [{ path, code: 'NOT_AN_AMOUNT', message: parsed.problem }];
  const typed = quoted(String(value));
  return [
    fieldError(
      path,
      'NOT_AN_AMOUNT',
      `Vul het bedrag opnieuw in, bijvoorbeeld 1.234,56. "${typed}" is niet als bedrag in centen aangekomen.`,
      `Enter the amount again, for instance 1.234,56. "${typed}" did not arrive as an amount in cents.`,
    ),
  ];
}
