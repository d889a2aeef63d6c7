// SPDX-License-Identifier: EUPL-1.2
import { formatDateLong } from '../shared/format';
import { addDays, addMonths, daysBetween, type LocalDate } from '../shared/local-date';
import type { LocalizedText } from '../shared/text';
import type { Term, TermLength } from './length';
import { lengthText, startStep } from './trace';

/**
 * A day found by counting back from another; it is never moved for a weekend or holiday.
 *
 * @source Algemene termijnenwet 1(2)
 */
export function countedBack(
  start: { readonly on: LocalDate; readonly source: string; readonly nl: string; readonly en: string },
  length: TermLength,
  source: string,
): Term {
  const { days = 0, weeks = 0, months = 0, years = 0 } = length;
  const dueOn = addDays(addMonths(start.on, -(years * 12 + months)), -(weeks * 7 + days));
  return {
    dueOn,
    trace: [
      startStep(start.on, start.source, start.nl, start.en),
      {
        rule: 'counted_back',
        source,
        days: daysBetween(start.on, dueOn),
        date: dueOn,
        text: {
          nl: `${lengthText(length, 'nl')} teruggeteld: ${formatDateLong(dueOn)}`,
          en: `${lengthText(length, 'en')} counted back: ${formatDateLong(dueOn, 'en')}`,
        },
      },
      {
        rule: 'not_extended_counted_back',
        source: 'Algemene termijnenwet 1(2)',
        days: 0,
        date: dueOn,
        text: {
          nl: 'Een termijn die terugtelt, schuift niet op voor een weekend of feestdag',
          en: 'A term that counts back is not moved for a weekend or holiday',
        },
      },
    ],
  };
}

/** The two days before a hearing on an objection: until when papers may come, and from when the file can be read. */
export interface HearingTerms {
  readonly papersUntil: Term;
  readonly fileOpenFrom: Term;
}

/**
 * What a hearing brings: papers may be handed in up to ten days before it, and the file lies open for at least a week.
 *
 * @source Awb 7:4(1)-(2)
 */
export function hearingTerms(hearingOn: LocalDate): HearingTerms {
  const start = { on: hearingOn, source: 'Awb 7:2', nl: 'Hoorzitting', en: 'Hearing' };
  return {
    papersUntil: countedBack(start, { days: 10 }, 'Awb 7:4(1)'),
    fileOpenFrom: countedBack(start, { weeks: 1 }, 'Awb 7:4(2)'),
  };
}

/** What is wrong with the day of a hearing: a warning, because the objector may agree to it. */
export interface HearingWarning {
  readonly source: string;
  readonly text: LocalizedText;
}

/**
 * A hearing to which is invited less than a week before leaves no week in which the file lies open; nothing from a week on.
 *
 * @source Awb 7:4(2)
 * @example invited on Monday 2 March for Monday 9 March → nothing; for Sunday 8 March → a warning
 */
export function hearingWarning(hearingOn: LocalDate, invitedOn: LocalDate): HearingWarning | undefined {
  if (hearingTerms(hearingOn).fileOpenFrom.dueOn >= invitedOn) return undefined;
  return {
    source: 'Awb 7:4(2)',
    text: {
      nl: 'De hoorzitting is binnen een week na de uitnodiging. De stukken moeten vóór de hoorzitting ten minste een week ter inzage liggen. Kies een latere dag, of spreek dit af met wie bezwaar maakt.',
      en: 'The hearing is within a week of the invitation. The file must lie open for at least a week before the hearing. Choose a later day, or agree on it with who objects.',
    },
  };
}

/**
 * The end of a term in hours: an instant, so many hours later, whatever the clock does in that night; a term in hours is
 * never extended.
 *
 * @source Algemene termijnenwet 4(a); Awb 2:10(1)
 */
export function endOfHours(from: Date, hours: number): Date {
  return new Date(from.getTime() + hours * 3_600_000);
}

/** Until when the addressee must have been told that a message waits in the portal. @source Awb 2:10(1) */
export function portalNoticeDueAt(availableAt: Date): Date {
  return endOfHours(availableAt, 48);
}
