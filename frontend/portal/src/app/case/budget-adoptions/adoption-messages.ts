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
      nl: 'Een jaar dat er al staat, wordt met deze dag verbeterd.',
      en: 'A year that is there already is corrected with this day.',
    },
    neededFor: { nl: 'De vier weken tellen vanaf deze dag.', en: 'The four weeks count from this day.' },
    latest: 'today',
  },
];
