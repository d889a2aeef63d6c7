// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../../shared/messages';

export const objectionTabMessages = defineMessages({
  nl: {
    empty: 'Er zijn geen bezwaren in deze zaak.',
    against: (day: string) => `Bezwaar tegen het besluit, ontvangen op ${day}`,
    due: (day: string) => `Beslissen uiterlijk op ${day}.`,
    enter: 'Bezwaar invoeren',
    enterFor: 'Bezwaar dat op papier of per e-mail kwam',
    look: 'Bekijk de beslissing',
    decide: 'Beslissen',
    amount: (money: string) => `Bedrag na de beslissing: ${money}.`,
    overrun: (money: string) =>
      `Het plafond schiet ${money} tekort. Toen het eerste besluit werd genomen, was het geld er. Dit bedrag wordt eerst geboekt als wettelijke overschrijding (Awb 4:25, derde lid).`,
    within: 'Er is geen overschrijding van het plafond nodig.',
    appeal: (day: string) => `De gemeente kan in beroep tot en met ${day}.`,
    done: 'De stap is gezet',
    back: 'Terug',
  },
  en: {
    empty: 'There are no objections in this case.',
    against: (day) => `Objection against the decision, received on ${day}`,
    due: (day) => `Decide by ${day}.`,
    enter: 'Enter an objection',
    enterFor: 'Objection that came on paper or by e-mail',
    look: 'Look at the decision',
    decide: 'Decide',
    amount: (money) => `Amount after the decision: ${money}.`,
    overrun: (money) =>
      `The ceiling is ${money} short. The money was there when the first decision was taken. This amount is first booked as a legal overrun (Awb 4:25(3)).`,
    within: 'No overrun of the ceiling is needed.',
    appeal: (day) => `The municipality can appeal until ${day}.`,
    done: 'The step was taken',
    back: 'Back',
  },
});
