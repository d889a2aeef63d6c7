// SPDX-License-Identifier: EUPL-1.2
import { type EventSentences, when } from './event-facts';

type About =
  | 'DeadlineWarned'
  | 'DeadlinePassed'
  | 'DeadlineEscalated'
  | 'ContinuingObligationEnded'
  | 'RecipientNotified'
  | 'RecipientNoticeSeen';

const about = (obligation: string | undefined): string => when(obligation, (text) => `: ${text.replace(/\.$/, '')}`);

const terms: Readonly<Record<string, readonly [nl: string, en: string]>> = {
  determination: ['het aanvragen van de vaststelling', 'asking for determination'],
  cure: ['het aanvullen van de aanvraag', 'completing the application'],
  views: ['de zienswijze', 'the views'],
  objection_cure: ['het aanvullen van het bezwaar', 'completing the objection'],
  second_term: ['de tweede termijn voor de vaststelling', 'the second term for determination'],
  claim_payment: ['het terugbetalen', 'paying back'],
  not_processed: ['het besluit om niet te behandelen', 'the decision not to process'],
  decision: ['het besluit', 'the decision'],
  determination_decision: ['het besluit tot vaststelling', 'the decision that determines the subsidy'],
  objection_decision: ['de beslissing op bezwaar', 'the decision on the objection'],
  court_file: ['de stukken voor de rechtbank', 'the file for the court'],
  new_decision: ['de nieuwe beslissing na de uitspraak', 'the new decision after the judgment'],
  budget_reservation: ['het begrotingsvoorbehoud', 'the budget reservation'],
  payment_suspension: ['de opschorting van de betaling', 'the suspension of payment'],
  payment: ['de betaling', 'the payment'],
  penalty_determination: ['het besluit over de dwangsom', 'the decision on the penalty'],
};

const termIn = (code: string | undefined, language: 0 | 1): string =>
  when(code !== undefined && Object.hasOwn(terms, code) ? terms[code]?.[language] : undefined, (text) => `: ${text}`);

const told: Readonly<Record<string, readonly [nl: string, en: string]>> = {
  works_started: ['dat de werkzaamheden zijn begonnen', 'that the works have started'],
  change: ['een wijziging', 'a change'],
  delay: ['een vertraging', 'a delay'],
  other_funding: ['geld van een ander', 'money from another'],
};

const toldIn = (code: string | undefined, language: 0 | 1, other: string): string =>
  (code !== undefined && Object.hasOwn(told, code) ? told[code]?.[language] : undefined) ?? other;

/** What happens around the dates of a grant, in Dutch. */
export const deadlineSentencesNl = {
  DeadlineWarned: ({ obligation, day, code }) =>
    `De gemeente is herinnerd aan een datum${when(day('dueOn'), (date) => ` (${date})`)}${about(obligation) || termIn(code('term'), 0)}.`,
  DeadlinePassed: ({ obligation, day, code }) =>
    `Een datum is voorbij${when(day('dueOn'), (date) => ` (${date})`)}${about(obligation) || termIn(code('term'), 0)}.`,
  DeadlineEscalated: ({ obligation, day, code }) =>
    `De functioneel beheerder is ingelicht over een datum die voorbij is${when(day('dueOn'), (date) => ` (${date})`)}${about(obligation) || termIn(code('term'), 0)}.`,
  ContinuingObligationEnded: ({ obligation, day }) =>
    `Een verplichting is voorbij${when(day('dueOn'), (date) => ` sinds ${date}`)}; er hoeft niets meer voor te worden gedaan${about(obligation)}.`,
  RecipientNotified: ({ code, day, number }) =>
    `De gemeente meldde ${toldIn(code('event'), 0, 'iets over het project')}${when(day('happenedOn'), (date) => ` (${date})`)}${
      number('lateDays') ? ', later dan de regeling vraagt' : ''
    }.`,
  RecipientNoticeSeen: () => 'De provincie heeft een melding van de gemeente gezien.',
} satisfies Pick<EventSentences, About>;

/** What happens around the dates of a grant, in English. */
export const deadlineSentencesEn = {
  DeadlineWarned: ({ obligation, day, code }) =>
    `The municipality was reminded of a date${when(day('dueOn'), (date) => ` (${date})`)}${about(obligation) || termIn(code('term'), 1)}.`,
  DeadlinePassed: ({ obligation, day, code }) =>
    `A date has passed${when(day('dueOn'), (date) => ` (${date})`)}${about(obligation) || termIn(code('term'), 1)}.`,
  DeadlineEscalated: ({ obligation, day, code }) =>
    `The functional administrator was told of a date that has passed${when(day('dueOn'), (date) => ` (${date})`)}${about(obligation) || termIn(code('term'), 1)}.`,
  ContinuingObligationEnded: ({ obligation, day }) =>
    `An obligation is over${when(day('dueOn'), (date) => ` since ${date}`)}; nothing more has to be done for it${about(obligation)}.`,
  RecipientNotified: ({ code, day, number }) =>
    `The municipality reported ${toldIn(code('event'), 1, 'something about the project')}${when(day('happenedOn'), (date) => ` (${date})`)}${
      number('lateDays') ? ', later than the scheme asks' : ''
    }.`,
  RecipientNoticeSeen: () => 'The province has seen a report of the municipality.',
} satisfies Pick<EventSentences, About>;
