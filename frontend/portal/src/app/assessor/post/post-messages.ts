// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../../shared/messages';

/** The texts of the list of letters for the post. */
export const postMessages = defineMessages({
  nl: {
    heading: 'Brieven voor de post',
    lead: 'Gemeenten die geen digitale berichten willen, en derden, krijgen brieven op papier. Een besluit geldt pas als de brief is verzonden.',
    queue: 'Werkvoorraad',
    caption: 'Brieven die nog op de post moeten',
    letter: 'Brief',
    municipality: 'Aan',
    thirdParty: (name: string) => `${name} (derde)`,
    case: 'Zaak',
    action: 'Verzenden',
    dispatch: 'Maak brief van vandaag en markeer als verzonden',
    dispatchOf: (subject: string, municipality: string) =>
      `Maak brief van vandaag en markeer als verzonden: ${subject}, ${municipality}`,
    confirm: 'Doet u deze brief vandaag op de post?',
    consequence:
      'De brief krijgt de datum van vandaag. Vanaf vandaag lopen de bezwaartermijn en de verplichtingen. U kunt dit niet terugdraaien.',
    noticeConsequence:
      'De brief krijgt de datum van vandaag. Staat er een termijn in, dan telt die vanaf vandaag. U kunt dit niet terugdraaien.',
    done: (subject: string) => `Verzonden: ${subject}`,
    doneText: 'Download de brief en doe hem vandaag op de post.',
    download: 'Download de brief (pdf)',
    empty: 'Er zijn geen brieven voor de post',
    emptyText: 'Brieven aan derden, en aan gemeenten die geen digitale berichten willen, verschijnen hier vanzelf.',
  },
  en: {
    heading: 'Letters for the post',
    lead: 'Municipalities that want no electronic messages, and third parties, receive letters on paper. A decision has effect only when the letter has been sent.',
    queue: 'Work queue',
    caption: 'Letters that still have to be posted',
    letter: 'Letter',
    municipality: 'To',
    thirdParty: (name) => `${name} (third party)`,
    case: 'Case',
    action: 'Sending',
    dispatch: 'Make the letter of today and mark it as sent',
    dispatchOf: (subject, municipality) => `Make the letter of today and mark it as sent: ${subject}, ${municipality}`,
    confirm: 'Do you post this letter today?',
    consequence:
      'The letter takes the date of today. From today the term for objection and the obligations run. You cannot undo this.',
    noticeConsequence:
      'The letter takes the date of today. If it states a term, that counts from today. You cannot undo this.',
    done: (subject) => `Sent: ${subject}`,
    doneText: 'Download the letter and post it today.',
    download: 'Download the letter (pdf)',
    empty: 'There are no letters for the post',
    emptyText:
      'Letters to third parties, and to municipalities that want no electronic messages, appear here by themselves.',
  },
});
