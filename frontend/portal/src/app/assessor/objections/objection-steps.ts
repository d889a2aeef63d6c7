// SPDX-License-Identifier: EUPL-1.2
import { type Answers, formatMoney, type Question } from '#domain';
import type { CaseResponse, ObjectionResponse } from '../../case/api-models';
import { dateOf, monthsOf, obligationDays, upheldOnly } from './objection-days';
import { asked, choice, type ObjectionStep, voluntary } from './objection-questions';

const outcome = choice('outcome', 'Uitkomst', 'Outcome', [
  ['inadmissible', 'Niet-ontvankelijk', 'Inadmissible'],
  ['unfounded', 'Ongegrond', 'Unfounded'],
  ['upheld', 'Gegrond', 'Upheld'],
  ['partly_upheld', 'Deels gegrond', 'Partly upheld'],
]);
const reason = asked('reason', 'long_text', 'Motivering', 'Reasons');

/** Every step with an objection that asks the same each time, by its action. */
const plainSteps: Readonly<Record<string, ObjectionStep>> = {
  notifyDefect: {
    noun: 'defect-notices',
    label: { nl: 'Om aanvulling vragen', en: 'Ask to complete' },
    questions: [
      asked('defect', 'long_text', 'Wat ontbreekt er?', 'What is missing?'),
      asked('days', 'number', 'Hoeveel dagen heeft de gemeente?', 'How many days does the municipality have?', {
        minimum: 7,
        maximum: 56,
      }),
    ],
  },
  appointCommittee: {
    noun: 'committees',
    label: { nl: 'Adviescommissie instellen', en: 'Appoint a committee' },
    questions: [asked('members', 'long_text', 'Voorzitter en leden', 'Chair and members')],
  },
  planHearing: {
    noun: 'hearings',
    label: { nl: 'Hoorzitting plannen', en: 'Plan a hearing' },
    questions: [
      asked('on', 'date', 'Dag van de hoorzitting', 'Day of the hearing', { earliest: 'today' }),
      asked('place', 'long_text', 'Tijd en plaats', 'Time and place'),
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
      asked('heldOn', 'date', 'Gehoord op', 'Heard on', { latest: 'today' }),
      asked('report', 'long_text', 'Verslag', 'Report'),
    ],
  },
  recordCommitteeAdvice: {
    noun: 'committee-advices',
    label: { nl: 'Advies van de commissie', en: 'Advice of the committee' },
    questions: [outcome, asked('advice', 'long_text', 'Advies', 'Advice')],
  },
  cure: {
    noun: 'cures',
    label: { nl: 'Aanvulling invoeren', en: 'Enter the addition' },
    files: true,
    questions: [
      asked('curedOn', 'date', 'Ontvangen op', 'Received on', { latest: 'today' }),
      asked('grounds', 'long_text', 'Wat voegt de gemeente toe?', 'What does the municipality add?'),
    ],
    body: ({ curedOn, grounds }, documentIds) => ({ curedOn, grounds, documentIds }),
  },
  excuse: {
    noun: 'excuses',
    label: { nl: 'Te laat, maar verschoonbaar', en: 'Late, but excusable' },
    questions: [
      asked('reason', 'long_text', 'Waarom is het te laat komen verschoonbaar?', 'Why is being late excusable?', {
        help: {
          nl: 'De gemeente leest dit in de beslissing (Awb 6:11).',
          en: 'The municipality reads this in the decision (Awb 6:11).',
        },
      }),
    ],
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
    questions: [
      asked('weeks', 'number', 'Hoeveel weken (ten hoogste 6)?', 'How many weeks (at most 6)?', {
        minimum: 1,
        maximum: 6,
      }),
      reason,
    ],
  },
  agreeDelay: {
    noun: 'delays',
    label: { nl: 'Uitstel met instemming', en: 'Delay with consent' },
    questions: [asked('until', 'date', 'Tot en met', 'Until'), reason],
  },
};

const upholds = (outcomeKey: Answers[string]): boolean => outcomeKey === 'upheld' || outcomeKey === 'partly_upheld';

/** The steps with one objection; the advice asks only what matters for this one. */
export function stepsOf(file: CaseResponse, one: ObjectionResponse): Readonly<Record<string, ObjectionStep>> {
  return { ...plainSteps, advise: adviseStep(file, one) };
}

