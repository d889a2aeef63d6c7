// SPDX-License-Identifier: EUPL-1.2
import type { Question } from '#domain';
import type { CaseResponse, ObjectionResponse } from '../../case/api-models';
import { asked, voluntary } from './objection-questions';

/** Questions that only matter when the objection is upheld. */
export const upheldOnly = 'outcome = "upheld" or outcome = "partly_upheld"';

/** More time in all: more than there was, at most what was asked. */
export const monthsOf = (minimum: number, maximum: number): Question =>
  asked('months', 'number', 'Uitstel in totaal, in maanden', 'Extra time in all, in months', {
    minimum,
    maximum,
    visibleWhen: upheldOnly,
  });

/** A new last day for each obligation of the subsidy that is not done yet; empty leaves it as it is. */
export function obligationDays(
  { grant }: CaseResponse,
  { decisionKind }: ObjectionResponse,
): readonly { readonly key: string; readonly question: Question }[] {
  const open = (grant?.obligations ?? []).filter(
    ({ state }) => state === 'open' || state === 'reported' || (state === 'lapsed' && decisionKind === 'withdrawal'),
  );
  return open.map(({ key, text }, index) => ({
    key,
    question: voluntary(
      `day${index}`,
      'date',
      `Nieuwe laatste dag: ${text.nl}`,
      `New last day: ${text.en ?? text.nl}`,
      { earliest: 'today', visibleWhen: upheldOnly },
    ),
  }));
}

export const dateOf = (advice: ObjectionResponse['advice'], key: string): string | null =>
  advice?.dates.find((one) => one.key === key)?.dueOn ?? null;
