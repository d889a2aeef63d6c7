// SPDX-License-Identifier: EUPL-1.2
import type { OrderKind, Question } from '#domain';
import type { BudgetLevelResponse } from '../api-models';
import { ceilingText } from './ceiling-messages';

const needed = ceilingText((t) => t.needed);
const label = (key: string) => ceilingText((t) => t.questions[key] ?? key);

/** What is prepared on the page itself; a counter-journal is prepared beside its journal. */
export const offeredKinds = ['raise', 'lower', 'carry', 'close_year', 'reopen_year'] as const;

/** The question what somebody wants to prepare. */
export const kindQuestion: Question = {
  key: 'kind',
  type: 'choice',
  label: ceilingText((t) => t.kind),
  neededFor: needed,
  options: offeredKinds.map((key) => ({ key, label: ceilingText((t) => t.kinds[key] ?? key) })),
};

/** What each kind needs, in the order in which it is asked. */
export function orderQuestions(kind: OrderKind, levels: readonly BudgetLevelResponse[]): Question[] {
  const options = levels.map(({ id, name, depth }) => ({
    key: id,
    label: { nl: `${'– '.repeat(depth)}${name.nl}`, en: `${'– '.repeat(depth)}${name.en ?? name.nl}` },
  }));
  const account = (key: string): Question => ({ key, type: 'choice', label: label(key), neededFor: needed, options });
  const amount: Question = { key: 'amountCents', type: 'money', label: label('amountCents'), neededFor: needed };
  const year = (key: string): Question => ({
    key,
    type: 'number',
    label: label(key),
    neededFor: needed,
    minimum: 2000,
    maximum: 2200,
  });
  const reason: Question = {
    key: 'reason',
    type: 'long_text',
    label: label('reason'),
    neededFor: needed,
    maxLength: 2000,
  };
  if (kind === 'carry') {
    return [account('accountId'), year('year'), account('toAccountId'), year('toYear'), amount, reason];
  }
  if (kind === 'close_year' || kind === 'reopen_year') return [year('year'), reason];
  const text = (key: string): Question => ({ key, type: 'text', label: label(key), neededFor: needed, maxLength: 200 });
  const day = (key: string): Question => ({ key, type: 'date', label: label(key), neededFor: needed });
  const help = kind === 'lower' ? { help: ceilingText((t) => t.lowerHelp) } : {};
  return [
    account('accountId'),
    amount,
    reason,
    text('decisionReference'),
    day('decidedOn'),
    text('publication'),
    day('publishedOn'),
    { ...day('startsOn'), ...help },
  ];
}
