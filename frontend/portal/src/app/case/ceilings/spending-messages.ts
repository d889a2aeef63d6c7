// SPDX-License-Identifier: EUPL-1.2
import type { LocalizedText } from '#domain';
import { defineMessages } from '../../shared/messages';

/** The texts of what the programme itself spends. */
export const spendingMessages = defineMessages({
  nl: {
    openHeading: 'Nieuwe post',
    openText: 'Een post begint zonder geld. Zet daarna een verhoging klaar om er budget op te zetten.',
    open: 'Open deze post',
    opened: 'De post staat open',
    heading: 'Verplichtingen en betalingen',
    empty: 'Op deze post is nog niets geboekt',
    commitHeading: 'Verplichting boeken',
    payHeading: (party: string) => `Betaling aan ${party}`,
    releaseHeading: (party: string) => `Verplichting aan ${party} verlagen`,
    book: 'Boek',
    booked: 'Geboekt',
    cancel: 'Annuleer',
    pay: 'Betaling boeken',
    release: 'Verlagen',
    what: 'Boeking',
    amount: 'Bedrag',
    openAmount: 'Nog te betalen',
    day: 'Datum',
    recorded: 'Vastgelegd door',
    countered: 'teruggeboekt',
    needed: 'Zonder dit kan het niet worden geboekt.',
    kinds: { commitment: 'Verplichting', release: 'Verplichting verlaagd', payment: 'Betaling' } as Record<
      string,
      string
    >,
    questions: {
      name: 'Hoe heet de post?',
      party: 'Met wie?',
      description: 'Waarvoor?',
      reference: 'Nummer van contract, factuur of betaling',
      amountCents: 'Bedrag',
      effectiveOn: 'Datum',
    } as Record<string, string>,
  },
  en: {
    openHeading: 'New line',
    openText: 'A line begins without money. Prepare a raise afterwards to give it a budget.',
    open: 'Open this line',
    opened: 'The line is open',
    heading: 'Commitments and payments',
    empty: 'Nothing was booked on this line yet',
    commitHeading: 'Book a commitment',
    payHeading: (party) => `Payment to ${party}`,
    releaseHeading: (party) => `Lower the commitment to ${party}`,
    book: 'Book',
    booked: 'Booked',
    cancel: 'Cancel',
    pay: 'Book a payment',
    release: 'Lower',
    what: 'Booking',
    amount: 'Amount',
    openAmount: 'Still to be paid',
    day: 'Day',
    recorded: 'Recorded by',
    countered: 'taken back',
    needed: 'Without it this cannot be booked.',
    kinds: { commitment: 'Commitment', release: 'Commitment lowered', payment: 'Payment' },
    questions: {
      name: 'What is the name of the line?',
      party: 'With whom?',
      description: 'What for?',
      reference: 'Number of the contract, invoice or payment',
      amountCents: 'Amount',
      effectiveOn: 'Day',
    },
  },
});

/** A text of these forms in both languages. */
export function spendingText(of: (texts: (typeof spendingMessages)['nl']) => string): LocalizedText {
  return { nl: of(spendingMessages.nl), en: of(spendingMessages.en) };
}
