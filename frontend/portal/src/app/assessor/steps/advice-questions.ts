// SPDX-License-Identifier: EUPL-1.2
import { type Answers, type GrantTypeDefinition, type Question, formatMoney, groundsOf, repeatGround } from '#domain';
import { actionFor } from '../../case/actions';
import type { CaseResponse, ViewsResponse } from '../../case/api-models';
import { formMessages, formText } from './form-messages';

const needed = formText((t) => t.needed);

export type AdviceKind = 'grant' | 'refuse' | 'not_process';

/** What can be advised now, as the server says. */
export function adviceKinds(file: CaseResponse): AdviceKind[] {
  return [
    ...(actionFor(file, 'application', 'advise').allowed ? (['grant', 'refuse'] as const) : []),
    ...(actionFor(file, 'application', 'adviseNotToProcess').allowed ? (['not_process'] as const) : []),
  ];
}

/** The grounds of the scheme; the ones that the answers show are marked. */
export function groundsQuestion(file: CaseResponse, type: GrantTypeDefinition): Question {
  const found = new Map(file.machineGrounds.map(({ key, applies }) => [key, applies]));
  const marked = (key: string, text: string, language: 'nl' | 'en'): string => {
    const applies = found.get(key);
    if (!applies) return text;
    const { groundFound, groundUndecided } = formMessages[language].advice;
    return applies === 'yes' ? groundFound(text) : groundUndecided(text);
  };
  return {
    key: 'grounds',
    type: 'multi_choice',
    label: formText((t) => t.grounds),
    neededFor: needed,
    minimum: 1,
    options: [
      ...(file.repeatOf ? [{ key: repeatGround, label: formText((t) => t.repeatGround) }] : []),
      ...groundsOf(type).map(({ key, text, article }) => ({
        key,
        label: {
          nl: `${marked(key, text.nl, 'nl')} (${article})`,
          en: `${marked(key, text.en ?? text.nl, 'en')} (${article})`,
        },
      })),
    ],
  };
}

export function viewsQuestion(codes: readonly ViewsCode[]): Question {
  return {
    key: 'viewsCode',
    type: 'choice',
    label: formText((t) => t.views),
    help: formText((t) => t.viewsHelp),
    neededFor: needed,
    options: codes.map((code) => ({ key: code, label: formText((t) => t.viewsCodes[code]) })),
  };
}

/** A refusal by reference to the earlier one needs no views (Awb 4:6(2)). */
function byReference({ grounds }: Answers): boolean {
  return Array.isArray(grounds) && grounds.some((ground) => ground === repeatGround);
}

type ViewsCode = keyof (typeof formMessages)['nl']['viewsCodes'];

/** Views that were asked are a fact; a reason for not asking is only needed without them. */
function viewsCodesFor({ views }: CaseResponse): ViewsCode[] {
  const heard = views.some(({ subject }) => subject === 'advice');
  return heard ? ['views_heard'] : ['no_differing_data', 'awb_4_11', 'awb_4_12', 'ceiling_only'];
}

/**
 * What is asked about views before a subsidy is determined lower, amended or withdrawn: that they were asked or why not, and
 * what is done with what came. The exception for decisions on money is not there (Awb 4:12(2)).
 */
export function viewsQuestionsAfterGrant(asked: readonly ViewsResponse[]): Question[] {
  return [
    {
      ...viewsQuestion(asked.length ? ['views_heard'] : ['no_differing_data', 'awb_4_11']),
      help: formText((t) => t.viewsHelpAfterGrant),
    },
    ...(asked.some(({ state }) => state === 'received') ? [replyQuestion] : []),
  ];
}

const replyQuestion: Question = {
  key: 'viewsReply',
  type: 'long_text',
  label: formText((t) => t.viewsReply),
  help: formText((t) => t.viewsReplyHelp),
  neededFor: needed,
  maxLength: 4000,
};

/** The questions of an advice; which ones are asked follows from what was chosen so far. */
export function adviceQuestions(file: CaseResponse, type: GrantTypeDefinition, answers: Answers): Question[] {
  const { kind, amountCents } = answers;
  const calculated = file.calculation.totalCents;
  const less = kind === 'grant' && typeof amountCents === 'number' && amountCents < (file.requestedCents ?? calculated);
  return [
    {
      key: 'kind',
      type: 'choice',
      label: formText((t) => t.advice.kind),
      neededFor: needed,
      options: adviceKinds(file).map((key) => ({ key, label: formText((t) => t.advice.kinds[key]) })),
    },
    ...(kind === 'grant' ? [amountQuestion(calculated)] : []),
    ...(kind === 'refuse' ? [groundsQuestion(file, type)] : []),
    ...((kind === 'refuse' && !byReference(answers)) || less ? [viewsQuestion(viewsCodesFor(file))] : []),
    ...(kind !== 'not_process' && file.views.some((one) => one.subject === 'advice' && one.state === 'received')
      ? [replyQuestion]
      : []),
    {
      key: 'reason',
      type: 'long_text',
      label: formText((t) => t.reason),
      help: formText((t) => t.advice.reasonHelp),
      neededFor: needed,
      maxLength: 4000,
    },
  ];
}

export function amountQuestion(calculatedCents: number): Question {
  return {
    key: 'amountCents',
    type: 'money',
    label: formText((t) => t.amount),
    help: {
      nl: formMessages.nl.advice.amountHelp(formatMoney(calculatedCents, 'nl')),
      en: formMessages.en.advice.amountHelp(formatMoney(calculatedCents, 'en')),
    },
    neededFor: needed,
  };
}
