// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  type CalendarDay,
  calendarFile,
  explain,
  type Language,
  type LocalDate,
  type ObligationRule,
  obligationText,
  type TermKind,
  textIn,
} from '#domain';
import { type Actor, isProvince } from '../../platform/actor';
import { notFound } from '../../platform/refused.error';
import { visibleTo } from '../../platform/security/visible';
import { type Reader, Work } from '../../platform/work/work';
import { CaseTermsService } from '../terms/case-terms.service';
import { termNames } from '../terms/term-names';

interface CaseRow {
  number: string;
  project_name: string;
  organisation_name: string;
}

interface ObligationRow {
  id: string;
  key: string;
  rule: ObligationRule | null;
  due_on: LocalDate;
}

/** Terms that are only of use to the province. */
const internal: readonly TermKind[] = ['not_processed', 'court_file', 'limitation', 'recovery', 'withdrawal'];

/** The dates of a case for somebody's own calendar: the terms that still run and the obligations that are open. */
@Injectable()
export class CaseCalendar {
  constructor(
    private readonly work: Work,
    private readonly terms: CaseTermsService,
  ) {}

  /** @throws RefusedError NOT_FOUND outside the scope of the actor */
  of(actor: Actor, id: string, language: Language): Promise<{ readonly name: string; readonly text: string }> {
    return this.work.read(actor, async (reader) => {
      const scope = visibleTo(actor, 'a', 2);
      const [row] = await reader.query<CaseRow>(
        `select a.number, a.project_name, o.name as organisation_name
           from application a join organisation o on o.id = a.organisation_id where a.id = $1 and ${scope.sql}`,
        [id, ...scope.parameters],
      );
      if (!row) throw notFound();
      const days = [...(await this.ofTerms(reader, id, language)), ...(await this.ofObligations(reader, id, language))];
      const title = `${row.number} ${row.project_name}`.trim();
      const named = days.map((day) => ({ ...day, summary: `${row.number}: ${day.summary}` }));
      const text = calendarFile(isProvince(actor) ? `${title} (${row.organisation_name})` : title, named, reader.now);
      return { name: `${row.number}.ics`, text };
    });
  }

  private async ofTerms(reader: Reader, id: string, language: Language): Promise<CalendarDay[]> {
    const audience = isProvince(reader.actor) ? 'staff' : 'applicant';
    const terms = (await this.terms.of(reader, [id])).get(id)?.terms ?? [];
    return terms
      .filter(({ kind, settledOn }) => !settledOn && (audience === 'staff' || !internal.includes(kind)))
      .map((term): CalendarDay => ({
        uid: `${id}-${term.kind}${term.key ? `-${term.key}` : ''}@flexloket`,
        day: term.dueOn,
        summary: textIn(termNames[term.kind], language),
        description: explain(term, audience, language).join('\n'),
      }));
  }

  private async ofObligations(reader: Reader, id: string, language: Language): Promise<CalendarDay[]> {
    const rows = await reader.query<ObligationRow>(
      `select b.id, b.due_on,
              b.key, (select r from jsonb_array_elements(v.definition -> 'types') t,
                      jsonb_array_elements(t -> 'obligations') r
                where t ->> 'key' = a.type_key and r ->> 'key' = split_part(b.key, '.', 1)) as rule
         from obligation b
         join application a on a.id = b.application_id
         join scheme_version v on v.id = a.scheme_version_id
        where b.application_id = $1 and b.state in ('open', 'reported') and b.due_on is not null
        order by b.due_on, b.key`,
      [id],
    );
    return rows.map(({ id: obligation, due_on, key, rule }) => ({
      uid: `${id}-obligation-${obligation}@flexloket`,
      day: due_on,
      summary: textIn(rule ? obligationText(rule, key) : { nl: 'Verplichting', en: 'Obligation' }, language),
    }));
  }
}
