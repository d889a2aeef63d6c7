// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../shared/messages';

/** The texts of the area for auditors. */
export const auditMessages = defineMessages({
  nl: {
    heading: 'Controle',
    lead: 'U kunt alles bekijken en niets veranderen. Wat u bekijkt, staat ook in de auditlog.',
    events: 'Gebeurtenissen',
    eventsText: 'Wat er in alle zaken is gebeurd, in de volgorde waarin het is vastgelegd.',
    interests: 'Persoonlijke belangen',
    interestsText: 'Wie wegblijft uit de zaken van welke gemeente, en waarom.',
    auditLog: 'Auditlog',
    auditLogText: 'Wie wat heeft gelezen, gedaan of geprobeerd.',
    samples: 'Steekproeven',
    samplesText: 'Aanvragen, besluiten en betalingen van een periode, met totalen en een herhaalbare steekproef.',
    budget: 'Budget',
    budgetText: 'Van plafond tot vaststelling, met de aansluiting van boekingen, besluiten en betalingen.',
    cases: 'Zaken',
    portfolio: 'Portefeuille',
    portfolioText: 'Woningen beloofd, geplaatst en te laat, per regeling, regio en gemeente, met een kaart.',
    casesText: 'Alle zaken met hun bedragen, documenten en tijdlijn.',
  },
  en: {
    heading: 'Audit',
    lead: 'You can see everything and change nothing. What you look at is in the audit log too.',
    events: 'Events',
    eventsText: 'What happened in all cases, in the order in which it was recorded.',
    interests: 'Personal interests',
    interestsText: 'Who stays away from the cases of which municipality, and why.',
    auditLog: 'Audit log',
    auditLogText: 'Who read, did or tried what.',
    samples: 'Samples',
    samplesText: 'Applications, decisions and payments of a period, with totals and a sample that can be repeated.',
    budget: 'Budget',
    budgetText: 'From ceiling to determination, with the reconciliation of postings, decisions and payments.',
    cases: 'Cases',
    portfolio: 'Portfolio',
    portfolioText: 'Homes promised, placed and late, by scheme, region and municipality, with a map.',
    casesText: 'All cases with their amounts, documents and timeline.',
  },
});
