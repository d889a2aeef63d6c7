// SPDX-License-Identifier: EUPL-1.2
import { addDays, type LocalDate } from '../shared/local-date';

/** A day in a calendar file. */
export interface CalendarDay {
  /** The same for the same date of the same case, whenever the file is made. */
  readonly uid: string;
  readonly day: LocalDate;
  readonly summary: string;
  readonly description?: string;
  /** It does not take place any more. */
  readonly cancelled?: boolean;
  /** How often it was changed, so that a reader takes the newest. */
  readonly sequence?: number;
}

const encoder = new TextEncoder();

/** Text as a value: backslashes, commas, semicolons and line ends are escaped. @source RFC 5545 3.3.11 */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** A line in pieces of at most 75 octets, never within a character. @source RFC 5545 3.1 */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n');
}

const compact = (day: LocalDate): string => day.replaceAll('-', '');
const stampOf = (moment: Date): string => `${moment.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/**
 * A calendar file with whole days; they have no time zone. Reminders are left to whoever reads it.
 *
 * @source RFC 5545
 */
export function calendarFile(name: string, days: readonly CalendarDay[], madeAt: Date): string {
  const events = days.flatMap(({ uid, day, summary, description, cancelled, sequence }) => [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stampOf(madeAt)}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    ...(sequence ? [`SEQUENCE:${sequence}`] : []),
    ...(cancelled ? ['STATUS:CANCELLED'] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Flexloket//Datums van een zaak//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'X-WR-TIMEZONE:Europe/Amsterdam',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
