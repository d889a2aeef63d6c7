// SPDX-License-Identifier: EUPL-1.2
import { type EventFacts, type EventSentences, when } from './event-facts';

type InterestSentences = Pick<
  EventSentences,
  | 'InterestProposed'
  | 'InterestReturned'
  | 'InterestDetermined'
  | 'InterestRedetermined'
  | 'InterestAnnulled'
  | 'InterestPaymentProposed'
  | 'InterestPaymentReleased'
  | 'InterestPaymentCancelled'
  | 'InterestPaid'
  | 'InterestReceived'
>;

const of = ({ money }: EventFacts, word: string): string => when(money('amountCents'), (amount) => `${word}${amount}`);
const byMunicipality = ({ code }: EventFacts): boolean => code('debtor') === 'municipality';

/** What happened with statutory interest over a late payment, in Dutch. */
export const interestSentencesNl: InterestSentences = {
  InterestProposed: (facts) =>
    `Financiën stelde voor dat de ${byMunicipality(facts) ? 'gemeente' : 'provincie'} wettelijke rente betaalt${of(facts, ': ')}.`,
  InterestReturned: () => 'De beslisser stuurde het voorstel over wettelijke rente terug.',
  InterestDetermined: (facts) =>
    `De provincie stelde de wettelijke rente vast${of(facts, ' op ')}. De ${byMunicipality(facts) ? 'gemeente' : 'provincie'} betaalt die.`,
  InterestRedetermined: (facts) => `De wettelijke rente is na bezwaar hoger vastgesteld${of(facts, ': ')}.`,
  InterestAnnulled: (facts) => `De wettelijke rente${of(facts, ' van ')} is na bezwaar vervallen.`,
  InterestPaymentProposed: (facts) => `Financiën zette de betaling van wettelijke rente klaar${of(facts, ': ')}.`,
  InterestPaymentReleased: (facts) => `Een tweede persoon gaf de wettelijke rente vrij${of(facts, ': ')}.`,
  InterestPaymentCancelled: (facts) => `De betaling van wettelijke rente is ingetrokken${of(facts, ': ')}.`,
  InterestPaid: (facts) =>
    `De provincie betaalde wettelijke rente${of(facts, ': ')}${when(facts.day('paidOn'), (day) => ` op ${day}`)}.`,
  InterestReceived: (facts) =>
    `De gemeente betaalde wettelijke rente${of(facts, ': ')}${when(facts.day('paidOn'), (day) => ` op ${day}`)}.`,
};

/** What happened with statutory interest over a late payment, in English. */
export const interestSentencesEn: InterestSentences = {
  InterestProposed: (facts) =>
    `Finance proposed that the ${byMunicipality(facts) ? 'municipality' : 'province'} pays statutory interest${of(facts, ': ')}.`,
  InterestReturned: () => 'The decider returned the proposal about statutory interest.',
  InterestDetermined: (facts) =>
    `The province determined the statutory interest${of(facts, ' at ')}. The ${byMunicipality(facts) ? 'municipality' : 'province'} pays it.`,
  InterestRedetermined: (facts) => `On objection the statutory interest was determined higher${of(facts, ': ')}.`,
  InterestAnnulled: (facts) => `On objection the statutory interest${of(facts, ' of ')} lapsed.`,
  InterestPaymentProposed: (facts) => `Finance prepared the payment of statutory interest${of(facts, ': ')}.`,
  InterestPaymentReleased: (facts) => `A second person released the statutory interest${of(facts, ': ')}.`,
  InterestPaymentCancelled: (facts) => `The payment of statutory interest was taken back${of(facts, ': ')}.`,
  InterestPaid: (facts) =>
    `The province paid statutory interest${of(facts, ': ')}${when(facts.day('paidOn'), (day) => ` on ${day}`)}.`,
  InterestReceived: (facts) =>
    `The municipality paid statutory interest${of(facts, ': ')}${when(facts.day('paidOn'), (day) => ` on ${day}`)}.`,
};
