// SPDX-License-Identifier: EUPL-1.2
import {
  type AdvanceRule,
  type CaseTermRules,
  type DeterminationRule,
  type HolidayCalendar,
  type LegalBasis,
  type LocalDate,
  localDateOf,
  type PenaltyRules,
  type TermEvent,
  type TypeTerms,
} from '#domain';
import { closingMoment } from '../schemes/window-closing';
import { type HappenedEvent, termEventsIn, termEventTypes } from './term-events';

/** Whoever asks within a transaction: a use case or a reader. */
export interface Asker {
  readonly today: LocalDate;
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** From what the terms of one case are folded. */
export interface CaseTermFile {
  readonly organisationId: string;
  readonly events: readonly TermEvent[];
  readonly rules: CaseTermRules;
}

/** What is not read from the case itself. */
export interface Law {
  readonly calendar: HolidayCalendar;
  readonly penalty: PenaltyRules;
}

interface FileRow {
  id: string;
  organisation_id: string;
  legal: LegalBasis;
  terms: TypeTerms;
  determination: DeterminationRule;
  advances: readonly AdvanceRule[];
  closes_at: Date;
  events: HappenedEvent[];
}

/** The rules of a scheme as the fold wants them. */
export function rulesOf(
  legal: LegalBasis,
  terms: TypeTerms,
  law: Law,
  determination?: Pick<DeterminationRule, 'decideWithinWeeks' | 'article'>,
): CaseTermRules {
  const { decisionWeeks, decisionFrom, article, adjournment, reasonableTerm, targetWeeks, cureDays } = terms;
  const adjourning = adjournment && { length: { weeks: adjournment.weeks }, article: adjournment.article };
  return {
    legal,
    ...(reasonableTerm
      ? {}
      : {
          decision: {
            weeks: decisionWeeks,
            from: decisionFrom,
            article,
            ...(adjourning ? { adjournment: adjourning } : {}),
          },
        }),
    ...(determination
      ? { determination: { weeks: determination.decideWithinWeeks, article: determination.article } }
      : {}),
    targetWeeks,
    cureDays,
    ...law,
  };
}

const filesSql = `
  select a.id, a.organisation_id, v.definition -> 'legal' as legal, t -> 'terms' as terms, t -> 'advances' as advances,
         t -> 'determination' as determination,
         ${closingMoment} as closes_at,
         coalesce((select json_agg(json_build_object('type', e.type, 'on', e.occurred_on, 'data', e.data) order by e.case_seq)
                     from case_event e where e.case_id = a.id and e.type = any($2)), '[]') as events
    from application a
    join scheme_version v on v.id = a.scheme_version_id
    cross join lateral jsonb_array_elements(v.definition -> 'types') t
   where a.id = any($1) and t ->> 'key' = a.type_key`;

/**
 * The files of many cases by one query; cases that the asker may not see are left out. `further` are events that are about
 * to be recorded.
 */
export async function termFilesOf(
  asker: Asker,
  caseIds: readonly string[],
  law: Law,
  further: readonly HappenedEvent[] = [],
): Promise<Map<string, CaseTermFile>> {
  const rows = await asker.query<FileRow>(filesSql, [caseIds, termEventTypes]);
  return new Map(
    rows.map((row) => {
      const happened = termEventsIn([...row.events, ...further], row.advances);
      const closed: TermEvent = { event: 'window_closed', on: localDateOf(new Date(row.closes_at)) };
      const rules = rulesOf(row.legal, row.terms, law, row.determination);
      return [row.id, { organisationId: row.organisation_id, events: [...happened, closed], rules }];
    }),
  );
}
