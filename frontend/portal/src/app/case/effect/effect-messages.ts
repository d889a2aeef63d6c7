// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../../shared/messages';

/** The texts of what a decision about a grant would do. */
export const effectMessages = defineMessages({
  nl: {
    heading: 'Wat dit doet',
    nothingYet:
      'Er is nog niets gebeurd. Dit zijn de gevolgen als het zo wordt besloten en vandaag bekend wordt gemaakt.',
    dates: 'Datums die verschuiven',
    noDates: 'Er verschuift geen datum.',
    comes: 'komt erbij',
    what: 'Waarvan',
    before: 'Was',
    after: 'Wordt',
    none: 'nog geen datum',
    gone: 'vervalt',
    reminders: (count: number) => (count === 1 ? 'Eén herinnering komt erbij' : `${count} herinneringen komen erbij`),
    dropped: (count: number) => (count === 1 ? 'Eén herinnering vervalt' : `${count} herinneringen vervallen`),
    about: (day: string) => `over ${day}`,
    money: 'Geld dat op een andere dag komt of een ander bedrag wordt',
    amountBefore: 'Bedrag nu',
    amountAfter: 'Bedrag straks',
    dayBefore: 'Dag nu',
    dayAfter: 'Dag straks',
    noMoney: 'Er verandert niets aan wat wanneer wordt betaald.',
    noPayment: 'geen',
    moneyHelp:
      'Uiterste dagen, als alles op de laatste dag gebeurt. Een bedrag met een min komt terug naar de provincie.',
    years: 'Verwachte uitgaven per jaar',
    year: 'Jaar',
    ceiling: (account: string, year: number, committed: string, left: string) =>
      `Het plafond verandert niet: ${committed} blijft vastgelegd bij ${account}, begrotingsjaar ${year}. Er blijft ${left} over.`,
    committed: (account: string, year: number, before: string, after: string) =>
      `Vastgelegd bij ${account}, begrotingsjaar ${year}: ${before}, daarna ${after}.`,
    left: (before: string, after: string) => `Nog te verlenen: ${before}, daarna ${after}.`,
    leftSame: (left: string) => `Nog te verlenen blijft ${left}.`,
    amounts: {
      before: 'Subsidie tot nu toe',
      after: 'Subsidie hierna',
      same: 'Subsidie, die gelijk blijft',
      claim: 'Terug te betalen',
      cancelled: 'Klaargezette betalingen die vervallen',
    },
    articles: 'Artikelen',
    busy: 'De gevolgen worden berekend',
  },
  en: {
    heading: 'What this does',
    nothingYet: 'Nothing has happened yet. These are the effects when it is decided like this and notified today.',
    dates: 'Dates that move',
    noDates: 'No date moves.',
    comes: 'is added',
    what: 'Of what',
    before: 'Was',
    after: 'Becomes',
    none: 'no date yet',
    gone: 'lapses',
    reminders: (count) => (count === 1 ? 'One reminder is added' : `${count} reminders are added`),
    dropped: (count) => (count === 1 ? 'One reminder falls away' : `${count} reminders fall away`),
    about: (day) => `about ${day}`,
    money: 'Money that comes on another day or becomes another amount',
    amountBefore: 'Amount now',
    amountAfter: 'Amount then',
    dayBefore: 'Day now',
    dayAfter: 'Day then',
    noMoney: 'Nothing changes in what is paid when.',
    noPayment: 'none',
    moneyHelp:
      'Latest days, when everything happens on its last day. An amount with a minus comes back to the province.',
    years: 'Expected spending per year',
    year: 'Year',
    ceiling: (account, year, committed, left) =>
      `The ceiling does not change: ${committed} stays committed to ${account}, budget year ${year}. ${left} is left.`,
    committed: (account, year, before, after) =>
      `Committed to ${account}, budget year ${year}: ${before}, after this ${after}.`,
    left: (before, after) => `Left to grant: ${before}, after this ${after}.`,
    leftSame: (left) => `Left to grant stays ${left}.`,
    amounts: {
      before: 'Subsidy so far',
      after: 'Subsidy after this',
      same: 'Subsidy, which stays as it is',
      claim: 'To pay back',
      cancelled: 'Prepared payments that lapse',
    },
    articles: 'Articles',
    busy: 'The effects are being calculated',
  },
});
