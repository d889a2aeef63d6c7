// SPDX-License-Identifier: EUPL-1.2
import type { LocalizedText } from '#domain';
import { defineMessages } from '../../shared/messages';

/** The texts of asking for views and of writing down what came. */
export const viewsForms = defineMessages({
  nl: {
    none: 'Er is nog geen zienswijze gevraagd.',
    why: 'Nodig vóór afwijzen, minder geven, lager vaststellen, intrekken of wijzigen: als u uitgaat van gegevens die afwijken van wat de gemeente opgaf (Awb 4:7), of als een derde bedenkingen kan hebben (Awb 4:8).',
    ask: 'Vraag een zienswijze',
    needed: 'Nodig voordat de provincie beslist.',
    invite: {
      heading: 'Een zienswijze vragen',
      consequence:
        'Er gaat een brief uit. Adviseren en beslissen kan pas als de zienswijze er is, of als de termijn voorbij is.',
      subject: 'Voor welk besluit?',
      of: 'Aan wie vraagt u het?',
      who: { applicant: 'Aan de gemeente (Awb 4:7)', third_party: 'Aan een derde (Awb 4:8)' },
      addressee: 'Naam en adres van de derde',
      addresseeHelp:
        'Elke regel apart. De brief komt bij de brieven voor de post; de termijn loopt vanaf de dag waarop u hem op de post doet.',
      about: 'Wat bent u van plan, en op grond van welke gegevens?',
      aboutHelp: 'Deze tekst staat in de brief.',
      days: 'Hoeveel dagen tijd geeft u?',
      daysHelp: 'Twee weken is gewoon; geef meer tijd als er veel is om op te reageren.',
      submit: 'Verstuur de vraag',
      done: 'De zienswijze is gevraagd',
      doneText: 'De brief wordt gemaakt. Tot de zienswijze er is of de termijn voorbij is, wacht het besluit.',
    },
    report: {
      action: 'Schrijf op wat is gezegd',
      heading: 'Een zienswijze vastleggen',
      consequence: 'Dit wordt het verslag. De gemeente kan haar eigen zienswijze hier teruglezen.',
      manner: 'Hoe kwam de zienswijze?',
      manners: { oral: 'In een gesprek of per telefoon', written: 'Per brief of e-mail' },
      receivedOn: 'Op welke dag?',
      text: 'Wat is gezegd of geschreven?',
      submit: 'Leg vast',
      done: 'De zienswijze is vastgelegd',
    },
    waive: { action: 'Er komt geen zienswijze', done: 'Vastgelegd: er komt geen zienswijze' },
    expire: { action: 'Sluit: de termijn is voorbij', done: 'De termijn is afgesloten' },
  },
  en: {
    none: 'No views have been asked for yet.',
    why: 'Needed before refusing, giving less, determining lower, withdrawing or amending: when you go by data that differ from what the municipality supplied (Awb 4:7), or when a third party may object (Awb 4:8).',
    ask: 'Ask for views',
    needed: 'Needed before the province decides.',
    invite: {
      heading: 'Asking for views',
      consequence:
        'A letter goes out. Advising and deciding wait until the views are there, or until the term has passed.',
      subject: 'For which decision?',
      of: 'Whom do you ask?',
      who: { applicant: 'The municipality (Awb 4:7)', third_party: 'A third party (Awb 4:8)' },
      addressee: 'Name and address of the third party',
      addresseeHelp:
        'Each line apart. The letter joins the letters for the post; the term runs from the day on which you post it.',
      about: 'What do you intend, and on which data?',
      aboutHelp: 'This text stands in the letter.',
      days: 'How many days do you give?',
      daysHelp: 'Two weeks is usual; give more time when there is much to respond to.',
      submit: 'Send the question',
      done: 'Views were asked for',
      doneText: 'The letter is being made. Until the views are there or the term has passed, the decision waits.',
    },
    report: {
      action: 'Write down what was said',
      heading: 'Recording views',
      consequence: 'This becomes the report. The municipality can read its own views here.',
      manner: 'How did the views come?',
      manners: { oral: 'In a conversation or by telephone', written: 'By letter or e-mail' },
      receivedOn: 'On which day?',
      text: 'What was said or written?',
      submit: 'Record',
      done: 'The views were recorded',
    },
    waive: { action: 'No views will come', done: 'Recorded: no views will come' },
    expire: { action: 'Close: the term has passed', done: 'The term was closed' },
  },
});

/** A text of these forms in both languages, for a question. */
export function viewsText(pick: (texts: (typeof viewsForms)['nl']) => string): LocalizedText {
  return { nl: pick(viewsForms.nl), en: pick(viewsForms.en) };
}
