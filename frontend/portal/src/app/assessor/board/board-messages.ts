// SPDX-License-Identifier: EUPL-1.2
import type { LocalizedText } from '#domain';
import { defineMessages } from '../../shared/messages';

/** The texts of recording what the board of the province decided itself. */
export const boardMessages = defineMessages({
  nl: {
    heading: 'Besluit van gedeputeerde staten',
    help: 'Voor dit besluit heeft u geen mandaat. Hebben gedeputeerde staten zelf besloten? Leg dan hun besluit vast. De brief gaat uit onder hun eigen naam.',
    decidedOn: 'Op welke dag besloten gedeputeerde staten?',
    paper: 'Wat is het nummer van het GS-voorstel?',
    needed: 'Nodig voor de ondertekening van de brief en voor het verantwoordingsbewijs.',
  },
  en: {
    heading: 'Decision of the provincial executive',
    help: 'You have no mandate for this decision. Did the provincial executive decide itself? Then record its decision. The letter goes out in its own name.',
    decidedOn: 'On which day did the provincial executive decide?',
    paper: 'What is the number of the board paper?',
    needed: 'Needed to sign the letter and for the receipt of the decision.',
  },
});

/** A text of this form in both languages, for a question. */
export function boardText(pick: (texts: (typeof boardMessages)['nl']) => string): LocalizedText {
  return { nl: pick(boardMessages.nl), en: pick(boardMessages.en) };
}
