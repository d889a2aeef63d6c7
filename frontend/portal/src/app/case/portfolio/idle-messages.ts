// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../../shared/messages';

/** The texts of municipalities that did not start. */
export const idleMessages = defineMessages({
  nl: {
    drafts: 'Gestopt bij een concept',
    draftsText:
      'Deze gemeenten begonnen een aanvraag en dienden nog niets in. Wat erin staat, ziet alleen de gemeente zelf.',
    never: 'Nog niets aangevraagd',
    neverText: 'Deze gemeenten begonnen nog geen aanvraag, bij geen enkele regeling.',
    since: 'Concept sinds',
    age: 'Ouderdom',
    days: (count: number) => (count === 0 ? 'vandaag' : count === 1 ? '1 dag' : `${count} dagen`),
    noDrafts: 'Geen enkele gemeente is bij een concept gestopt',
    noDraftsText: 'Wie een aanvraag begon, diende die ook in.',
    noNever: 'Alle gemeenten zijn begonnen',
    noNeverText: 'Elke gemeente begon al eens een aanvraag.',
    count: (count: number) => (count === 1 ? '1 gemeente' : `${count} gemeenten`),
  },
  en: {
    drafts: 'Stopped at a draft',
    draftsText: 'These municipalities began an application and sent nothing yet. Only they see what is in it.',
    never: 'Nothing applied for yet',
    neverText: 'These municipalities began no application, under no scheme.',
    since: 'Draft since',
    age: 'Age',
    days: (count) => (count === 0 ? 'today' : count === 1 ? '1 day' : `${count} days`),
    noDrafts: 'No municipality stopped at a draft',
    noDraftsText: 'Whoever began an application also sent one.',
    noNever: 'All municipalities have begun',
    noNeverText: 'Every municipality began an application at some time.',
    count: (count) => (count === 1 ? '1 municipality' : `${count} municipalities`),
  },
});
