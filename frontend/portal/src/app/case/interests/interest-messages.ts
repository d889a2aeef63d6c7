// SPDX-License-Identifier: EUPL-1.2
import type { Question } from '#domain';
import { defineMessages } from '../../shared/messages';

/** The texts of the page about interests in municipalities. */
export const interestMessages = defineMessages({
  nl: {
    heading: 'Persoonlijke belangen',
    lead: 'Wie een persoonlijk belang heeft bij een gemeente, doet niet mee in haar zaken (Awb 2:4). Flexloket houdt u dan weg bij elke stap, ook in zaken die nog komen. Lezen kan wel.',
    add: 'Een belang melden',
    save: 'Meld dit belang',
    consequence:
      'Zaken van deze gemeente die op uw naam staan, gaan terug naar de werkvoorraad. Alleen een functioneel beheerder kan een melding beëindigen.',
    saved: (name: string) => `Uw belang bij ${name} is gemeld`,
    savedText: 'U doet vanaf nu niet meer mee in zaken van deze gemeente.',
    table: 'Gemelde belangen, de nieuwste eerst',
    person: 'Wie',
    organisation: 'Gemeente',
    reason: 'Reden',
    declaredAt: 'Gemeld op',
    state: 'Stand',
    open: 'Geldt',
    ended: (name: string, day: string) => `Beëindigd door ${name}, ${day}`,
    end: 'Beëindig',
    endFor: (person: string, name: string) => `Beëindig het belang van ${person} bij ${name}`,
    endSave: 'Beëindig deze melding',
    cancel: 'Annuleer',
    endedNow: (person: string) => `De melding van ${person} is beëindigd`,
    endedText: 'Deze persoon kan weer meedoen in zaken van de gemeente.',
    empty: 'Er is geen belang gemeld',
    emptyText: 'Heeft u een belang bij één zaak? Meld dat dan op de pagina van die zaak.',
  },
  en: {
    heading: 'Personal interests',
    lead: 'Who has a personal interest in a municipality takes no part in its cases (Awb 2:4). Flexloket then keeps you away from every step, also in cases still to come. You can still read them.',
    add: 'Declare an interest',
    save: 'Declare this interest',
    consequence:
      'Cases of this municipality that are assigned to you go back to the work queue. Only a functional administrator can end a declaration.',
    saved: (name) => `Your interest in ${name} was declared`,
    savedText: 'From now on you take no part in cases of this municipality.',
    table: 'Declared interests, the latest first',
    person: 'Who',
    organisation: 'Municipality',
    reason: 'Reason',
    declaredAt: 'Declared on',
    state: 'Status',
    open: 'Holds',
    ended: (name, day) => `Ended by ${name}, ${day}`,
    end: 'End',
    endFor: (person, name) => `End the interest of ${person} in ${name}`,
    endSave: 'End this declaration',
    cancel: 'Cancel',
    endedNow: (person) => `The declaration of ${person} was ended`,
    endedText: 'This person can take part in cases of the municipality again.',
    empty: 'No interest was declared',
    emptyText: 'Do you have an interest in a single case? Declare it on the page of that case.',
  },
});

/** What is asked of who declares an interest. */
export function interestQuestions(municipalities: readonly { id: string; name: string }[]): readonly Question[] {
  return [
    {
      key: 'organisationId',
      type: 'choice',
      label: { nl: 'Bij welke gemeente heeft u een belang?', en: 'In which municipality do you have an interest?' },
      neededFor: {
        nl: 'Zo weet Flexloket uit welke zaken u weg blijft.',
        en: 'It says from which cases you stay away.',
      },
      options: municipalities.map(({ id, name }) => ({ key: id, label: { nl: name, en: name } })),
    },
    {
      key: 'reason',
      type: 'long_text',
      label: { nl: 'Welk belang is dat?', en: 'Which interest is that?' },
      help: {
        nl: 'Bijvoorbeeld: u woont naast een beoogde locatie, of een familielid werkt er. Schrijf niet meer op dan nodig is.',
        en: 'For instance: you live beside an intended site, or a relative works there. Write down no more than needed.',
      },
      neededFor: { nl: 'Uw leidinggevende en de auditor lezen dit.', en: 'Your manager and the auditor read this.' },
      maxLength: 2000,
    },
  ];
}

/** What is asked of who ends one. */
export const endingQuestions: readonly Question[] = [
  {
    key: 'reason',
    type: 'long_text',
    label: { nl: 'Waarom is het belang er niet meer?', en: 'Why is the interest gone?' },
    neededFor: { nl: 'De reden blijft bij de melding staan.', en: 'The reason is kept with the declaration.' },
    maxLength: 2000,
  },
];
