// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type CaseTerms, type DatedTerm, type LateKind, type LocalDate, type TraceStep } from '#domain';
import type { Asker } from '../law-data/law-data.service';
import { CaseTermsService } from '../terms/case-terms.service';

/** Something on which the authority has to decide within a term: an application, a request, an objection or a judgment. */
export interface LateMatter {
  readonly about: LateKind;
  readonly subjectId: string;
  readonly receivedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly trace: readonly TraceStep[];
  /** The day on which the decision was notified, or the application was withdrawn. */
  readonly endedOn?: LocalDate;
}

interface CaseRow {
  id: string;
  received_on: LocalDate;
  objections: Record<string, LocalDate>;
  /** The decisions on objection after which the application was processed after all, in order. */
  resumed: string[];
  /** Appeals against a decision that did not come: to what the court ordered then belongs a penalty of the court itself. */
  late_appeals: string[];
}

/** The words for what the authority is late with. */
export const matterNames: Readonly<Record<LateKind, { readonly nl: string; readonly en: string }>> = {
  decision: { nl: 'de aanvraag', en: 'the application' },
  determination: { nl: 'het verzoek om vaststelling', en: 'the request for determination' },
  objection: { nl: 'het bezwaar', en: 'the objection' },
  court_order: { nl: 'de zaak na de uitspraak van de rechtbank', en: 'the case after the judgment of the court' },
};

/** The terms within which the authority has to decide, passed or not; each folded anew from what happened. */
@Injectable()
export class LateMatters {
  constructor(private readonly terms: CaseTermsService) {}

  /** Of one case. */
  async of(asker: Asker, applicationId: string): Promise<readonly LateMatter[]> {
    return (await this.ofMany(asker, [applicationId])).get(applicationId) ?? [];
  }

  /** Of many cases, by case. */
  async ofMany(asker: Asker, applicationIds: readonly string[]): Promise<Map<string, readonly LateMatter[]>> {
    const folded = await this.terms.of(asker, applicationIds);
    const rows = await asker.query<CaseRow>(
      `select a.id, a.received_on,
              (select coalesce(jsonb_object_agg(e.data ->> 'objectionId', coalesce(e.data ->> 'receivedOn', e.occurred_on::text)), '{}')
                 from case_event e where e.case_id = a.id and e.type = 'ObjectionReceived'
                  and e.data ? 'objectionId') as objections,
              (select coalesce(jsonb_agg(e.data ->> 'decisionId' order by e.case_seq), '[]')
                 from case_event e where e.case_id = a.id and e.type = 'ApplicationResumed') as resumed,
              (select coalesce(jsonb_agg(e.data ->> 'appealId'), '[]')
                 from case_event e where e.case_id = a.id and e.type = 'AppealDecided' and e.data ? 'late') as late_appeals
         from application a
        where a.id = any($1) and a.state <> 'draft' and a.received_on is not null`,
      [applicationIds],
    );
    return new Map(rows.map((row) => [row.id, mattersOf(row, folded.get(row.id))]));
  }
}

function mattersOf(row: CaseRow, terms: CaseTerms | undefined): LateMatter[] {
  if (!terms) return [];
  const matter = (about: LateKind, subjectId: string, receivedOn: LocalDate, term: DatedTerm): LateMatter => ({
    about,
    subjectId,
    receivedOn,
    dueOn: term.dueOn,
    trace: term.trace,
    ...(term.settledOn ? { endedOn: term.settledOn } : {}),
  });
  const decisions = terms.terms
    .filter(({ kind }) => kind === 'decision')
    .map((term) => roundOf(row, term, (about) => matter('decision', about.subjectId, about.receivedOn, term)));
  const objections = terms.terms.flatMap((term): LateMatter[] => {
    const receivedOn = term.key === undefined ? undefined : row.objections[term.key];
    if (term.kind !== 'objection_decision' || term.key === undefined || !receivedOn) return [];
    return [matter('objection', term.key, receivedOn, term)];
  });
  const determinations = terms.terms.flatMap((term): LateMatter[] => {
    const receivedOn = term.trace[0]?.date;
    if (term.kind !== 'determination_decision' || term.key === undefined || !receivedOn) return [];
    return [matter('determination', term.key, receivedOn, term)];
  });
  const ordered = terms.terms.flatMap((term): LateMatter[] => {
    const { kind, key, trace } = term;
    const judgedOn = trace[0]?.date;
    if (kind !== 'new_decision' || key === undefined || !judgedOn || row.late_appeals.includes(key)) return [];
    return [matter('court_order', key, judgedOn, term)];
  });
  return [...decisions, ...determinations, ...objections, ...ordered];
}

/**
 * What a decision term is about: the application, or once it is processed after all the decision on objection that says so.
 * An earlier term carries its number; the one that runs carries none.
 */
function roundOf(
  { id, received_on, resumed }: CaseRow,
  { key, trace }: DatedTerm,
  made: (about: Pick<LateMatter, 'subjectId' | 'receivedOn'>) => LateMatter,
): LateMatter {
  const after = key === undefined ? resumed.at(-1) : resumed[Number(key) - 2];
  return made(
    after === undefined
      ? { subjectId: id, receivedOn: received_on }
      : { subjectId: after, receivedOn: trace[0]?.date ?? received_on },
  );
}
