// SPDX-License-Identifier: EUPL-1.2
import { type EventSentences, named, when } from './event-facts';

type LawDataEvents = 'TermsRecalculated' | 'TermExtendedByOutage' | 'BudgetAdopted' | 'ReservationLapsed';

/** What people call the dates of a case, in Dutch. */
export const dateNamesNl: Readonly<Record<string, string>> = {
  cure: 'de termijn om aan te vullen',
  not_processed: 'de termijn om niet te behandelen',
  decision: 'de beslistermijn',
  target: 'de streefdatum',
  views: 'de termijn voor de zienswijze',
  objection: 'de bezwaartermijn',
  objection_cure: 'de termijn om het bezwaar aan te vullen',
  objection_decision: 'de termijn voor de beslissing op bezwaar',
  court_file: 'de termijn voor de stukken aan de rechtbank',
  new_decision: 'de termijn voor de nieuwe beslissing na de uitspraak',
  payment: 'de betaaltermijn',
  budget_reservation: 'de termijn voor het begrotingsvoorbehoud',
  payment_suspension: 'de opschorting van de betaling',
  claim_payment: 'de termijn om terug te betalen',
  penalty_determination: 'de termijn voor het besluit over de dwangsom',
  obligation: 'de datum van een verplichting',
  determination: 'de termijn om vaststelling te vragen',
  determination_decision: 'de termijn voor het besluit tot vaststelling',
};

/** What people call the dates of a case, in English. */
export const dateNamesEn: Readonly<Record<string, string>> = {
  cure: 'the term to complete the application',
  not_processed: 'the term not to process',
  decision: 'the decision term',
  target: 'the target date',
  views: 'the term to state views',
  objection: 'the term for objections',
  objection_cure: 'the term to complete the objection',
  objection_decision: 'the term for the decision on the objection',
  court_file: 'the term for the file to the court',
  new_decision: 'the term for the new decision after the judgment',
  payment: 'the term to pay',
  budget_reservation: 'the term for the budget reservation',
  payment_suspension: 'the suspension of payment',
  claim_payment: 'the term to pay back',
  penalty_determination: 'the term for the decision on the penalty',
  obligation: 'the date of an obligation',
  determination: 'the term to ask for determination',
  determination_decision: 'the term for the determination decision',
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const lawDataSentencesNl: Pick<EventSentences, LawDataEvents> = {
  TermsRecalculated: ({ code, day, number }) => {
    const from = day('from');
    if (from === undefined)
      return `De lijst van feestdagen veranderde. Daardoor verschoven ${when(number('count'), (count) => `${count} `)}data van deze zaak.`;
    const name = named(dateNamesNl, code('kind'), 'een termijn');
    return `De lijst van feestdagen veranderde. ${capital(name)} ging van ${from} naar ${day('to') ?? 'een andere dag'}.`;
  },
  TermExtendedByOutage: ({ code, day }) =>
    `Het loket was door een storing niet bereikbaar. Daarom loopt ${named(dateNamesNl, code('kind'), 'een termijn')} door${when(
      day('until'),
      (date) => ` tot en met ${date}`,
    )}.`,
  BudgetAdopted: ({ day, number, code }) => {
    const corrected = code('correctsId') === undefined ? '' : ' Dat verbetert een eerdere vermelding.';
    const year = when(number('year'), (value) => ` van ${value}`);
    const last = when(
      day('dueOn'),
      (date) => ` De provincie kan het begrotingsvoorbehoud inroepen tot en met ${date}.`,
    );
    return `De begroting${year} is vastgesteld${when(day('adoptedOn'), (date) => ` op ${date}`)}.${corrected}${last}`;
  },
  ReservationLapsed: ({ day }) =>
    `Het begrotingsvoorbehoud is vervallen: het is niet ingeroepen${when(day('dueOn'), (date) => ` tot en met ${date}`)}.`,
};

export const lawDataSentencesEn: Pick<EventSentences, LawDataEvents> = {
  TermsRecalculated: ({ code, day, number }) => {
    const from = day('from');
    if (from === undefined)
      return `The list of holidays changed. Because of that ${when(number('count'), (count) => `${count} `)}dates of this case moved.`;
    const name = named(dateNamesEn, code('kind'), 'a term');
    return `The list of holidays changed. ${capital(name)} moved from ${from} to ${day('to') ?? 'another day'}.`;
  },
  TermExtendedByOutage: ({ code, day }) =>
    `The portal could not be reached because of an outage. That is why ${named(dateNamesEn, code('kind'), 'a term')} runs on${when(
      day('until'),
      (date) => ` until ${date}`,
    )}.`,
  BudgetAdopted: ({ day, number, code }) => {
    const corrected = code('correctsId') === undefined ? '' : ' This corrects an earlier entry.';
    const year = when(number('year'), (value) => ` of ${value}`);
    const last = when(day('dueOn'), (date) => ` The province can invoke the budget reservation until ${date}.`);
    return `The budget${year} was adopted${when(day('adoptedOn'), (date) => ` on ${date}`)}.${corrected}${last}`;
  },
  ReservationLapsed: ({ day }) =>
    `The budget reservation has lapsed: it was not invoked${when(day('dueOn'), (date) => ` by ${date}`)}.`,
};
