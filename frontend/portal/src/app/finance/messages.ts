// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../shared/messages';

/** The texts of the area for finance. */
export const financeMessages = defineMessages({
  nl: {
    heading: 'Financiën',
    lead: 'Wat er op u wacht, en of alles aansluit.',
    waiting: 'Wat op u wacht',
    pages: 'Overzichten',
    budget: 'Budget',
    budgetText: 'Van plafond tot vaststelling, per onderdeel en per jaar.',
    cases: 'Zaken',
    casesText: 'Alle zaken met hun bedragen, als lijst of als bestand voor een spreadsheet.',
    payments: 'Betalingen',
    paymentsLead: 'De ene collega zet een betaling klaar, de andere geeft haar vrij.',
    tabs: {
      due: 'Klaar te zetten',
      proposed: 'Vrij te geven',
      released: 'Te bevestigen',
      paid: 'Afgehandeld',
      penalties: 'Dwangsommen',
    },
    cardTexts: {
      due: 'Volgens de regels te betalen en nog niet klaargezet.',
      proposed: 'Klaargezet door een collega.',
      released: 'Vrijgegeven; de bank heeft nog niet bevestigd.',
    },
    count: (count: number, more: boolean) => `${count}${more ? ' of meer' : ''}`,
    nothing: 'Niets',
    together: (amount: string) => `Samen ${amount}`,
    toPayAndBack: (out: string, back: string) => `Betalen ${out}, terug te ontvangen ${back}`,
    go: 'Bekijk',
    captions: {
      due: 'Betalingen die klaargezet kunnen worden',
      proposed: 'Betalingen die vrijgegeven kunnen worden',
      released: 'Vrijgegeven betalingen die nog bevestigd moeten worden',
      paid: 'Betaalde en ontvangen bedragen',
    },
    empty: {
      due: 'Er is nu niets klaar te zetten.',
      proposed: 'Er is nu niets vrij te geven.',
      released: 'Er is nu niets te bevestigen.',
      paid: 'Er is nog niets betaald.',
    },
    emptyTexts: {
      due: 'Voorschotten en nabetalingen staan hier vanzelf zodra ze volgens de regels betaald mogen worden.',
      proposed: 'Wat een collega klaarzet, staat hier.',
      released: 'Wat is vrijgegeven, staat hier tot de bank heeft betaald.',
      paid: 'Betalingen staan hier zodra ze zijn bevestigd.',
    },
    propose: 'Klaarzetten',
    release: 'Vrijgeven',
    cancel: 'Annuleren',
    confirm: { pay: 'Betaald melden', recovery: 'Ontvangst melden' },
    forPayment: (text: string, name: string) => `: ${text}, ${name}`,
    ownWork: 'U hebt deze zelf klaargezet. Een collega geeft haar vrij.',
    dialogs: {
      propose: 'Betaling klaarzetten?',
      release: 'Betaling vrijgeven?',
      releaseRecovery: 'Terugvordering vrijgeven?',
      cancel: 'Betaling annuleren?',
      pay: 'Betaling bevestigen',
      recovery: 'Ontvangst bevestigen',
    },
    consequences: {
      propose: (amount: string, name: string) =>
        `U zet ${amount} klaar voor ${name}. Daarna geeft een collega de betaling vrij; u kunt dat niet zelf doen.`,
      release: (amount: string, name: string, iban: string) =>
        `U geeft ${amount} vrij voor ${name}, op rekening ${iban}. Daarna kan de betaling niet meer worden geannuleerd.`,
      releaseRecovery: (amount: string, name: string) =>
        `U geeft de terugvordering van ${amount} bij ${name} vrij. Daarna wacht de zaak op de ontvangst van het bedrag.`,
      cancel: (amount: string, name: string) =>
        `De klaargezette betaling van ${amount} voor ${name} vervalt. Zij kan daarna opnieuw worden klaargezet.`,
      pay: (amount: string, name: string) =>
        `U legt vast dat ${amount} aan ${name} is betaald. De gemeente ziet dit in haar zaak. Dit kan niet ongedaan worden gemaakt.`,
      recovery: (amount: string, name: string) =>
        `U legt vast dat ${amount} van ${name} is ontvangen. Dit kan niet ongedaan worden gemaakt.`,
    },
    done: {
      propose: (amount: string, name: string) => `${amount} voor ${name} is klaargezet`,
      release: (amount: string, name: string) => `${amount} voor ${name} is vrijgegeven`,
      cancel: (amount: string, name: string) => `De betaling van ${amount} voor ${name} is geannuleerd`,
      pay: (amount: string, name: string) => `Vastgelegd: ${amount} is betaald aan ${name}`,
      recovery: (amount: string, name: string) => `Vastgelegd: ${amount} is ontvangen van ${name}`,
    },
    next: {
      propose: 'Een collega kan de betaling nu vrijgeven.',
      release: 'Meld de betaling als de bank heeft betaald.',
      cancel: 'Wat volgens de regels betaald moet worden, staat weer bij “Klaar te zetten”.',
      pay: 'De zaak en het budget zijn bijgewerkt.',
      recovery: 'De zaak en het budget zijn bijgewerkt.',
    },
    back: 'Terug',
    paymentActions: 'Volgende stap',
  },
  en: {
    heading: 'Finance',
    lead: 'What waits for you, and whether everything agrees.',
    waiting: 'What waits for you',
    pages: 'Overviews',
    budget: 'Budget',
    budgetText: 'From ceiling to determination, per part and per year.',
    cases: 'Cases',
    casesText: 'All cases with their amounts, as a list or as a file for a spreadsheet.',
    payments: 'Payments',
    paymentsLead: 'One colleague prepares a payment, another releases it.',
    tabs: { due: 'To prepare', proposed: 'To release', released: 'To confirm', paid: 'Done', penalties: 'Penalties' },
    cardTexts: {
      due: 'Due by the rules and not prepared yet.',
      proposed: 'Prepared by a colleague.',
      released: 'Released; the bank has not confirmed yet.',
    },
    count: (count, more) => `${count}${more ? ' or more' : ''}`,
    nothing: 'Nothing',
    together: (amount) => `Together ${amount}`,
    toPayAndBack: (out, back) => `To pay ${out}, to receive back ${back}`,
    go: 'Look',
    captions: {
      due: 'Payments that can be prepared',
      proposed: 'Payments that can be released',
      released: 'Released payments that must be confirmed',
      paid: 'Amounts paid and received',
    },
    empty: {
      due: 'There is nothing to prepare now.',
      proposed: 'There is nothing to release now.',
      released: 'There is nothing to confirm now.',
      paid: 'Nothing has been paid yet.',
    },
    emptyTexts: {
      due: 'Advances and balances appear here as soon as they may be paid by the rules.',
      proposed: 'What a colleague prepares appears here.',
      released: 'What was released stays here until the bank has paid.',
      paid: 'Payments appear here as soon as they are confirmed.',
    },
    propose: 'Prepare',
    release: 'Release',
    cancel: 'Cancel the payment',
    confirm: { pay: 'Report as paid', recovery: 'Report as received' },
    forPayment: (text, name) => `: ${text}, ${name}`,
    ownWork: 'You prepared this yourself. A colleague releases it.',
    dialogs: {
      propose: 'Prepare the payment?',
      release: 'Release the payment?',
      releaseRecovery: 'Release the recovery?',
      cancel: 'Cancel the payment?',
      pay: 'Confirm the payment',
      recovery: 'Confirm the receipt',
    },
    consequences: {
      propose: (amount, name) =>
        `You prepare ${amount} for ${name}. A colleague then releases the payment; you cannot do that yourself.`,
      release: (amount, name, iban) =>
        `You release ${amount} for ${name}, to account ${iban}. After that the payment can no longer be cancelled.`,
      releaseRecovery: (amount, name) =>
        `You release the recovery of ${amount} from ${name}. After that the case waits for the amount to come in.`,
      cancel: (amount, name) =>
        `The prepared payment of ${amount} for ${name} lapses. It can be prepared again after that.`,
      pay: (amount, name) =>
        `You record that ${amount} was paid to ${name}. The municipality sees this in its case. This cannot be undone.`,
      recovery: (amount, name) => `You record that ${amount} was received from ${name}. This cannot be undone.`,
    },
    done: {
      propose: (amount, name) => `${amount} for ${name} has been prepared`,
      release: (amount, name) => `${amount} for ${name} has been released`,
      cancel: (amount, name) => `The payment of ${amount} for ${name} has been cancelled`,
      pay: (amount, name) => `Recorded: ${amount} was paid to ${name}`,
      recovery: (amount, name) => `Recorded: ${amount} was received from ${name}`,
    },
    next: {
      propose: 'A colleague can release the payment now.',
      release: 'Report the payment when the bank has paid.',
      cancel: 'What must be paid by the rules is back under “To prepare”.',
      pay: 'The case and the budget are up to date.',
      recovery: 'The case and the budget are up to date.',
    },
    back: 'Back',
    paymentActions: 'Next step',
  },
});
