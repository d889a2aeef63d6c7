// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../shared/messages';

type Words = Readonly<Record<string, string>>;

/** The texts about views before a decision, for both sides. */
export const viewsMessages = defineMessages({
  nl: {
    heading: 'Zienswijzen',
    of: { applicant: 'Zienswijze van de gemeente', third_party: 'Zienswijze van een derde' } as Words,
    subjects: {
      advice: 'Besluit op de aanvraag',
      determination: 'Vaststelling',
      amendment: 'Wijziging van de subsidie',
      withdrawal: 'Intrekking van de subsidie',
      objection: 'Beslissing op bezwaar',
    } as Words,
    states: {
      invited: 'Gevraagd',
      late: 'Termijn voorbij',
      received: 'Ontvangen',
      expired: 'Niet gegeven',
      waived: 'Ziet ervan af',
    } as Words,
    manners: { written: 'schriftelijk', oral: 'in een gesprek' } as Words,
    asked: (day: string) => `Gevraagd op ${day}`,
    until: (day: string) => `Geven kan tot en met ${day}`,
    came: (day: string, manner: string) => `Gekregen op ${day}, ${manner}`,
    about: 'Waar het over gaat',
    text: 'Zienswijze',
    reply: 'Wat de provincie ermee doet',
    letter: 'Brief downloaden',
  },
  en: {
    heading: 'Views',
    of: { applicant: 'Views of the municipality', third_party: 'Views of a third party' },
    subjects: {
      advice: 'Decision on the application',
      determination: 'Determination',
      amendment: 'Amendment of the grant',
      withdrawal: 'Withdrawal of the grant',
      objection: 'Decision on the objection',
    },
    states: {
      invited: 'Asked',
      late: 'Term has passed',
      received: 'Received',
      expired: 'Not stated',
      waived: 'Waived',
    },
    manners: { written: 'in writing', oral: 'orally' },
    asked: (day) => `Asked on ${day}`,
    until: (day) => `Can be stated until ${day}`,
    came: (day, manner) => `Received on ${day}, ${manner}`,
    about: 'What it is about',
    text: 'Views',
    reply: 'What the province does with them',
    letter: 'Download the letter',
  },
});
