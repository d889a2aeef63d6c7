// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '../shared/local-date';
import { calendarFile } from './ics';

const made = new Date('2026-03-10T09:30:15.123Z');
const day = { uid: 'decision@flexloket', day: localDate('2026-12-31'), summary: 'Uiterste dag besluit' };

describe('A calendar file', () => {
  it('is written as the standard asks', () => {
    expect(calendarFile('FLX-2026-0001', [day], made).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Flexloket//Datums van een zaak//NL',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:FLX-2026-0001',
      'X-WR-TIMEZONE:Europe/Amsterdam',
      'BEGIN:VEVENT',
      'UID:decision@flexloket',
      'DTSTAMP:20260310T093015Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:Uiterste dag besluit',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('folds lines at 75 octets, never within a character, and loses nothing', () => {
    const summary = `Gemeente Súdwest-Fryslân – ${'€ één; twee, drie\\vier '.repeat(12)}🏠🏠🏠`;
    const file = calendarFile('x', [{ ...day, summary }], made);
    for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(file).not.toMatch(/[^\r]\n/);
    const whole = file.replaceAll('\r\n ', '');
    const value = /SUMMARY:(.*)\r\n/.exec(whole)?.[1] ?? '';
    expect(value.replace(/\\([\\;,])/g, '$1')).toBe(summary);
  });

  it('writes line ends and control signs so that no line of ours can be made', () => {
    const file = calendarFile('x', [{ ...day, summary: 'a\r\nEND:VEVENT\rb\u0007c' }], made);
    expect(file).toContain('SUMMARY:a\\nEND:VEVENT\\nb c\r\n');
    expect(file.match(/^END:VEVENT\r$/gm)).toHaveLength(1);
  });
});
