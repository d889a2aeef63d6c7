// SPDX-License-Identifier: EUPL-1.2
import type { LocalizedText } from '#domain';
import { defineMessages } from '../../shared/messages';

/** The texts of deviating under the hardship clause. */
export const deviationMessages = defineMessages({
  nl: {
    heading: 'Hardheidsclausule',
    lead: (article: string) =>
      `Pakt een regel oneerlijk uit, dan kan ervan worden afgeweken (${article}). Van het plafond nooit. De beslisser heeft daar een eigen mandaat voor nodig.`,
    propose: 'Stel een afwijking voor',
    consequence: 'De afwijking telt mee in uw advies en staat, als de beslisser haar volgt, met de reden in de brief.',
    rule: 'Van welke regel wijkt u af?',
    amount: 'Welk bedrag geldt in deze zaak?',
    reason: 'Waarom is de regel hier oneerlijk?',
    reasonHelp: 'Deze tekst staat in de brief.',
    submit: 'Stel voor',
    done: 'De afwijking is voorgesteld',
    withdraw: 'Trek in',
    withdrawn: 'Het voorstel om af te wijken is ingetrokken',
    by: (name: string) => `Voorgesteld door ${name}`,
    needed: 'Nodig om van de regeling af te wijken.',
  },
  en: {
    heading: 'Hardship clause',
    lead: (article) =>
      `When a rule turns out unfair, it can be deviated from (${article}). Never from the ceiling. The decider needs a mandate of its own for it.`,
    propose: 'Propose a deviation',
    consequence:
      'The deviation counts in your advice and, when the decider follows it, stands in the letter with its reason.',
    rule: 'From which rule do you deviate?',
    amount: 'Which amount holds in this case?',
    reason: 'Why is the rule unfair here?',
    reasonHelp: 'This text stands in the letter.',
    submit: 'Propose',
    done: 'The deviation was proposed',
    withdraw: 'Withdraw',
    withdrawn: 'The proposal to deviate was withdrawn',
    by: (name) => `Proposed by ${name}`,
    needed: 'Needed to deviate from the scheme.',
  },
});

/** A text in both languages, for a question. */
export function deviationText(pick: (texts: (typeof deviationMessages)['nl']) => string): LocalizedText {
  return { nl: pick(deviationMessages.nl), en: pick(deviationMessages.en) };
}
