// SPDX-License-Identifier: EUPL-1.2
import type { Answers, LocalizedText, Question } from '#domain';

/** One step with an objection: the noun of its route and what it asks. */
export interface ObjectionStep {
  readonly noun: string;
  readonly label: LocalizedText;
  readonly questions: readonly Question[];
  /** What the answers become in the request; the names are those of the contract. */
  readonly body?: (answers: Answers) => object;
}

const question = (key: string, type: 'long_text' | 'date' | 'number' | 'money', nl: string, en: string): Question => ({
  key,
  type,
  label: { nl, en },
  neededFor: { nl, en },
  ...(type === 'long_text' ? { maxLength: 4000 } : {}),
});
const choice = (
  key: string,
  nl: string,
  en: string,
  options: readonly (readonly [string, string, string])[],
): Question => ({
  key,
  type: 'choice',
  label: { nl, en },
  neededFor: { nl, en },
  options: options.map(([value, dutch, english]) => ({ key: value, label: { nl: dutch, en: english } })),
});

const outcome = choice('outcome', 'Uitkomst', 'Outcome', [
  ['inadmissible', 'Niet-ontvankelijk', 'Inadmissible'],
  ['unfounded', 'Ongegrond', 'Unfounded'],
  ['upheld', 'Gegrond', 'Upheld'],
  ['partly_upheld', 'Deels gegrond', 'Partly upheld'],
]);
const reason = question('reason', 'long_text', 'Motivering', 'Reasons');

/** Every step that an assessor or a decider takes with an objection, by the action of its lifecycle. */
export const objectionSteps: Readonly<Record<string, ObjectionStep>> = {
  notifyDefect: {
    noun: 'defect-notices',
    label: { nl: 'Om aanvulling vragen', en: 'Ask to complete' },
    questions: [
      question('defect', 'long_text', 'Wat ontbreekt er?', 'What is missing?'),
      question('days', 'number', 'Hoeveel dagen heeft de gemeente?', 'How many days does the municipality have?'),
    ],
  },
  appointCommittee: {
    noun: 'committees',
    label: { nl: 'Adviescommissie instellen', en: 'Appoint a committee' },
    questions: [question('members', 'long_text', 'Voorzitter en leden', 'Chair and members')],
  },
  planHearing: {
    noun: 'hearings',
    label: { nl: 'Hoorzitting plannen', en: 'Plan a hearing' },
    questions: [
      question('on', 'date', 'Dag van de hoorzitting', 'Day of the hearing'),
      question('place', 'long_text', 'Tijd en plaats', 'Time and place'),
    ],
  },
  waiveHearing: {
    noun: 'hearing-waivers',
    label: { nl: 'Niet horen', en: 'Do not hear' },
    questions: [
      choice('waiver', 'Waarom hoeft horen niet?', 'Why is hearing not needed?', [
        ['clearly_inadmissible', 'Kennelijk niet-ontvankelijk (Awb 7:3, onder a)', 'Clearly inadmissible (Awb 7:3(a))'],
        ['clearly_unfounded', 'Kennelijk ongegrond (Awb 7:3, onder b)', 'Clearly unfounded (Awb 7:3(b))'],
        [
          'waived_by_objector',
          'De gemeente ziet ervan af (Awb 7:3, onder c)',
          'The municipality waives it (Awb 7:3(c))',
        ],
        ['no_reply', 'Geen reactie op de vraag (Awb 7:3, onder d)', 'No reply to the question (Awb 7:3(d))'],
        ['fully_met', 'Geheel tegemoetgekomen (Awb 7:3, onder e)', 'Fully met (Awb 7:3(e))'],
      ]),
    ],
  },
  recordHearing: {
    noun: 'hearing-reports',
    label: { nl: 'Verslag van de hoorzitting', en: 'Report of the hearing' },
    questions: [
      question('heldOn', 'date', 'Gehoord op', 'Heard on'),
      question('report', 'long_text', 'Verslag', 'Report'),
    ],
  },
  recordCommitteeAdvice: {
    noun: 'committee-advices',
    label: { nl: 'Advies van de commissie', en: 'Advice of the committee' },
    questions: [outcome, question('advice', 'long_text', 'Advies', 'Advice')],
  },
  advise: {
    noun: 'advices',
    label: { nl: 'Adviseren', en: 'Advise' },
    questions: [
      outcome,
      question('amountCents', 'money', 'Bedrag na de beslissing, in totaal', 'Amount after the decision, in all'),
      reason,
    ],
    body: ({ outcome: advised, amountCents, reason: reasons }) => ({
      outcome: advised,
      amountCents: amountCents ?? 0,
      costsCents: 0,
      reason: reasons ?? '',
      deviationReason: '',
    }),
  },
  returnAdvice: {
    noun: 'advice-returns',
    label: { nl: 'Advies terugsturen', en: 'Return the advice' },
    questions: [reason],
  },
  withdraw: { noun: 'withdrawals', label: { nl: 'Ingetrokken', en: 'Withdrawn' }, questions: [reason] },
  adjourn: {
    noun: 'adjournments',
    label: { nl: 'Verdagen', en: 'Adjourn' },
    questions: [question('weeks', 'number', 'Hoeveel weken (ten hoogste 6)?', 'How many weeks (at most 6)?'), reason],
  },
  agreeDelay: {
    noun: 'delays',
    label: { nl: 'Uitstel met instemming', en: 'Delay with consent' },
    questions: [question('until', 'date', 'Tot en met', 'Until'), reason],
  },
};

/** What staff enters of an objection that came on paper. */
export const paperStep: ObjectionStep = {
  noun: 'paper-objections',
  label: { nl: 'Bezwaar invoeren', en: 'Enter an objection' },
  questions: [
    choice('channel', 'Hoe kwam het binnen?', 'How did it come in?', [
      ['post', 'Per post', 'By post'],
      ['counter', 'Aan de balie', 'At the counter'],
      ['email', 'Per e-mail', 'By e-mail'],
    ]),
    question('receivedOn', 'date', 'Ontvangen op', 'Received on'),
    { ...question('postedOn', 'date', 'Datum poststempel', 'Day of the post mark'), neededFor: undefined },
    { ...question('grounds', 'long_text', 'Gronden', 'Grounds'), neededFor: undefined },
  ],
  body: ({ channel, receivedOn, postedOn, grounds }) => ({
    channel,
    receivedOn,
    ...(postedOn ? { postedOn } : {}),
    grounds: grounds ?? '',
    documentIds: [],
    costsAsked: false,
  }),
};
