// SPDX-License-Identifier: EUPL-1.2
import type { LocalizedText, TermKind } from '#domain';

/** What a date of a case is for, in somebody's calendar. */
export const termNames: Readonly<Record<TermKind, LocalizedText>> = {
  cure: { nl: 'Laatste dag om de aanvraag aan te vullen', en: 'Last day to complete the application' },
  not_processed: { nl: 'Laatste dag om niet te behandelen', en: 'Last day not to process the application' },
  decision: { nl: 'Laatste dag voor het besluit', en: 'Last day for the decision' },
  target: { nl: 'Streefdatum van het besluit', en: 'Target date of the decision' },
  views: { nl: 'Laatste dag voor de zienswijze', en: 'Last day to state views' },
  objection: { nl: 'Laatste dag om bezwaar te maken', en: 'Last day to object' },
  objection_cure: { nl: 'Laatste dag om het bezwaar aan te vullen', en: 'Last day to complete the objection' },
  objection_decision: {
    nl: 'Laatste dag voor de beslissing op bezwaar',
    en: 'Last day for the decision on the objection',
  },
  hearing_papers: { nl: 'Laatste dag om stukken in te dienen', en: 'Last day to hand in papers' },
  hearing_file: { nl: 'Vanaf deze dag liggen de stukken ter inzage', en: 'The file is open from this day' },
  court_file: {
    nl: 'Laatste dag om de stukken naar de rechtbank te sturen',
    en: 'Last day to send the file to the court',
  },
  new_decision: {
    nl: 'Laatste dag voor de nieuwe beslissing die de rechtbank wil',
    en: 'Last day for the new decision that the court wants',
  },
  payment: { nl: 'Laatste dag voor de betaling', en: 'Last day for the payment' },
  budget_reservation: { nl: 'Laatste dag voor het begrotingsvoorbehoud', en: 'Last day for the budget reservation' },
  payment_suspension: { nl: 'Einde van de opschorting van de betaling', en: 'End of the suspension of payment' },
  second_term: {
    nl: 'Laatste dag om de vaststelling alsnog aan te vragen',
    en: 'Last day to ask for determination after all',
  },
  withdrawal: { nl: 'Laatste dag om in te trekken', en: 'Last day to withdraw' },
  recovery: { nl: 'Laatste dag om terug te vorderen', en: 'Last day to recover' },
  claim_payment: { nl: 'Laatste dag om terug te betalen', en: 'Last day to pay back' },
  limitation: { nl: 'Verjaring van de vordering', en: 'The claim lapses' },
  determination_decision: {
    nl: 'Laatste dag voor het besluit tot vaststelling',
    en: 'Last day for the decision that determines the subsidy',
  },
  penalty_determination: {
    nl: 'Laatste dag voor het besluit over de dwangsom',
    en: 'Last day for the decision on the penalty',
  },
};
