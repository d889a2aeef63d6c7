// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../shared/messages';

/** The texts of the payment of penalties. */
export const penaltyPaymentMessages = defineMessages({
  nl: {
    lead: 'Dwangsommen voor te late besluiten. Zij gaan niet af van een subsidieplafond.',
    toPay: 'Te betalen dwangsommen',
    settled: 'Betaalde dwangsommen',
    none: 'Er is nu geen dwangsom te betalen.',
    noneText: 'Een dwangsom staat hier zodra zij is vastgesteld en bekend gemaakt.',
    case: 'Zaak',
    municipality: 'Gemeente',
    amount: 'Bedrag',
    payBefore: 'Betalen uiterlijk',
    paidOn: 'Betaald op',
    reference: 'Kenmerk',
    step: 'Volgende stap',
    notYet: 'nog niet klaargezet',
    steps: {
      pay: 'Klaarzetten',
      release: 'Vrijgeven',
      markPaid: 'Betaling bevestigen',
      cancel: 'Annuleren',
    },
    about: (name: string) => ` van de dwangsom voor ${name}`,
    consequences: {
      pay: (amount: string, name: string) =>
        `U zet de betaling van ${amount} aan ${name} klaar. Een collega geeft haar vrij.`,
      release: (amount: string, name: string) =>
        `U geeft de betaling van ${amount} aan ${name} vrij. Dat kan alleen iemand anders dan wie haar klaarzette.`,
      markPaid: (amount: string, name: string) => `De bank heeft ${amount} betaald aan ${name}.`,
      cancel: (amount: string, name: string) =>
        `U trekt de betaling van ${amount} aan ${name} in. De dwangsom blijft verschuldigd.`,
    },
    done: {
      pay: 'De betaling staat klaar',
      release: 'De betaling is vrijgegeven',
      markPaid: 'De dwangsom is betaald',
      cancel: 'De betaling is ingetrokken',
    },
    doneText: (name: string) => `Dwangsom voor ${name}.`,
  },
  en: {
    lead: 'Penalties for late decisions. They are not taken from a subsidy ceiling.',
    toPay: 'Penalties to be paid',
    settled: 'Paid penalties',
    none: 'No penalty has to be paid now.',
    noneText: 'A penalty stands here once it was determined and notified.',
    case: 'Case',
    municipality: 'Municipality',
    amount: 'Amount',
    payBefore: 'To be paid by',
    paidOn: 'Paid on',
    reference: 'Reference',
    step: 'Next step',
    notYet: 'not prepared yet',
    steps: {
      pay: 'Prepare',
      release: 'Release',
      markPaid: 'Confirm the payment',
      cancel: 'Cancel',
    },
    about: (name) => ` of the penalty for ${name}`,
    consequences: {
      pay: (amount, name) => `You prepare the payment of ${amount} to ${name}. A colleague releases it.`,
      release: (amount, name) =>
        `You release the payment of ${amount} to ${name}. Only somebody else than who prepared it can.`,
      markPaid: (amount, name) => `The bank has paid ${amount} to ${name}.`,
      cancel: (amount, name) => `You take the payment of ${amount} to ${name} back. The penalty stays owed.`,
    },
    done: {
      pay: 'The payment is prepared',
      release: 'The payment was released',
      markPaid: 'The penalty was paid',
      cancel: 'The payment was taken back',
    },
    doneText: (name) => `Penalty for ${name}.`,
  },
});
