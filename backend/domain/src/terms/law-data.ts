// SPDX-License-Identifier: EUPL-1.2
import { type FieldError, fieldError, isRecord } from '../forms/field-error';
import { isLocalDate, type LocalDate, partsOf } from '../shared/local-date';
import { holidaysOf } from './holidays';
import type { InterestRate } from '../interest/interest-rates';
import type { PenaltyRate } from './penalty-rules';

/** A day that a decree equates with a recognised holiday. */
export interface DecreeDay {
  readonly day: LocalDate;
  readonly name: string;
  /** The decree, as it is cited. */
  readonly decree: string;
  /** The day of publication, as far as it is known. */
  readonly publishedOn?: LocalDate;
}

/** The amounts of the penalty from a day on, with the number of days that they cover. */
export interface DatedPenaltyRate extends PenaltyRate {
  readonly maximumDays: number;
  readonly firstDayAfterNotice: number;
}

/** What was read, or everything that is wrong with it. */
export type Checked<T> = { readonly values: readonly T[] } | { readonly errors: readonly FieldError[] };

const longest = 500;

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

function textError(path: string, value: unknown, nl: string, en: string): FieldError[] {
  if (typeof value !== 'string' || value.trim() === '') return [fieldError(path, 'REQUIRED', nl, en)];
  if (value.length <= longest) return [];
  const [tooLong, asEnglish] = [`Gebruik ten hoogste ${longest} tekens.`, `Use at most ${longest} characters.`];
  return [fieldError(path, 'TOO_LONG', tooLong, asEnglish)];
}

function dayError(path: string, value: unknown): FieldError[] {
  if (isBlank(value)) return [fieldError(path, 'REQUIRED', 'Vul een datum in.', 'Enter a date.')];
  if (isLocalDate(value)) return [];
  const nl = 'Deze dag bestaat niet. Schrijf een datum als jjjj-mm-dd.';
  return [fieldError(path, 'NOT_A_DATE', nl, 'This day does not exist. Write a date as yyyy-mm-dd.')];
}

function numberError(path: string, value: unknown, most: number): FieldError[] {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 && value <= most) return [];
  const nl = `Vul een geheel getal in van 1 tot en met ${most}.`;
  return [fieldError(path, 'NOT_WHOLE', nl, `Enter a whole number from 1 to ${most}.`)];
}

function unknownErrors(path: string, row: Readonly<Record<string, unknown>>, known: readonly string[]): FieldError[] {
  return Object.keys(row)
    .filter((key) => !known.includes(key))
    .map((key) =>
      fieldError(
        `${path}.${key}`,
        'UNKNOWN',
        `Het veld ‘${key}’ kennen wij niet.`,
        `We do not know the field ‘${key}’.`,
      ),
    );
}

const notARow = (path: string): FieldError =>
  fieldError(path, 'WRONG_FORM', 'Dit is geen rij met velden.', 'This is not a row with fields.');

function twice(path: string, values: readonly unknown[], name: string): FieldError[] {
  const key = (value: unknown): unknown => (isRecord(value) ? value[name] : undefined);
  return values.flatMap((value, index) => {
    const first = values.findIndex((one) => !isBlank(key(one)) && key(one) === key(value));
    if (first === -1 || first === index) return [];
    const nl = `Deze datum staat ook in rij ${first + 1}. Laat er één staan.`;
    return [
      fieldError(`${path}.${index}.${name}`, 'WRONG_FORM', nl, `This date is also in row ${first + 1}. Keep one.`),
    ];
  });
}

function decreeDayErrors(path: string, row: unknown): FieldError[] {
  if (!isRecord(row)) return [notARow(path)];
  const { day, name, decree, publishedOn } = row;
  const errors = [
    ...dayError(`${path}.day`, day),
    ...textError(`${path}.name`, name, 'Vul in welke dag het is.', 'Enter which day it is.'),
    ...textError(
      `${path}.decree`,
      decree,
      'Noem het besluit waarin deze dag staat.',
      'Name the decree in which this day stands.',
    ),
    ...(isBlank(publishedOn) ? [] : dayError(`${path}.publishedOn`, publishedOn)),
    ...unknownErrors(path, row, ['day', 'name', 'decree', 'publishedOn']),
  ];
  if (isLocalDate(day) && holidaysOf(partsOf(day).year).includes(day)) {
    const nl = 'Deze dag is al een erkende feestdag. Laat de rij weg.';
    errors.push(
      fieldError(`${path}.day`, 'WRONG_FORM', nl, 'This day already is a recognised holiday. Leave the row out.'),
    );
  }
  return errors;
}

/**
 * The days of a set of decrees, in order; or all that is wrong, by the row (counted from 0) and field: a day that does not
 * exist, stands twice or is a recognised holiday already, and a day without a decree.
 *
 * @source Algemene termijnenwet 3(3)
 */
