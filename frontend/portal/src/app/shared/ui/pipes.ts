// SPDX-License-Identifier: EUPL-1.2
import { Pipe, type PipeTransform, inject } from '@angular/core';
import { formatDateLong, formatDateShort, formatMoney, isLocalDate, legalTimeZone, localDateOf } from '#domain/basics';
import { ChosenLanguage } from '../messages';

type DateText = string | null | undefined;

/** `{{ cents | money }}` → `€ 12.500,00`, always of the same width per figure. */
@Pipe({ name: 'money', pure: false })
export class MoneyPipe implements PipeTransform {
  private readonly language = inject(ChosenLanguage);

  transform(cents: number | null | undefined): string {
    // A space that does not break, so that the sign stays with its amount.
    return cents === null || cents === undefined
      ? ''
      : formatMoney(cents, this.language.current()).replace(' ', '\u00a0');
  }
}

/** `{{ date | longDate }}` → `woensdag 6 mei 2026`; takes a day or an instant. */
@Pipe({ name: 'longDate', pure: false })
export class LongDatePipe implements PipeTransform {
  private readonly language = inject(ChosenLanguage);

  transform(value: DateText): string {
    const day = dayOf(value);
    return day ? formatDateLong(day, this.language.current()) : '';
  }
}

/** `{{ date | shortDate }}` → `06-05-2026`; takes a day or an instant. */
@Pipe({ name: 'shortDate' })
export class ShortDatePipe implements PipeTransform {
  transform(value: DateText): string {
    const day = dayOf(value);
    return day ? formatDateShort(day) : '';
  }
}

/** `{{ instant | clockTime }}` → `14:03`, in the legal time zone. */
@Pipe({ name: 'clockTime' })
export class ClockTimePipe implements PipeTransform {
  transform(instant: string | Date | null | undefined): string {
    return instant ? clockTime(new Date(instant)) : '';
  }
}

/** `{{ instant | dateTime }}` → `06-05-2026 14:03`. */
@Pipe({ name: 'dateTime' })
export class DateTimePipe implements PipeTransform {
  transform(instant: string | null | undefined): string {
    return instant ? `${formatDateShort(localDateOf(new Date(instant)))} ${clockTime(new Date(instant))}` : '';
  }
}

const hoursAndMinutes = new Intl.DateTimeFormat('nl-NL', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: legalTimeZone,
});

/** Hours and minutes in the legal time zone. */
export function clockTime(instant: Date): string {
  return hoursAndMinutes.format(instant);
}

function dayOf(value: DateText) {
  if (!value) return undefined;
  return isLocalDate(value) ? value : localDateOf(new Date(value));
}
