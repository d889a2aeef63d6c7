// SPDX-License-Identifier: EUPL-1.2
import type { LocalizedText } from '#domain';
import { defineMessages } from '../../shared/messages';

/** The texts of the page on which a decider determines statutory interest. */
export const interestPageMessages = defineMessages({
  nl: {
    home: 'Beoordeling',
    heading: 'Wettelijke rente vaststellen',
    lead: 'Financiën stelde deze rente voor. U stelt haar vast bij besluit, of stuurt het voorstel terug.',
    none: 'Er ligt geen voorstel',
    noneText: 'Zodra Financiën rente voorstelt over een te late betaling, staat het voorstel hier.',
    decide: 'Rente vaststellen',
    determine: 'Vaststellen',
    decideText: (amount: string) => `U stelt de rente vast op ${amount}. De gemeente krijgt de brief meteen.`,
    determined: 'De rente is vastgesteld',
    mandate: 'Ondertekening',
    making: 'De brief wordt gemaakt',
    sendBack: 'Voorstel terugsturen',
    sendBackText: 'Financiën kan de rente daarna opnieuw voorstellen.',
    reason: 'Waarom stuurt u het voorstel terug?',
    sentBack: 'Het voorstel is teruggestuurd',
  },
  en: {
    home: 'Assessment',
    heading: 'Determine statutory interest',
    lead: 'Finance proposed this interest. You determine it by decision, or send the proposal back.',
    none: 'There is no proposal',
    noneText: 'Once finance proposes interest over a late payment, the proposal stands here.',
    decide: 'Determine the interest',
    determine: 'Determine',
    decideText: (amount) => `You determine the interest at ${amount}. The municipality gets the letter at once.`,
    determined: 'The interest was determined',
    mandate: 'Signature',
    making: 'The letter is being made',
    sendBack: 'Send the proposal back',
    sendBackText: 'Finance may then propose the interest again.',
    reason: 'Why do you send the proposal back?',
    sentBack: 'The proposal was sent back',
  },
});

/** One of the texts in both languages, for a form. */
export function pageText(of: (texts: (typeof interestPageMessages)['nl']) => string): LocalizedText {
  return { nl: of(interestPageMessages.nl), en: of(interestPageMessages.en) };
}
