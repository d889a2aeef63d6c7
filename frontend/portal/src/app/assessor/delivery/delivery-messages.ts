// SPDX-License-Identifier: EUPL-1.2
import type { LocalizedText } from '#domain';
import { defineMessages } from '../../shared/messages';

/** The texts of the work on obligations, reports and extra time. */
export const deliveryMessages = defineMessages({
  nl: {
    obligations: 'Verplichtingen',
    intro: 'Waartoe de gemeente verplicht is, wat zij heeft gemeld en welk uitstel zij vraagt.',
    none: 'Er is nog geen subsidie verleend.',
    notNotified: 'De verplichtingen gaan lopen als het besluit is bekendgemaakt.',
    finalAccount: 'Verantwoording en vaststelling',
    toDetermination: 'Naar de vaststelling',
    determinationDue: 'Vaststelling uiterlijk',
    needed: 'Nodig om de zaak te behandelen.',
    review: {
      heading: (obligation: string) => `Melding beoordelen: ${obligation}`,
      outcome: 'Wat doet u met de melding?',
      accept: 'Goedkeuren: de verplichting is voldaan',
      sendBack: 'Terugsturen: de gemeente moet opnieuw melden',
      reason: 'Wat moet de gemeente verbeteren?',
      note: 'Opmerking bij de goedkeuring',
      submit: 'Leg vast',
      accepted: 'De melding is goedgekeurd',
      acceptedText: 'Datums die van deze verplichting afhangen, zijn opnieuw berekend.',
      returned: 'De melding is teruggestuurd',
      returnedText: 'De verplichting staat weer open. De gemeente ziet uw reden.',
    },
    extension: {
      heading: (obligation: string) => `Beslissen over uitstel: ${obligation}`,
      outcome: 'Geeft u uitstel?',
      grant: 'Ja, uitstel geven',
      refuse: 'Nee, afwijzen',
      months: 'Hoeveel maanden?',
      monthsHelp: (asked: number) => `Gevraagd: ${asked} ${asked === 1 ? 'maand' : 'maanden'}.`,
      reason: 'Reden voor in de brief',
      moves: (from: string, to: string) => `De datum gaat van ${from} naar ${to}, opnieuw geteld vanaf de verlening.`,
      stays: (date: string) => `De datum blijft ${date}.`,
      effect: 'Wat dit doet met de datum',
      submit: 'Beslis over het uitstel',
      granted: 'Het uitstel is gegeven',
      refused: 'Het uitstel is afgewezen',
      text: 'De brief wordt gemaakt en de gemeente krijgt bericht.',
    },
  },
  en: {
    obligations: 'Obligations',
    intro: 'What the municipality is obliged to, what it reported and which extra time it asks.',
    none: 'No subsidy has been granted yet.',
    notNotified: 'The obligations start when the decision has been notified.',
    finalAccount: 'Final account and determination',
    toDetermination: 'To the determination',
    determinationDue: 'Determination due by',
    needed: 'Needed to handle the case.',
    review: {
      heading: (obligation) => `Review the report: ${obligation}`,
      outcome: 'What do you do with the report?',
      accept: 'Accept: the obligation is met',
      sendBack: 'Send back: the municipality has to report again',
      reason: 'What does the municipality have to mend?',
      note: 'Remark with the acceptance',
      submit: 'Record',
      accepted: 'The report was accepted',
      acceptedText: 'Dates that depend on this obligation were derived anew.',
      returned: 'The report was sent back',
      returnedText: 'The obligation is open again. The municipality sees your reason.',
    },
    extension: {
      heading: (obligation) => `Decide on extra time: ${obligation}`,
      outcome: 'Do you give extra time?',
      grant: 'Yes, give extra time',
      refuse: 'No, refuse',
      months: 'How many months?',
      monthsHelp: (asked) => `Asked: ${asked} ${asked === 1 ? 'month' : 'months'}.`,
      reason: 'Reason for the letter',
      moves: (from, to) => `The date goes from ${from} to ${to}, counted anew from the grant.`,
      stays: (date) => `The date stays ${date}.`,
      effect: 'What this does to the date',
      submit: 'Decide on the extra time',
      granted: 'Extra time was given',
      refused: 'Extra time was refused',
      text: 'The letter is being made and the municipality is told.',
    },
  },
});

type DeliveryTexts = (typeof deliveryMessages)['nl'];

/** A text of these forms in both languages, for a question. */
export function deliveryText(pick: (texts: DeliveryTexts) => string): LocalizedText {
  return { nl: pick(deliveryMessages.nl), en: pick(deliveryMessages.en) };
}