function adviseStep(file: CaseResponse, one: ObjectionResponse): ObjectionStep {
  const { upholding } = one;
  const money = upholding?.aboutMoney ?? false;
  const askedMonths = upholding?.askedMonths ?? null;
  const more = askedMonths !== null && askedMonths > (upholding?.ownMonths ?? 0);
  const ruled = one.decisionKind === 'determination' ? file.grant?.grantedCents : file.requestedCents;
  const most = upholding?.mostCents ?? ruled;
  const now = upholding?.ownCents ?? one.ownCents;
  const days = upholding?.datesMaySet ? obligationDays(file, one) : [];
  const before = one.advice;
  return {
    noun: 'advices',
    label: { nl: 'Adviseren', en: 'Advise' },
    questions: [
      outcome,
      ...(one.committeeOutcome ? [deviation(one.committeeOutcome)] : []),
      ...(money ? [amountOf(now, upholding?.mostCents)] : []),
      ...(more ? [monthsOf((upholding?.ownMonths ?? 0) + 1, askedMonths)] : []),
      ...days.map(({ question }) => question),
      ...(one.costsAsked ? [costs] : []),
      reason,
    ],
    answers: {
      amountCents: before?.amountCents || (most ?? 0),
      ...(more ? { months: before?.months ?? askedMonths } : {}),
      ...Object.fromEntries(days.map(({ key, question }) => [question.key, dateOf(before, key)])),
      ...(one.costsAsked ? { costsCents: before?.costsCents ?? 0 } : {}),
      ...(before ? { outcome: before.outcome, reason: before.reason, deviationReason: before.deviationReason } : {}),
    },
    body: (answers) => ({
      outcome: answers['outcome'],
      amountCents: money && upholds(answers['outcome']) ? (answers['amountCents'] ?? 0) : now,
      costsCents: upholds(answers['outcome']) ? (answers['costsCents'] ?? 0) : 0,
      ...(more && upholds(answers['outcome']) ? { months: answers['months'] } : {}),
      ...(upholds(answers['outcome'])
        ? {
            dates: days.flatMap(({ key, question }) => {
              const dueOn = answers[question.key];
              return dueOn ? [{ key, dueOn }] : [];
            }),
          }
        : {}),
      reason: answers['reason'] ?? '',
      deviationReason: answers['deviationReason'] ?? '',
    }),
  };
}

const amountOf = (nowCents: number, mostCents: number | null | undefined): Question => {
  const before = formatMoney(nowCents);
  const most = mostCents ? formatMoney(mostCents) : undefined;
  return asked('amountCents', 'money', 'Bedrag na de beslissing, in totaal', 'Amount after the decision, in all', {
    visibleWhen: upheldOnly,
    help: {
      nl: `Nu ${before}${most ? `, ten hoogste ${most}` : ''}.`,
      en: `Now ${before}${most ? `, at most ${most}` : ''}.`,
    },
  });
};
const costs = asked(
  'costsCents',
  'money',
  'Kosten van het bezwaar die u vergoedt',
  'Costs of the objection that you pay back',
  {
    visibleWhen: upheldOnly,
    help: {
      nl: 'De gemeente vroeg erom. Alleen bij herroepen wegens onrechtmatigheid (Awb 7:15); anders 0.',
      en: 'The municipality asked for it. Only when revoked for unlawfulness (Awb 7:15); otherwise 0.',
    },
  },
);

const others = (than: string): string =>
  ['inadmissible', 'unfounded', 'upheld', 'partly_upheld']
    .filter((one) => one !== than)
    .map((one) => `outcome = "${one}"`)
    .join(' or ');

/** @source Awb 7:13(7) */
const deviation = (committeeOutcome: string): Question =>
  asked(
    'deviationReason',
    'long_text',
    'Waarom wijkt u af van het advies van de commissie?',
    'Why do you deviate from the advice of the committee?',
    {
      visibleWhen: others(committeeOutcome),
      help: { nl: 'Dit staat in de beslissing (Awb 7:13).', en: 'This stands in the decision (Awb 7:13).' },
    },
  );

/** What staff enters of an objection that came on paper. */
export const paperStep: ObjectionStep = {
  noun: 'paper-objections',
  label: { nl: 'Bezwaar invoeren', en: 'Enter an objection' },
  files: true,
  questions: [
    choice('channel', 'Hoe kwam het binnen?', 'How did it come in?', [
      ['post', 'Per post', 'By post'],
      ['counter', 'Aan de balie', 'At the counter'],
      ['email', 'Per e-mail', 'By e-mail'],
    ]),
    asked('receivedOn', 'date', 'Ontvangen op', 'Received on', { latest: 'today' }),
    voluntary('postedOn', 'date', 'Datum poststempel', 'Day of the post mark', {
      visibleWhen: 'channel = "post"',
      latest: 'today',
    }),
    voluntary('grounds', 'long_text', 'Gronden', 'Grounds', { maxLength: 20_000 }),
    voluntary(
      'costsAsked',
      'boolean',
      'Vraagt de gemeente om vergoeding van kosten?',
      'Does the municipality ask for its costs?',
    ),
  ],
  body: ({ channel, receivedOn, postedOn, grounds, costsAsked }, documentIds) => ({
    channel,
    receivedOn,
    ...(postedOn ? { postedOn } : {}),
    grounds: grounds ?? '',
    documentIds,
    costsAsked: costsAsked === true,
  }),
};
