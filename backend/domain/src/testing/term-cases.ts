// SPDX-License-Identifier: EUPL-1.2
import { localDate, type LocalDate, localDateOf, localDateTimeToInstant } from '../shared/local-date';
import type { TermEvent } from '../terms/case-events';
import type { CaseTermRules } from '../terms/case-rules';
import { explain } from '../terms/explain';
import { caseTerms, type CaseTerms, type DatedTerm, type TermKind, termOf } from '../terms/fold';
import { calendarOf, holidayDecrees } from '../terms/holidays';
import { penaltyRules } from '../terms/penalty-rules';

/** The rules of an example, as its file says them. */
export interface RulesOfExample {
  readonly weeks?: number;
  readonly noLegalTerm?: boolean;
  readonly from?: 'receipt' | 'closing';
  readonly adjournmentWeeks?: number;
  readonly targetWeeks?: number;
  /** Within how many weeks after a request the subsidy is determined. */
  readonly determinationWeeks?: number;
  readonly extended?: boolean;
  readonly title42?: CaseTermRules['legal']['title42'];
  readonly title42Article?: string;
  /** Keys of the decrees that equate days with holidays. */
  readonly decrees?: readonly string[];
}

/** An example of terms: events in, days and sentences out. */
export interface TermExample {
  readonly title: string;
  readonly law: string;
  readonly rules?: RulesOfExample;
  readonly today?: string;
  readonly events: readonly ({ readonly on: string; readonly event: string } & Readonly<Record<string, unknown>>)[];
  /** By kind of term, or `kind/key`; `none` where the case has no such term. */
  readonly dates: Readonly<Record<string, string>>;
  readonly filings?: readonly string[];
  readonly penalty?: 'none' | Readonly<Record<string, string | number>>;
  readonly trace?: Readonly<Record<string, readonly string[]>>;
}

/** The day of an event: a day, a local time, or an instant with `Z`. */
function dayOf(text: string): LocalDate {
  if (text.endsWith('Z')) return localDateOf(new Date(text));
  return text.includes('T') ? localDateOf(localDateTimeToInstant(text)) : localDate(text);
}

function eventOf({ on, ...rest }: TermExample['events'][number]): TermEvent {
  const days = Object.entries(rest).filter(([name]) => name === 'until' || name === 'dueOn' || /(On|By)$/.test(name));
  for (const [, day] of days) localDate(String(day));
  return { ...rest, on: dayOf(on) } as unknown as TermEvent;
}

/** The rules that an example means. */
export function rulesOf(rules: RulesOfExample = {}): CaseTermRules {
  const article = 'artikel 6';
  const adjournment = rules.adjournmentWeeks ? { length: { weeks: rules.adjournmentWeeks }, article } : undefined;
  const wanted = rules.decrees ?? [];
  return {
    legal: {
      title42: rules.title42 ?? 'direct',
      title42Article: rules.title42Article,
      termsExtended: rules.extended ?? true,
    },
    decision: rules.noLegalTerm
      ? undefined
      : { weeks: rules.weeks ?? 13, from: rules.from ?? 'receipt', article, adjournment },
    ...(rules.determinationWeeks ? { determination: { weeks: rules.determinationWeeks, article: 'artikel 14' } } : {}),
    targetWeeks: rules.targetWeeks,
    cureDays: 14,
    calendar: calendarOf(holidayDecrees.filter(({ key }) => wanted.includes(key))),
    penalty: penaltyRules,
  };
}

/** The terms of an example; without a day of today, a day after everything. */
export function termsOfExample({ events, rules, today }: TermExample): CaseTerms {
  return caseTerms(events.map(eventOf), rulesOf(rules), localDate(today ?? '2099-12-31'));
}

/** The term that an example names as `kind` or `kind/key`. */
export function namedTerm(terms: CaseTerms, name: string): DatedTerm | undefined {
  const [kind, key] = name.split('/');
  return termOf(terms, kind as TermKind, key);
}

/** The sentences that belong to the days of an example. */
export function traceOfExample(example: TermExample): Record<string, readonly string[]> {
  const terms = termsOfExample(example);
  const found = Object.keys(example.dates).flatMap((name) => {
    const term = namedTerm(terms, name);
    return term ? [[name, explain(term, 'staff', 'nl')] as const] : [];
  });
  return Object.fromEntries(found);
}
