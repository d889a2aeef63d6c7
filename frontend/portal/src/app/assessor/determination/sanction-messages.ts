// SPDX-License-Identifier: EUPL-1.2
import type { LocalizedText } from '#domain';
import { defineMessages } from '../../shared/messages';

/** The texts of the form on duties that were not met. */
export const sanctionMessages = defineMessages({
  nl: {
    heading: 'Niet nagekomen verplichtingen',
    consequence: 'De regeling verlaagt de subsidie per verplichting. De berekening laat elke verlaging zien.',
    duties: 'Welke verplichtingen zijn niet nagekomen?',
    dutiesHelp: 'Wat al bekend is uit de zaak staat aangevinkt. Kies niets om eerdere verlagingen te laten vervallen.',
    share: (percentage: number, weekly: boolean, maximum?: number) =>
      weekly ? `${percentage}% per week${maximum === undefined ? '' : `, ten hoogste ${maximum}%`}` : `${percentage}%`,
    weeks: (duty: string) => `${duty}: hoeveel hele weken?`,
    weeksHelp: 'Alleen hele weken tellen.',
    needed: 'Nodig voor de verlaging en voor de brief.',
    explanation: 'Waaruit blijkt dat?',
    explanationHelp: 'De feiten waarop u dit baseert. Gebruik ze ook als u een zienswijze vraagt.',
    submit: 'Leg vast',
    done: 'De verplichtingen zijn vastgelegd',
    doneText: 'Vraag een zienswijze voordat u een lager bedrag voorstelt (Awb 4:7 en 4:8).',
    standing: (less: string, total: string) => `Nu vastgelegd: ${less} lager, dus ${total}.`,
    intended: (facts: string, cuts: string, total: string) =>
      `Wij willen de subsidie lager vaststellen, op ${total}.\n${cuts}\n\nDit baseren wij op het volgende. ${facts}`,
  },
  en: {
    heading: 'Duties that were not met',
    consequence: 'The scheme lowers the subsidy for each duty. The calculation shows every cut.',
    duties: 'Which duties were not met?',
    dutiesHelp: 'What the case already shows is ticked. Choose nothing to let earlier cuts lapse.',
    share: (percentage, weekly, maximum) =>
      weekly ? `${percentage}% a week${maximum === undefined ? '' : `, at most ${maximum}%`}` : `${percentage}%`,
    weeks: (duty) => `${duty}: how many whole weeks?`,
    weeksHelp: 'Only whole weeks count.',
    needed: 'Needed for the cut and for the letter.',
    explanation: 'What shows this?',
    explanationHelp: 'The facts on which you base this. Use them as well when you ask for views.',
    submit: 'Record',
    done: 'The duties have been recorded',
    doneText: 'Ask for views before you propose a lower amount (Awb 4:7 and 4:8).',
    standing: (less, total) => `Recorded now: ${less} less, so ${total}.`,
    intended: (facts, cuts, total) =>
      `We intend to determine the subsidy lower, at ${total}.\n${cuts}\n\nWe base this on the following. ${facts}`,
  },
});

type SanctionTexts = (typeof sanctionMessages)['nl'];

/** A text of this form in both languages, for a question. */
export function sanctionText(pick: (texts: SanctionTexts) => string): LocalizedText {
  return { nl: pick(sanctionMessages.nl), en: pick(sanctionMessages.en) };
}
