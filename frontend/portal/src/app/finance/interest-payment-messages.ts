// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../shared/messages';

/** The texts of the steps with statutory interest. */
export const interestPaymentMessages = defineMessages({
  nl: {
    lead: 'Betalingen die te laat waren. Financiën stelt de rente voor, een beslisser stelt haar vast. De rente gaat niet af van een subsidieplafond.',
    which: 'Welke rente wilt u zien?',
    shows: { late: 'Te laat', proposed: 'Voorgesteld', open: 'Te betalen of te ontvangen', settled: 'Betaald' },
    none: {
      late: 'Er is geen betaling te laat.',
      proposed: 'Er ligt geen voorstel.',
      open: 'Er staat geen rente open.',
      settled: 'Er is nog geen rente betaald.',
    },
    noneText: 'Een betaling staat hier zodra zij te laat is.',
    about: (name: string) => `Rente van ${name}`,
    of: (name: string) => ` van de rente voor ${name}`,
    steps: {
      propose: 'Rente voorstellen',
      pay: 'Betaling klaarzetten',
      release: 'Vrijgeven',
      markPaid: 'Betaling bevestigen',
      cancel: 'Annuleren',
    },
    consequences: {
      payment: {
        propose: (amount: string, name: string) =>
          `U stelt voor dat de provincie ${amount} rente betaalt aan ${name}. Een beslisser stelt de rente vast.`,
        pay: (amount: string, name: string) =>
          `U zet de betaling van ${amount} aan ${name} klaar. Een collega geeft haar vrij.`,
        release: (amount: string, name: string) =>
          `U geeft de betaling van ${amount} aan ${name} vrij. Dat kan alleen iemand anders dan wie haar klaarzette.`,
        markPaid: (amount: string, name: string) => `De bank heeft ${amount} betaald aan ${name}.`,
        cancel: (amount: string, name: string) =>
          `U trekt de betaling van ${amount} aan ${name} in. De rente blijft verschuldigd.`,
      },
      claim: {
        propose: (amount: string, name: string) =>
          `U stelt voor dat ${name} ${amount} rente betaalt. Een beslisser stelt de rente vast.`,
        pay: (amount: string, name: string) => `U zet de terugbetaling van ${amount} aan ${name} klaar.`,
        release: (amount: string, name: string) =>
          `U geeft de vordering van ${amount} op ${name} vrij. Dat kan alleen iemand anders dan wie de rente vaststelde.`,
        markPaid: (amount: string, name: string) => `${name} heeft ${amount} rente betaald.`,
        cancel: (amount: string, name: string) => `U trekt ${amount} voor ${name} in.`,
      },
    },
    done: {
      propose: 'Het voorstel ligt bij de beslisser',
      pay: 'De betaling staat klaar',
      release: 'De rente is vrijgegeven',
      markPaid: 'De rente is betaald',
      cancel: 'De betaling is ingetrokken',
    },
    doneText: (name: string) => `Rente van ${name}.`,
  },
  en: {
    lead: 'Payments that came too late. Finance proposes the interest, a decider determines it. Interest is not taken from a subsidy ceiling.',
    which: 'Which interest do you want to see?',
    shows: { late: 'Late', proposed: 'Proposed', open: 'To pay or to receive', settled: 'Paid' },
    none: {
      late: 'No payment is late.',
      proposed: 'There is no proposal.',
      open: 'No interest is outstanding.',
      settled: 'No interest was paid yet.',
    },
    noneText: 'A payment stands here once it is late.',
    about: (name) => `Interest of ${name}`,
    of: (name) => ` of the interest for ${name}`,
    steps: {
      propose: 'Propose interest',
      pay: 'Prepare the payment',
      release: 'Release',
      markPaid: 'Confirm the payment',
      cancel: 'Cancel',
    },
    consequences: {
      payment: {
        propose: (amount, name) =>
          `You propose that the province pays ${amount} interest to ${name}. A decider determines it.`,
        pay: (amount, name) => `You prepare the payment of ${amount} to ${name}. A colleague releases it.`,
        release: (amount, name) =>
          `You release the payment of ${amount} to ${name}. Only somebody else than who prepared it can.`,
        markPaid: (amount, name) => `The bank has paid ${amount} to ${name}.`,
        cancel: (amount, name) => `You take the payment of ${amount} to ${name} back. The interest stays owed.`,
      },
      claim: {
        propose: (amount, name) => `You propose that ${name} pays ${amount} interest. A decider determines it.`,
        pay: (amount, name) => `You prepare to pay ${amount} back to ${name}.`,
        release: (amount, name) =>
          `You release the claim of ${amount} on ${name}. Only somebody else than who determined the interest can.`,
        markPaid: (amount, name) => `${name} has paid ${amount} interest.`,
        cancel: (amount, name) => `You take ${amount} for ${name} back.`,
      },
    },
    done: {
      propose: 'The proposal is with the decider',
      pay: 'The payment is prepared',
      release: 'The interest was released',
      markPaid: 'The interest was paid',
      cancel: 'The payment was taken back',
    },
    doneText: (name) => `Interest of ${name}.`,
  },
});
