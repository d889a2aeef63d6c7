// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  addDays,
  addMonths,
  calendarFile,
  type Language,
  localDate,
  type LocalDate,
  type LocalizedText,
  type ObligationRule,
  textIn,
} from '#domain';
import { type Actor, isProvince } from '../../platform/actor';
import { visibleTo } from '../../platform/security/visible';
import { type Reader, Work } from '../../platform/work/work';
import { calendarUid, deadlineWords } from '../deadlines/deadline-words';
import { warnedTerms } from '../deadlines/open-deadlines';
import type { CalendarDayResponse, MonthResponse } from './case-calendar.dto';

interface DayRow {
  readonly application_id: string;
  readonly number: string;
  readonly project_name: string;
  readonly organisation_name: string;
  readonly subject: string;
  readonly due_on: LocalDate;
  readonly key: string | null;
  readonly rule: ObligationRule | null;
}

const most = 500;
const mostInFile = 2000;
/** Terms that are only of use to the province. */
const ofRecipient: readonly string[] = [
  ...warnedTerms.recipient,
  'decision',
  'objection',
  'objection_decision',
  'payment',
];
const ofProvince: readonly string[] = [
  ...new Set([...ofRecipient, ...warnedTerms.province, 'target', 'hearing_papers']),
];

/** The days of all cases of somebody: a municipality has its own, somebody of the province those that he or she handles. */
@Injectable()
export class PersonCalendar {
  constructor(private readonly work: Work) {}

  /** What falls in one month. */
  month(actor: Actor, month: string | undefined): Promise<MonthResponse> {
    return this.work.read(actor, async (reader) => {
      const first = localDate(`${month ?? reader.today.slice(0, 7)}-01`);
      const rows = await this.days(reader, first, addDays(addMonths(first, 1), -1), most + 1);
      return {
        month: first.slice(0, 7),
        today: reader.today,
        days: rows.slice(0, most).map(responseOf),
        more: rows.length > most,
      };
    });
  }

  /** Everything from today on as a calendar file. */
  file(actor: Actor, language: Language): Promise<string> {
    return this.work.read(actor, async (reader) => {
      const rows = await this.days(reader, reader.today, addMonths(reader.today, 12 * 30), mostInFile);
      const days = rows.map((row) => ({
        uid: calendarUid(row.application_id, row.subject),
        day: row.due_on,
        summary: `${row.number}: ${textIn(wordsOf(row), language)}`,
        description: [row.project_name, isProvince(actor) ? row.organisation_name : ''].filter(Boolean).join('\n'),
      }));
      return calendarFile('Flexloket', days, reader.now);
    });
  }

  private days({ actor, query }: Reader, from: LocalDate, until: LocalDate, limit: number): Promise<DayRow[]> {
    const province = isProvince(actor);
    const scope = visibleTo(actor, 'a', 6);
    const mine = province ? 'a.assignee_id = $5::uuid' : '$5::uuid is not null';
    return query<DayRow>(
      `with day as (
         select b.application_id, 'obligation:' || b.id as subject, b.due_on, b.key from obligation b
          where b.state in ('open', 'reported') and b.due_on between $1 and $2
         union all
         select g.application_id, 'determination', g.determination_due_on, null from subsidy_grant g
          where g.state in ('active', 'amended') and g.determination_due_on between $1 and $2
            and not exists (select from obligation b where b.grant_id = g.id and b.kind = 'report'
                               and b.due_on = g.determination_due_on)
         union all
         select w.application_id, 'visit:' || w.id || ' ' || w.starts_at, w.planned_on, null from visit w
          where w.state in ('planned', 'reported', 'published') and w.planned_on between $1 and $2
         union all
         select t.case_id, 'term:' || t.kind || case when t.key = '' then '' else '/' || t.key end, t.due_on, null
           from case_term t where t.settled_on is null and t.kind = any($4) and t.due_on between $1 and $2)
       select d.*, a.number, a.project_name, o.name as organisation_name,
              case when d.key is null then null else jsonb_path_query_first(v.definition,
                '$.types[*] ? (@.key == $type).obligations[*] ? (@.key == $key)',
                jsonb_build_object('type', a.type_key, 'key', split_part(d.key, '.', 1))) end as rule
         from day d
         join application a on a.id = d.application_id
         join organisation o on o.id = a.organisation_id
         join scheme_version v on v.id = a.scheme_version_id
        where ${mine} and ${scope.sql}
        order by d.due_on, a.number, d.key nulls last, d.subject limit $3`,
      [from, until, limit, province ? ofProvince : ofRecipient, actor.personId, ...scope.parameters],
    );
  }
}

const wordsOf = ({ subject, key, rule }: DayRow): LocalizedText => deadlineWords(subject, key, rule);

function responseOf(row: DayRow): CalendarDayResponse {
  const [kind, rest = ''] = row.subject.split(':');
  const ofTheProvince =
    kind === 'term' && !(warnedTerms.recipient as readonly string[]).includes(rest.split('/')[0] ?? '');
  return {
    applicationId: row.application_id,
    applicationNumber: row.number,
    projectName: row.project_name,
    organisationName: row.organisation_name,
    day: row.due_on,
    text: wordsOf(row),
    side: ofTheProvince ? 'province' : 'recipient',
  };
}