export function checkDecreeDays(rows: readonly unknown[], path = 'days'): Checked<DecreeDay> {
  const errors = [
    ...rows.flatMap((row, index) => decreeDayErrors(`${path}.${index}`, row)),
    ...twice(path, rows, 'day'),
  ];
  if (errors.length > 0) return { errors };
  const values = (rows as DecreeDay[]).map(({ day, name, decree, publishedOn }) => ({
    day,
    name: name.trim(),
    decree: decree.trim(),
    ...(publishedOn ? { publishedOn } : {}),
  }));
  return { values: values.sort((a, b) => (a.day < b.day ? -1 : 1)) };
}

function stepErrors(path: string, steps: unknown): FieldError[] {
  if (!Array.isArray(steps) || steps.length === 0)
    return [
      fieldError(path, 'REQUIRED', 'Vul ten minste één bedrag per dag in.', 'Enter at least one amount per day.'),
    ];
  return steps.flatMap((step: unknown, index) => {
    const here = `${path}.${index}`;
    if (!isRecord(step)) return [notARow(here)];
    return [
      ...numberError(`${here}.days`, step['days'], 366),
      ...numberError(`${here}.centsPerDay`, step['centsPerDay'], 10_000_00),
      ...unknownErrors(here, step, ['days', 'centsPerDay']),
    ];
  });
}

function rateErrors(path: string, row: unknown): FieldError[] {
  if (!isRecord(row)) return [notARow(path)];
  const { from, steps, maximumDays, firstDayAfterNotice, source } = row;
  const errors = [
    ...dayError(`${path}.from`, from),
    ...stepErrors(`${path}.steps`, steps),
    ...numberError(`${path}.maximumDays`, maximumDays, 366),
    ...numberError(`${path}.firstDayAfterNotice`, firstDayAfterNotice, 60),
    ...textError(`${path}.source`, source, 'Noem de bron van deze bedragen.', 'Name the source of these amounts.'),
    ...unknownErrors(path, row, ['from', 'steps', 'maximumDays', 'firstDayAfterNotice', 'source']),
  ];
  if (errors.length > 0) return errors;
  const days = (steps as PenaltyRate['steps']).reduce((sum, step) => sum + step.days, 0);
  if (days === maximumDays) return [];
  const nl = `De stappen zijn samen ${days} dagen en het maximum is er ${String(maximumDays)}. Maak ze gelijk.`;
  const en = `The steps are ${days} days together and the maximum is ${String(maximumDays)}. Make them equal.`;
  return [fieldError(`${path}.maximumDays`, 'WRONG_FORM', nl, en)];
}

/**
 * The amounts of the penalty by date, in order; or all that is wrong, by row and field. Each row covers exactly its maximum
 * number of days.
 *
 * @source Awb 4:17(1)-(2)
 */
export function checkPenaltyRates(rows: readonly unknown[], path = 'rates'): Checked<DatedPenaltyRate> {
  if (rows.length === 0) {
    const nl = 'Vul ten minste één rij met bedragen in.';
    return { errors: [fieldError(path, 'TOO_FEW_ROWS', nl, 'Enter at least one row with amounts.')] };
  }
  const errors = [...rows.flatMap((row, index) => rateErrors(`${path}.${index}`, row)), ...twice(path, rows, 'from')];
  if (errors.length > 0) return { errors };
  const values = (rows as DatedPenaltyRate[]).map((rate) => ({ ...rate, source: rate.source.trim() }));
  return { values: values.sort((a, b) => (a.from < b.from ? -1 : 1)) };
}

function interestRateErrors(path: string, row: unknown): FieldError[] {
  if (!isRecord(row)) return [notARow(path)];
  const { from, basisPoints, source } = row;
  return [
    ...dayError(`${path}.from`, from),
    ...numberError(`${path}.basisPoints`, basisPoints, 10_000),
    ...textError(`${path}.source`, source, 'Noem de bron van deze rente.', 'Name the source of this interest.'),
    ...unknownErrors(path, row, ['from', 'basisPoints', 'source']),
  ];
}

/**
 * The statutory interest by date, in order; or all that is wrong, by row and field. In hundredths of a percent a year.
 *
 * @source Awb 4:98(1), BW 6:120(1)
 */
export function checkInterestRates(rows: readonly unknown[], path = 'interest'): Checked<InterestRate> {
  if (rows.length === 0) {
    const nl = 'Vul ten minste één rij met een rente in.';
    return { errors: [fieldError(path, 'TOO_FEW_ROWS', nl, 'Enter at least one row with an interest.')] };
  }
  const errors = [
    ...rows.flatMap((row, index) => interestRateErrors(`${path}.${index}`, row)),
    ...twice(path, rows, 'from'),
  ];
  if (errors.length > 0) return { errors };
  const values = (rows as InterestRate[]).map((rate) => ({ ...rate, source: rate.source.trim() }));
  return { values: values.sort((a, b) => (a.from < b.from ? -1 : 1)) };
}
