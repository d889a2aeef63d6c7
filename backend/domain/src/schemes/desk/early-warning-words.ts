// SPDX-License-Identifier: EUPL-1.2
import type { FieldWords } from './field-words';

const bounds: readonly (readonly [field: string, unit: 'Days' | 'Points', nl: string, en: string])[] = [
  ['overdue', 'Days', 'dagen na de uiterste datum', 'days after the last day'],
  ['behind', 'Points', 'punten achter op de tijd', 'points behind the time'],
  ['unreported', 'Days', 'dagen vooraf zonder bericht over de voortgang', 'days before without word of the progress'],
  [
    'expectedLate',
    'Days',
    'dagen waarmee de verwachte datum te laat is',
    'days by which the expected date is too late',
  ],
  ['moved', 'Days', 'dagen waarmee de verwachte datum verschoof', 'days by which the expected date moved'],
  ['standstill', 'Days', 'dagen zonder voortgang', 'days without progress'],
  ['missingReport', 'Days', 'dagen dat een verslag te laat is', 'days that a report is late'],
  ['extensionsUsed', 'Days', 'dagen vooraf zonder verder uitstel', 'days before without further extra time'],
  ['permitPending', 'Days', 'dagen vooraf zonder vergunning', 'days before without a permit'],
  ['spendingAhead', 'Points', 'punten voor op de voortgang met geld', 'points of money ahead of the progress'],
];

/** What the bounds of the early warning are called at the desk. */
export const earlyWarningWords: Readonly<Record<string, FieldWords>> = {
  earlyWarning: { nl: 'de vroegsignalering', en: 'the early warning' },
  seriousFromReasons: {
    nl: 'het aantal redenen vanaf waar het ernstig is',
    en: 'the number of reasons from which it is serious',
    group: 'limits',
  },
  ...Object.fromEntries(
    bounds.flatMap(([field, unit, nl, en]) => [
      [`${field}.attention${unit}`, { nl: `aandacht: ${nl}`, en: `attention: ${en}`, group: 'limits' }],
      [`${field}.serious${unit}`, { nl: `ernstig: ${nl}`, en: `serious: ${en}`, group: 'limits' }],
    ]),
  ),
};
