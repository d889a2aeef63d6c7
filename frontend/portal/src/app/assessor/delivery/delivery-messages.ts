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
      effect: 'Wat dit doet',
      headingSeveral: (count: number) => `Beslissen over uitstel voor ${count} verplichtingen`,
      letter: (obligation: string) => `De brief bekijken: ${obligation}`,
      reasonToCome: '(hier komt uw reden)',
      submit: 'Beslis over het uitstel',
      granted: 'Het uitstel is gegeven',
      refused: 'Het uitstel is afgewezen',
      text: 'De brief wordt gemaakt en de gemeente krijgt bericht.',
    },
    doubt: {
      asked: (who: string) => `${who || 'Een collega'} vraagt om dit besluit te verbeteren`,
      waits: 'Een collega die het besluit niet nam, antwoordt. Het staat in de werkvoorraad.',
      reasonHelp: 'De gemeente ziet dit niet.',
      ask: {
        open: 'Een collega vragen dit besluit te verbeteren',
        heading: (obligation: string) => `Vragen om verbetering: ${obligation}`,
        consequence:
          'U nam dit besluit zelf. Daarom kijkt een collega ernaar: het komt in de werkvoorraad van de anderen.',
        reason: 'Wat is er fout aan het besluit?',
        submit: 'Vraag een collega',
        done: 'De vraag staat in de werkvoorraad van uw collega’s',
      },
      uphold: {
        open: 'Het besluit laten zoals het is',
        heading: (obligation: string) => `Besluit laten zoals het is: ${obligation}`,
        consequence: 'Er verandert niets. De vraag van uw collega is hiermee beantwoord.',
        reason: 'Waarom klopt het besluit?',
        submit: 'Laat het besluit zoals het is',
        done: 'Het besluit blijft zoals het is',
      },
    },
    correction: {
      open: 'Dit besluit verbeteren',
      heading: (obligation: string) => `Besluit over uitstel verbeteren: ${obligation}`,
      consequence:
        'Uw besluit komt in de plaats van het eerdere besluit. Beide blijven bij de zaak. De datums worden opnieuw afgeleid en de herinneringen opnieuw gezet.',
      months: 'Hoeveel maanden uitstel moet het zijn?',
      monthsHelp: (given: number) =>
        `Nu ${given === 1 ? '1 maand' : `${given} maanden`}. Vul 0 in als er geen uitstel had mogen komen.`,
      ground: 'Waarom mag de gemeente tijd verliezen?',
      reason: 'Reden voor in de brief',
      reasonHelp: 'Leg uit wat er fout was en waarom dit het juiste besluit is.',
      submit: 'Verbeter het besluit',
      done: 'Het besluit is verbeterd',
      doneText: 'De brief wordt gemaakt. De datums volgen als de brief bekend is.',
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
      effect: 'What this does',
      headingSeveral: (count) => `Decide on extra time for ${count} obligations`,
      letter: (obligation) => `Look at the letter: ${obligation}`,
      reasonToCome: '(your reason comes here)',
      submit: 'Decide on the extra time',
      granted: 'Extra time was given',
      refused: 'Extra time was refused',
      text: 'The letter is being made and the municipality is told.',
    },
    doubt: {
      asked: (who) => `${who || 'A colleague'} asks to correct this decision`,
      waits: 'A colleague who did not take the decision answers. It stands in the work queue.',
      reasonHelp: 'The municipality does not see this.',
      ask: {
        open: 'Ask a colleague to correct this decision',
        heading: (obligation) => `Ask for a correction: ${obligation}`,
        consequence:
          'You took this decision yourself. So a colleague looks at it: it comes in the work queue of the others.',
        reason: 'What is wrong with the decision?',
        submit: 'Ask a colleague',
        done: 'The question stands in the work queue of your colleagues',
      },
      uphold: {
        open: 'Leave the decision as it is',
        heading: (obligation) => `Leave the decision as it is: ${obligation}`,
        consequence: 'Nothing changes. The question of your colleague is answered with this.',
        reason: 'Why is the decision right?',
        submit: 'Leave the decision as it is',
        done: 'The decision stays as it is',
      },
    },
    correction: {
      open: 'Correct this decision',
      heading: (obligation) => `Correct the decision on extra time: ${obligation}`,
      consequence:
        'Your decision takes the place of the earlier one. Both stay in the file. The dates are derived anew and the reminders set again.',
      months: 'How many months of extra time should it be?',
      monthsHelp: (given) =>
        `Now ${given === 1 ? '1 month' : `${given} months`}. Enter 0 when there should have been no extra time.`,
      ground: 'Why may the municipality lose time?',
      reason: 'Reason for the letter',
      reasonHelp: 'Explain what was wrong and why this is the right decision.',
      submit: 'Correct the decision',
      done: 'The decision was corrected',
      doneText: 'The letter is being made. The dates follow once the letter is notified.',
    },
  },
});

type DeliveryTexts = (typeof deliveryMessages)['nl'];

/** A text of these forms in both languages, for a question. */
export function deliveryText(pick: (texts: DeliveryTexts) => string): LocalizedText {
  return { nl: pick(deliveryMessages.nl), en: pick(deliveryMessages.en) };
}
