// SPDX-License-Identifier: EUPL-1.2
import type { Question } from '#domain';
import { defineMessages } from '../../shared/messages';

/** The texts of the page about adopted budgets. */
export const adoptionMessages = defineMessages({
  nl: {
    heading: 'Vastgestelde begrotingen',
    lead: 'Verleent u onder begrotingsvoorbehoud? Dan vervalt dat voorbehoud als de provincie het niet inroept binnen vier weken nadat de begroting is vastgesteld (Awb 4:34).',
    add: 'Een vastgestelde begroting vastleggen',
    save: 'Leg vast',
    saved: (year: number) => `De begroting van ${year} is vastgelegd`,
    savedText: (day: string) => `Het begrotingsvoorbehoud kan tot en met ${day} worden ingeroepen.`,
    table: 'Begrotingen, de nieuwste eerst',
    year: 'Jaar',
    adoptedOn: 'Vastgesteld op',
    dueOn: 'Voorbehoud inroepen tot en met',
    by: 'Vastgelegd door',
    over: 'Vervallen',
    correct: 'Verbeter',
    correctOf: (year: number) => `Verbeter de vaststelling van de begroting van ${year}`,
    correcting: (year: number) => `De begroting van ${year} verbeteren`,
    correctText:
      'De eerste regel blijft staan; uw verbetering komt erbij. Zijn de vier weken voorbij, dan kan de dag niet later worden: een vervallen voorbehoud komt niet terug.',
    saveCorrection: 'Leg de verbetering vast',
    cancel: 'Annuleer',
    ownEntry: 'Een collega kan dit verbeteren.',
    before: (day: string, name: string) => `Eerst vastgelegd als ${day}, door ${name}.`,
    empty: 'Er is nog geen begroting vastgelegd',
    emptyText: 'Zolang hier geen dag staat, kan het voorbehoud worden ingeroepen.',
  },
  en: {
    heading: 'Adopted budgets',
    lead: 'Do you grant subject to the budget? That condition lapses when the province does not invoke it within four weeks after the budget was adopted (Awb 4:34).',
    add: 'Record an adopted budget',
    save: 'Record',
    saved: (year) => `The budget of ${year} was recorded`,
    savedText: (day) => `The budget reservation can be invoked until ${day} inclusive.`,
    table: 'Budgets, the latest first',
    year: 'Year',
    adoptedOn: 'Adopted on',
    dueOn: 'Reservation can be invoked until',
    by: 'Recorded by',
    over: 'Lapsed',
    correct: 'Correct',
    correctOf: (year) => `Correct the adoption of the budget of ${year}`,
    correcting: (year) => `Correcting the budget of ${year}`,
    correctText:
      'The first line stays; your correction is added. Once the four weeks have passed the day cannot become later: a lapsed reservation does not come back.',
    saveCorrection: 'Record the correction',
    cancel: 'Cancel',
    ownEntry: 'A colleague can correct this.',
    before: (day, name) => `Recorded before as ${day}, by ${name}.`,
    empty: 'No budget has been recorded yet',
    emptyText: 'As long as there is no day here, the reservation can be invoked.',
  },
});

/** What is asked about an adopted budget. */
export const adoptionQuestions: readonly Question[] = [
  {
    key: 'year',
    type: 'number',
    label: { nl: 'Begroting van welk jaar?', en: 'The budget of which year?' },
    neededFor: {
      nl: 'Het voorbehoud geldt voor verleningen ten laste van dit jaar.',
      en: 'The reservation holds for grants charged to this year.',
    },
    minimum: 2000,
    maximum: 2200,
  },
  {
    key: 'adoptedOn',
    type: 'date',
    label: { nl: 'Op welke dag is zij vastgesteld?', en: 'On which day was it adopted?' },
    help: {
      nl: 'Een jaar dat er al staat, verbetert een collega in de lijst hieronder.',
      en: 'A colleague corrects a year that is there already, in the list below.',
    },
    neededFor: { nl: 'De vier weken tellen vanaf deze dag.', en: 'The four weeks count from this day.' },
    latest: 'today',
  },
];

/** What is asked about a correction. */
export const correctionQuestions: readonly Question[] = [
  {
    key: 'adoptedOn',
    type: 'date',
    label: { nl: 'Op welke dag is de begroting vastgesteld?', en: 'On which day was the budget adopted?' },
    neededFor: { nl: 'De vier weken tellen vanaf deze dag.', en: 'The four weeks count from this day.' },
    latest: 'today',
  },
  {
    key: 'reason',
    type: 'long_text',
    label: { nl: 'Waarom klopte de eerdere dag niet?', en: 'Why was the earlier day wrong?' },
    neededFor: { nl: 'Blijft bij de verbetering staan.', en: 'Stays with the correction.' },
    maxLength: 2000,
  },
];
