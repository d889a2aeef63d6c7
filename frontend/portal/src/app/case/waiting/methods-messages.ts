// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../../shared/messages';

type Names = Readonly<Record<string, string>>;

const methodsNl: Names = {
  completeness_with_lots: 'Volgorde van compleet zijn, met loting',
  equal_up_to_first_day: 'Gelijk tot een eerste dag, daarna volgorde',
  ranked_categories: 'Naar categorie, met loting',
  named_recipients: 'Genoemde ontvangers',
};
const methodsEn: Names = {
  completeness_with_lots: 'Order of completeness, with lots',
  equal_up_to_first_day: 'Equal up to a first day, then in order',
  ranked_categories: 'By category, with lots',
  named_recipients: 'Named recipients',
};
const examplesNl: Names = {
  equal_up_to_first_day: 'Voorbeeld: de eerste dag ligt een week na de eerste aanvraag, of is de dag die u kiest.',
  ranked_categories: 'Voorbeeld: de regeling kent geen categorieën; kleine aanvragen gaan voor, in drie groepen.',
  named_recipients: 'Voorbeeld: de regeling noemt niemand; iedere aanvrager krijgt een even groot deel op naam.',
};
const examplesEn: Names = {
  equal_up_to_first_day: 'Example: the first day is a week after the first application, or the day you choose.',
  ranked_categories: 'Example: the scheme has no categories; small applications go first, in three groups.',
  named_recipients: 'Example: the scheme names nobody; every applicant has an equal part behind its name.',
};

/** The texts of the comparison of the methods. */
export const methodsMessages = defineMessages({
  nl: {
    heading: 'Vier manieren van verdelen',
    lead: 'Wat elke manier zou geven aan wie nu wacht. Er wordt niets mee besloten; loten zijn nagebootst waar nog niet is geloot.',
    method: 'Manier',
    ofScheme: 'Manier van deze regeling',
    granted: 'Helemaal',
    partly: 'Deels',
    refused: 'Niets',
    amount: 'Verleend',
    unspent: 'Blijft over',
    drawn: 'Lotingen',
    regions: 'Per regio',
    region: 'Regio',
    noRegion: 'Zonder regio',
    count: (count: number) => (count === 1 ? '1 aanvraag' : `${count} aanvragen`),
    left: 'Te verdelen',
    asked: 'Gevraagd',
    compared: 'Aanvragen',
    rivals: (count: number) =>
      count === 1
        ? 'Eén aanvraag uit een andere wachtrij van deze regeling dingt mee naar hetzelfde geld. Zij staat niet in de aantallen en bedragen hieronder.'
        : `${count} aanvragen uit andere wachtrijen van deze regeling dingen mee naar hetzelfde geld. Zij staan niet in de aantallen en bedragen hieronder.`,
    leftOut: (count: number) =>
      count === 1
        ? 'Eén aanvraag telt niet mee: die moet nog worden aangevuld.'
        : `${count} aanvragen tellen niet mee: die moeten nog worden aangevuld.`,
    chooseHeading: 'Kies de eerste dag',
    choose: 'Vergelijk',
    empty: 'Er wacht niemand',
    emptyText: 'Zodra aanvragen wachten op dit geld, staat hier de vergelijking.',
    methods: methodsNl,
    examples: examplesNl,
  },
  en: {
    heading: 'Four methods of allocation',
    lead: 'What each method would give to who waits now. Nothing is decided by it; lots are imitated where none were drawn.',
    method: 'Method',
    ofScheme: 'Method of this scheme',
    granted: 'In full',
    partly: 'In part',
    refused: 'Nothing',
    amount: 'Granted',
    unspent: 'Unspent',
    drawn: 'Draws',
    regions: 'By region',
    region: 'Region',
    noRegion: 'Without a region',
    count: (count) => (count === 1 ? '1 application' : `${count} applications`),
    left: 'To allocate',
    asked: 'Requested',
    compared: 'Applications',
    rivals: (count) =>
      count === 1
        ? 'One application from another queue of this scheme competes for the same money. It is not in the numbers and amounts below.'
        : `${count} applications from other queues of this scheme compete for the same money. They are not in the numbers and amounts below.`,
    leftOut: (count) =>
      count === 1
        ? 'One application does not count: it has to be completed first.'
        : `${count} applications do not count: they have to be completed first.`,
    chooseHeading: 'Choose the first day',
    choose: 'Compare',
    empty: 'Nobody waits',
    emptyText: 'As soon as applications wait for this money, the comparison is here.',
    methods: methodsEn,
    examples: examplesEn,
  },
});

/** Up to which day all are equal. */
export const firstDayQuestions = [
  {
    key: 'firstDay',
    type: 'date',
    label: { nl: 'Tot en met deze dag zijn alle aanvragen gelijk', en: 'Up to this day all applications are equal' },
    neededFor: { nl: 'deze vergelijking', en: 'this comparison' },
  },
] as const;
