// SPDX-License-Identifier: EUPL-1.2
import type { DocumentRule, Question } from '../schemes/definition';

/** The question in which the recipient says what its accountant concluded. */
export const opinionKey = 'accountantOpinion';

/** What is asked where a type asks nothing itself. @source Awb 4:45(1) */
export const performanceQuestion: Question = {
  key: 'performance',
  type: 'long_text',
  label: { nl: 'Wat heeft u uitgevoerd?', en: 'What did you carry out?' },
  neededFor: {
    nl: 'Wij vergelijken de uitvoering met wat wij hebben verleend.',
    en: 'We compare the performance with what we granted.',
  },
  maxLength: 3000,
};

/** What is asked of the costs where a type asks no amounts itself. @source Awb 4:45(2) */
export const costQuestions: readonly Question[] = [
  {
    key: 'totalCosts',
    type: 'money',
    label: { nl: 'Wat heeft het project in totaal gekost?', en: 'What did the project cost in total?' },
    help: {
      nl: 'Zonder btw die de gemeente terugkrijgt.',
      en: 'Without VAT that the municipality reclaims.',
    },
    neededFor: {
      nl: 'Vanaf dit subsidiebedrag verantwoordt u ook de kosten.',
      en: 'From this amount of subsidy on you account for the costs too.',
    },
  },
  {
    key: 'otherIncome',
    type: 'money',
    label: {
      nl: 'Hoeveel geld kreeg u van anderen voor dit project?',
      en: 'How much money did you receive from others for this project?',
    },
    help: { nl: 'Kreeg u niets? Vul dan 0 in.', en: 'If you received nothing, fill in 0.' },
    neededFor: {
      nl: 'Samen met onze subsidie mag dit niet meer zijn dan de kosten.',
      en: 'Together with our subsidy this may not be more than the costs.',
    },
  },
];

/** What the accountant concluded, and on what the conclusion rests. @source Awb 4:45(2), 4:78 by analogy */
export const opinions: readonly Question[] = [
  {
    key: opinionKey,
    type: 'choice',
    label: { nl: 'Welk oordeel gaf uw accountant?', en: 'Which opinion did your accountant give?' },
    help: {
      nl: 'Dit staat in de controleverklaring. Het oordeel verlaagt uw subsidie niet vanzelf: wij gaan na wat het betekent.',
      en: 'It stands in the statement. The opinion does not lower your subsidy by itself: we find out what it means.',
    },
    neededFor: {
      nl: 'Wij houden hiermee rekening als wij de verantwoording beoordelen.',
      en: 'We take it into account when we judge your final account.',
    },
    options: [
      { key: 'unqualified', label: { nl: 'Goedkeurend', en: 'Unqualified' } },
      { key: 'qualified', label: { nl: 'Goedkeurend met beperking', en: 'Qualified' } },
      { key: 'disclaimer', label: { nl: 'Oordeelonthouding', en: 'Disclaimer of opinion' } },
      { key: 'adverse', label: { nl: 'Afkeurend', en: 'Adverse' } },
    ],
  },
  {
    key: 'accountantRemarks',
    type: 'long_text',
    label: {
      nl: 'Waarop berust dit oordeel, en om welk bedrag gaat het?',
      en: 'On what does it rest, and which amount?',
    },
    neededFor: {
      nl: 'Zo weten wij waarover de accountant het heeft.',
      en: 'So that we know what the accountant speaks of.',
    },
    visibleWhen: `${opinionKey} = "qualified" or ${opinionKey} = "disclaimer" or ${opinionKey} = "adverse"`,
    maxLength: 3000,
  },
];

/** The statement itself. @source Awb 4:45(2), 4:78 by analogy */
export const accountantStatement: DocumentRule = {
  key: 'accountant_statement',
  title: { nl: 'Controleverklaring van de accountant', en: 'Statement of the accountant' },
  help: {
    nl: 'Getekend, en met het oordeel dat u hierboven kiest.',
    en: 'Signed, and with the opinion that you choose above.',
  },
  required: true,
};
