// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../../shared/messages';

/** The texts of what more time would do. */
export const effectMessages = defineMessages({
  nl: {
    heading: 'Wat dit doet',
    nothingYet:
      'Er is nog niets gebeurd. Dit zijn de gevolgen als het zo wordt besloten en vandaag bekend wordt gemaakt.',
    dates: 'Datums die verschuiven',
    noDates: 'Er verschuift geen datum.',
    what: 'Waarvan',
    before: 'Was',
    after: 'Wordt',
    none: 'nog geen datum',
    gone: 'vervalt',
    reminders: (count: number) =>
      count === 1 ? 'Eén herinnering wordt opnieuw gezet' : `${count} herinneringen worden opnieuw gezet`,
    reminder: (on: string, what: string) => `${on}: ${what}`,
    money: 'Geld dat op een andere dag komt',
    amount: 'Bedrag',
    noMoney: 'Er komt geen geld later.',
    moneyHelp: 'Uiterste dagen, als alles op de laatste dag gebeurt.',
    years: 'Verwachte uitgaven per jaar',
    year: 'Jaar',
    ceiling: (account: string, year: number, committed: string, left: string) =>
      `Het plafond verandert niet: ${committed} blijft vastgelegd bij ${account}, begrotingsjaar ${year}. Er blijft ${left} over.`,
    articles: 'Artikelen',
    busy: 'De gevolgen worden berekend',
  },
  en: {
    heading: 'What this does',
    nothingYet: 'Nothing has happened yet. These are the effects when it is decided like this and notified today.',
    dates: 'Dates that move',
    noDates: 'No date moves.',
    what: 'Of what',
    before: 'Was',
    after: 'Becomes',
    none: 'no date yet',
    gone: 'lapses',
    reminders: (count) => (count === 1 ? 'One reminder is set again' : `${count} reminders are set again`),
    reminder: (on, what) => `${on}: ${what}`,
    money: 'Money that comes on another day',
    amount: 'Amount',
    noMoney: 'No money comes later.',
    moneyHelp: 'Latest days, when everything happens on its last day.',
    years: 'Expected spending per year',
    year: 'Year',
    ceiling: (account, year, committed, left) =>
      `The ceiling does not change: ${committed} stays committed to ${account}, budget year ${year}. ${left} is left.`,
    articles: 'Articles',
    busy: 'The effects are being calculated',
  },
});
