// SPDX-License-Identifier: EUPL-1.2
import { addDays, type LocalDate } from '../shared/local-date';
import type { LocalizedText } from '../shared/text';
import { easterSunday, holidaysOf } from './holidays';

/** A recognised holiday with its name and how its day follows. */
export interface NamedHoliday {
  readonly day: LocalDate;
  readonly name: LocalizedText;
  readonly rule: LocalizedText;
}

const fixed: Readonly<Record<string, readonly [name: LocalizedText, rule: LocalizedText]>> = {
  '01-01': [
    { nl: 'Nieuwjaarsdag', en: "New Year's Day" },
    { nl: 'altijd op 1 januari', en: 'always on 1 January' },
  ],
  '04-26': [
    { nl: 'Koningsdag', en: "King's Day" },
    { nl: '26 april, omdat 27 april een zondag is', en: '26 April, because 27 April is a Sunday' },
  ],
  '04-27': [
    { nl: 'Koningsdag', en: "King's Day" },
    {
      nl: '27 april; een dag eerder als dat een zondag is',
      en: '27 April; a day earlier when that is a Sunday',
    },
  ],
  '05-05': [
    { nl: 'Bevrijdingsdag', en: 'Liberation Day' },
    { nl: 'elk jaar op 5 mei', en: 'every year on 5 May' },
  ],
  '12-25': [
    { nl: 'Eerste Kerstdag', en: 'Christmas Day' },
    { nl: 'altijd op 25 december', en: 'always on 25 December' },
  ],
  '12-26': [
    { nl: 'Tweede Kerstdag', en: 'Second Christmas Day' },
    { nl: 'altijd op 26 december', en: 'always on 26 December' },
  ],
};

/** Days counted from Easter Sunday. */
const movable: readonly (readonly [days: number, name: LocalizedText, rule: LocalizedText])[] = [
  [-2, { nl: 'Goede Vrijdag', en: 'Good Friday' }, { nl: 'twee dagen vóór Pasen', en: 'two days before Easter' }],
  [1, { nl: 'Tweede Paasdag', en: 'Easter Monday' }, { nl: 'de dag na Pasen', en: 'the day after Easter' }],
  [39, { nl: 'Hemelvaartsdag', en: 'Ascension Day' }, { nl: '39 dagen na Pasen', en: '39 days after Easter' }],
  [50, { nl: 'Tweede Pinksterdag', en: 'Whit Monday' }, { nl: '50 dagen na Pasen', en: '50 days after Easter' }],
];

/**
 * The recognised holidays of a year with their names and rules, in order of their days. Two that fall on one day are both
 * named.
 *
 * @source Algemene termijnenwet 3(1)-(2)
 */
export function namedHolidaysOf(year: number): readonly NamedHoliday[] {
  const easter = easterSunday(year);
  const days = [...new Set(holidaysOf(year))];
  return days.flatMap((day): NamedHoliday[] => {
    // Easter Monday can fall on 26 April; then King's Day is the day after it.
    const kingsDayLater = day.endsWith('-04-26') && days.some((one) => one.endsWith('-04-27'));
    const byDate = kingsDayLater ? undefined : fixed[day.slice(5)];
    const byEaster = movable.filter(([days]) => addDays(easter, days) === day);
    return [
      ...byEaster.map(([, name, rule]) => ({ day, name, rule })),
      ...(byDate ? [{ day, name: byDate[0], rule: byDate[1] }] : []),
    ];
  });
}
