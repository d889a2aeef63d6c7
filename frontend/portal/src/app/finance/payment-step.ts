// SPDX-License-Identifier: EUPL-1.2
import type { Question } from '#domain';
import type { DuePaymentResponse, PaymentResponse } from '../case/api-models';

/** Something that finance is about to do with money that is due, or with a payment. */
export type PaymentStep =
  | { readonly action: 'propose'; readonly due: DuePaymentResponse }
  | { readonly action: 'release' | 'cancel' | 'confirm' | 'interrupt'; readonly payment: PaymentResponse };

/** What was done, in words. */
export interface StepResult {
  readonly heading: string;
  readonly text: string;
}

/** Whom and what the step is about. */
export function subjectOf(step: PaymentStep): DuePaymentResponse | PaymentResponse {
  return step.action === 'propose' ? step.due : step.payment;
}

const confirmQuestions: Readonly<Record<'pay' | 'recovery', readonly Question[]>> = {
  pay: [dateQuestion('Op welke dag is er betaald?', 'On which day was it paid?'), referenceQuestion()],
  recovery: [
    dateQuestion('Op welke dag is het bedrag ontvangen?', 'On which day was it received?'),
    referenceQuestion(),
  ],
};

const cancelQuestions: readonly Question[] = [
  {
    key: 'reason',
    type: 'long_text',
    label: { nl: 'Waarom annuleert u de betaling?', en: 'Why do you cancel the payment?' },
    help: {
      nl: 'De reden komt in de tijdlijn, zichtbaar voor de provincie.',
      en: 'The reason goes into the timeline, visible to the province.',
    },
    neededFor: {
      nl: 'Zo is later te zien waarom er niet is betaald.',
      en: 'So that it is clear later why it was not paid.',
    },
    minLength: 3,
    maxLength: 2000,
  },
];

const manners = {
  reminder: { nl: 'Aanmaning (Awb 4:106, 4:112)', en: 'Reminder to pay (Awb 4:106, 4:112)' },
  set_off: { nl: 'Beschikking tot verrekening (Awb 4:106)', en: 'Decision to set off (Awb 4:106)' },
  writ: { nl: 'Dwangbevel of tenuitvoerlegging (Awb 4:106)', en: 'Writ or its enforcement (Awb 4:106)' },
  acknowledgement: {
    nl: 'De gemeente erkent de vordering (Awb 4:105)',
    en: 'The municipality acknowledges (Awb 4:105)',
  },
  court: { nl: 'Een procedure bij de rechter (Awb 4:105)', en: 'Proceedings in court (Awb 4:105)' },
} as const;

const neededForInterruption = {
  nl: 'Vanaf die dag begint de verjaring van vijf jaar opnieuw.',
  en: 'From that day the limitation of five years begins anew.',
};

const interruptQuestions: readonly Question[] = [
  {
    key: 'manner',
    type: 'choice',
    label: { nl: 'Waardoor is de verjaring gestuit?', en: 'What interrupted the limitation?' },
    neededFor: neededForInterruption,
    options: Object.entries(manners).map(([key, label]) => ({ key, label })),
  },
  {
    key: 'interruptedOn',
    type: 'date',
    label: { nl: 'Op welke dag?', en: 'On which day?' },
    neededFor: neededForInterruption,
    latest: 'today',
  },
  {
    key: 'reason',
    type: 'long_text',
    label: { nl: 'Toelichting', en: 'Explanation' },
    help: {
      nl: 'Staat in de tijdlijn. De gemeente leest dit ook.',
      en: 'It stands in the timeline. The municipality reads it too.',
    },
    neededFor: {
      nl: 'Zo is later te zien waarop de stuiting rust.',
      en: 'So that it is clear later on what it rests.',
    },
    minLength: 3,
    maxLength: 2000,
  },
];

/** What is asked before a step; nothing where the amount is enough. */
export function questionsOf(step: string, kind: 'pay' | 'recovery'): readonly Question[] | undefined {
  if (step === 'confirm' || step === 'markPaid') return confirmQuestions[kind];
  if (step === 'interrupt') return interruptQuestions;
  return step === 'cancel' ? cancelQuestions : undefined;
}

function dateQuestion(nl: string, en: string): Question {
  return {
    key: 'paidOn',
    type: 'date',
    label: { nl, en },
    neededFor: { nl: 'De datum komt in de boekhouding.', en: 'The date goes into the books.' },
    latest: 'today',
  };
}

function referenceQuestion(): Question {
  return {
    key: 'reference',
    type: 'text',
    label: { nl: 'Kenmerk van de bank', en: 'Reference of the bank' },
    help: {
      nl: 'Het nummer van het afschrift of van de transactie.',
      en: 'The number of the statement or the transaction.',
    },
    neededFor: {
      nl: 'Zo is de betaling bij de bank terug te vinden.',
      en: 'So that the payment can be found at the bank.',
    },
    maxLength: 140,
  };
}
