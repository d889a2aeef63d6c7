// SPDX-License-Identifier: EUPL-1.2
import type { AccountKind } from '#domain';
import { defineMessages } from '../../shared/messages';

/** How is accounted for a grant, in words for both sides. */
export const accountMessages = defineMessages({
  nl: {
    heading: 'Verantwoording',
    kinds: {
      none: 'Over deze subsidie hoeft geen verantwoording te worden afgelegd.',
      sample: 'De provincie stelt deze subsidie zelf vast. Alleen wie het lot aanwijst, stuurt een verslag.',
      performance: 'Bij de vaststelling laat de gemeente zien wat er is uitgevoerd.',
      performance_and_costs: 'Bij de vaststelling laat de gemeente zien wat er is uitgevoerd en wat het heeft gekost.',
      accountant: 'Bij de vaststelling hoort een controleverklaring van een accountant.',
      sisa: 'De gemeente verantwoordt deze subsidie in de SiSa-bijlage bij haar jaarrekening.',
      yearly_together: 'De gemeente verantwoordt deze subsidie eens per jaar, samen met haar andere subsidies.',
    } as Readonly<Record<AccountKind, string>>,
    drawn: (day: string) =>
      `Deze subsidie is geloot in een steekproef. Het verslag van de gemeente komt uiterlijk op ${day}.`,
    drawnOwn: (day: string) =>
      `Uw subsidie is geloot in een steekproef. Stuur uw verslag uiterlijk op ${day}. Dat het lot op u viel, zegt niets over uw project.`,
    notDrawn: 'Deze subsidie lootte mee in een steekproef en is niet geloot. U kunt haar zelf vaststellen.',
    notYet: 'Deze subsidie heeft nog niet meegeloot in een steekproef.',
  },
  en: {
    heading: 'Accountability',
    kinds: {
      none: 'No account has to be given of this subsidy.',
      sample: 'The province determines this subsidy by itself. Only who is drawn by lot sends a report.',
      performance: 'With the determination the municipality shows what was carried out.',
      performance_and_costs: 'With the determination the municipality shows what was carried out and what it cost.',
      accountant: 'The determination needs a statement of an accountant.',
      sisa: 'The municipality accounts for this subsidy in the SiSa annex of its accounts.',
      yearly_together: 'The municipality accounts for this subsidy once a year, with its other subsidies.',
    },
    drawn: (day) => `This grant was drawn by a sample. The report of the municipality is due by ${day}.`,
    drawnOwn: (day) =>
      `Your grant was drawn by a sample. Send your report by ${day}. That the lot fell on you says nothing about your project.`,
    notDrawn: 'This grant took part in a sample and was not drawn. You can determine it by yourself.',
    notYet: 'This grant has not taken part in a sample yet.',
  },
});
