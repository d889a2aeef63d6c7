// SPDX-License-Identifier: EUPL-1.2
import { type LocalizedText, type ObligationRule, obligationText, type TermKind } from '#domain';
import { termNames } from '../terms/term-names';

const asking: LocalizedText = {
  nl: 'Laatste dag om de vaststelling aan te vragen',
  en: 'Last day to ask for determination',
};

/** What a deadline is about, in words; the key and the rule belong to an obligation. */
export function deadlineWords(subject: string, key: string | null, rule: ObligationRule | null): LocalizedText {
  const [kind, rest = ''] = subject.split(':');
  if (kind === 'determination' || kind === 'grant') return asking;
  if (kind === 'visit') return visitWords(subject);
  if (kind === 'obligation') return rule && key ? obligationText(rule, key) : { nl: key ?? '' };
  return termNames[(rest.split('/')[0] ?? rest) as TermKind] ?? { nl: rest };
}

/** A visit, with its hour behind its id. */
function visitWords(subject: string): LocalizedText {
  const hour = subject.slice(-5);
  return { nl: `Bezoek van de provincie om ${hour.replace(':', '.')} uur`, en: `Visit by the province at ${hour}` };
}

/** The key of the obligation of a step, and its rule in the scheme version of its case. Needs `s`, `a` and `v`. */
export const obligationOfStep = `left join obligation b on s.subject = 'obligation:' || b.id`;

export const ruleOfStep = `case when b.id is null then null else jsonb_path_query_first(v.definition,
  '$.types[*] ? (@.key == $type).obligations[*] ? (@.key == $key)',
  jsonb_build_object('type', a.type_key, 'key', split_part(b.key, '.', 1))) end`;

/** The id of a date in a calendar: the same as in the calendar file of the case. */
export function calendarUid(caseId: string, subject: string): string {
  const [kind, rest = ''] = subject.split(':');
  if (kind === 'obligation') return `${caseId}-obligation-${rest}@flexloket`;
  if (kind === 'visit') return `${caseId}-visit-${rest.split(' ')[0]}@flexloket`;
  return `${caseId}-${kind === 'term' ? rest.replace('/', '-') : subject}@flexloket`;
}
