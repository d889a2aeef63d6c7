// SPDX-License-Identifier: EUPL-1.2
import { type EventSentences, when } from './event-facts';

type PenaltySentences = Pick<
  EventSentences,
  | 'DefaultNoticeReceived'
  | 'DefaultNoticeSetAside'
  | 'DefaultNoticeAccepted'
  | 'DefaultNoticeDenied'
  | 'PenaltyStopped'
  | 'PenaltyLapsed'
  | 'PenaltyProposed'
  | 'PenaltyReturned'
  | 'PenaltyDetermined'
  | 'PenaltyPaymentProposed'
  | 'PenaltyPaymentReleased'
  | 'PenaltyPaymentCancelled'
  | 'PenaltyPaid'
>;

const dagen = (count: number): string => (count === 1 ? '1 dag' : `${count} dagen`);
const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

/** What happened with a notice of default and its penalty, in Dutch. */
export const penaltySentencesNl: PenaltySentences = {
  DefaultNoticeReceived: ({ day }) =>
    `De gemeente stelde de provincie in gebreke${when(day('receivedOn'), (date) => ` op ${date}`)}, omdat er geen besluit is.`,
  DefaultNoticeSetAside: ({ day }) =>
    `De ingebrekestelling kwam te vroeg en heeft geen gevolg.${when(day('canFrom'), (date) => ` Het kan vanaf ${date}.`)}`,
  DefaultNoticeAccepted: ({ day }) =>
    `De provincie vond de ingebrekestelling geldig.${when(day('firstDayOn'), (date) => ` Zonder besluit loopt de dwangsom vanaf ${date}.`)}`,
  DefaultNoticeDenied: () => 'De beoordelaar stelde voor om geen dwangsom toe te kennen.',
  PenaltyStopped: ({ number, money }) =>
    `Het besluit kwam en de dwangsom stopte${when(number('days'), (count) => ` na ${dagen(count)}`)}${when(money('amountCents'), (amount) => `, bij ${amount}`)}.`,
  PenaltyLapsed: () => 'Het besluit kwam op tijd na de ingebrekestelling: er is geen dwangsom verschuldigd.',
  PenaltyProposed: ({ money }) =>
    `De beoordelaar stelde een dwangsom voor${when(money('amountCents'), (amount) => `: ${amount}`)}.`,
  PenaltyReturned: () => 'De beslisser stuurde het voorstel over de dwangsom terug.',
  PenaltyDetermined: ({ money }) =>
    `De provincie stelde de dwangsom vast${when(money('amountCents'), (amount) => ` op ${amount}`)}.`,
  PenaltyPaymentProposed: ({ money }) =>
    `Financiën zette de betaling van de dwangsom klaar${when(money('amountCents'), (amount) => `: ${amount}`)}.`,
  PenaltyPaymentReleased: ({ money }) =>
    `Een tweede persoon gaf de betaling van de dwangsom vrij${when(money('amountCents'), (amount) => `: ${amount}`)}.`,
  PenaltyPaymentCancelled: () => 'Financiën trok de betaling van de dwangsom in.',
  PenaltyPaid: ({ money, day }) =>
    `De provincie betaalde de dwangsom${when(money('amountCents'), (amount) => ` van ${amount}`)}${when(day('paidOn'), (date) => ` op ${date}`)}.`,
};

/** What happened with a notice of default and its penalty, in English. */
export const penaltySentencesEn: PenaltySentences = {
  DefaultNoticeReceived: ({ day }) =>
    `The municipality gave the province notice of default${when(day('receivedOn'), (date) => ` on ${date}`)}, because there is no decision.`,
  DefaultNoticeSetAside: ({ day }) =>
    `The notice of default came too early and has no effect.${when(day('canFrom'), (date) => ` It is possible from ${date}.`)}`,
  DefaultNoticeAccepted: ({ day }) =>
    `The province found the notice of default valid.${when(day('firstDayOn'), (date) => ` Without a decision the penalty runs from ${date}.`)}`,
  DefaultNoticeDenied: () => 'The assessor proposed to award no penalty.',
  PenaltyStopped: ({ number, money }) =>
    `The decision came and the penalty stopped${when(number('days'), (count) => ` after ${days(count)}`)}${when(money('amountCents'), (amount) => `, at ${amount}`)}.`,
  PenaltyLapsed: () => 'The decision came in time after the notice of default: no penalty is owed.',
  PenaltyProposed: ({ money }) =>
    `The assessor proposed a penalty${when(money('amountCents'), (amount) => `: ${amount}`)}.`,
  PenaltyReturned: () => 'The decider returned the proposal about the penalty.',
  PenaltyDetermined: ({ money }) =>
    `The province determined the penalty${when(money('amountCents'), (amount) => ` at ${amount}`)}.`,
  PenaltyPaymentProposed: ({ money }) =>
    `Finance prepared the payment of the penalty${when(money('amountCents'), (amount) => `: ${amount}`)}.`,
  PenaltyPaymentReleased: ({ money }) =>
    `A second person released the payment of the penalty${when(money('amountCents'), (amount) => `: ${amount}`)}.`,
  PenaltyPaymentCancelled: () => 'Finance cancelled the payment of the penalty.',
  PenaltyPaid: ({ money, day }) =>
    `The province paid the penalty${when(money('amountCents'), (amount) => ` of ${amount}`)}${when(day('paidOn'), (date) => ` on ${date}`)}.`,
};
