// SPDX-License-Identifier: EUPL-1.2
import { type Answers, type FieldError, type Question, decisionKinds, provincialRoles, roleNames } from '#domain';
import type { MandateEntryRequest, MandateHolderResponse } from '../../case/api-models';
import { mandateMessages, mandateText } from './mandate-messages';

const needed = mandateText((t) => t.needed);

/** The questions of a new entry. */
export function entryQuestions(holders: readonly MandateHolderResponse[]): Question[] {
  return [
    {
      key: 'holder',
      type: 'choice',
      label: mandateText((t) => t.holder),
      help: mandateText((t) => t.holderHelp),
      neededFor: needed,
      options: [
        ...holders.map(({ id, name }) => ({ key: `person:${id}`, label: { nl: name, en: name } })),
        ...provincialRoles.map((role) => ({
          key: `role:${role}`,
          label: mandateText((t) => t.role(roleNames[role][t === mandateMessages.nl ? 'nl' : 'en'] ?? role)),
        })),
      ],
    },
    {
      key: 'kinds',
      type: 'multi_choice',
      label: mandateText((t) => t.kindsQuestion),
      neededFor: needed,
      minimum: 1,
      options: decisionKinds.map((key) => ({ key, label: mandateText((t) => t.kindNames[key] ?? key) })),
    },
    {
      key: 'maximumCents',
      type: 'money',
      label: mandateText((t) => t.maximumQuestion),
      help: mandateText((t) => t.maximumHelp),
    },
    {
      key: 'functionTitle',
      type: 'text',
      label: mandateText((t) => t.functionQuestion),
      neededFor: needed,
      maxLength: 200,
    },
    { key: 'article', type: 'text', label: mandateText((t) => t.articleQuestion), neededFor: needed, maxLength: 300 },
    { key: 'validFrom', type: 'date', label: mandateText((t) => t.validFrom), neededFor: needed },
    {
      key: 'validTo',
      type: 'date',
      label: mandateText((t) => t.validTo),
      help: mandateText((t) => t.validToHelp),
    },
  ];
}

/** The question when an entry ends. */
export const endQuestions: readonly Question[] = [
  {
    key: 'validTo',
    type: 'date',
    label: mandateText((t) => t.lastDay),
    help: mandateText((t) => t.lastDayHelp),
  },
];

/** What was typed as the server wants it. */
export function entryOf(answers: Answers): MandateEntryRequest {
  const [sort, holder] = String(answers['holder'] ?? '').split(':');
  const { maximumCents, validTo } = answers;
  return {
    ...(sort === 'person' ? { personId: holder } : { role: holder }),
    kinds: (answers['kinds'] ?? []) as string[],
    validFrom: String(answers['validFrom'] ?? ''),
    article: String(answers['article'] ?? ''),
    functionTitle: String(answers['functionTitle'] ?? ''),
    ...(typeof maximumCents === 'number' ? { maximumCents } : {}),
    ...(typeof validTo === 'string' && validTo ? { validTo } : {}),
  };
}

/** What the server says about a field, at the question that it is about. */
export function atQuestion({ path, code, message }: { path: string; code: string; message: unknown }): FieldError {
  const first = path.split('.')[0] ?? path;
  const key = first === 'personId' || first === 'role' ? 'holder' : first;
  return {
    path: key,
    code: code as FieldError['code'],
    message: typeof message === 'string' ? { nl: message } : (message as FieldError['message']),
  };
}
