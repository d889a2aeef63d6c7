// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  daysLeft,
  hearingWarning,
  type LocalDate,
  localDate,
  newDecisionTerm,
  penaltyRateOn,
  penaltyRows,
  type SchemeDefinition,
} from '#domain';
import type { Reader } from '../../platform/work/work';
import { PenaltyLaw } from '../penalties/penalty-law';
import { contestedBy } from './contested';
import { upholdingResponse } from './effect-response';
import type {
  AppealResponse,
  HearingWarningResponse,
  ObjectionAdviceResponse,
  ObjectionResponse,
  UpholdingResponse,
} from './objection-responses.dto';
import type { Appeal, Objection } from './objection.entities';
import { objectionTermsOf } from './objection-terms';

/** An objection as it really stands, with what its guards look at. */
export interface ObjectionRow extends Objection {
  readonly decisionKind: string;
  readonly decidedBy: string;
  readonly advisedBy: string | null;
  readonly notifiedOn: string;
  readonly ownCents: number;
  /** Whether the decision on the objection was notified. */
  readonly answered: boolean;
  /** The judgment on which is decided anew, and by when. */
  readonly courtOrder: { readonly decidedOn: LocalDate; readonly until: LocalDate } | null;
  /** The day on which was invited to the hearing. */
  readonly invitedOn: string | null;
  readonly advice: (ObjectionAdviceResponse & { readonly adviserId: string; readonly returned: boolean }) | null;
}

/** What the contested decision gave: as it stood when the objection was decided, or as it stands now for the province. */
const ownCents = `coalesce((select (x.facts -> 'receipt' ->> 'ownCents')::int8 from decision x where x.id = o.answered_by_id),
  case when $2 and d.kind in ('partial_grant', 'refusal') then (select g.granted_cents from subsidy_grant g where g.application_id = o.application_id)
       when $2 and d.kind = 'determination' then (select g.determined_cents from subsidy_grant g where g.application_id = o.application_id) end,
  d.amount_cents)`;

type Legal = SchemeDefinition['legal'];

const objectionAsJson = `jsonb_build_object(
          'id', o.id, 'applicationId', o.application_id, 'organisationId', o.organisation_id, 'decisionId', o.decision_id,
          'state', o.state, 'termState', o.term_state, 'version', o.version, 'channel', o.channel, 'receivedOn', o.received_on,
          'postedOn', o.posted_on, 'grounds', o.grounds, 'documentIds', o.document_ids, 'costsAsked', o.costs_asked,
          'verdict', o.verdict, 'excuse', o.excuse, 'defectId', o.defect_id, 'defect', o.defect, 'defectDueOn', o.defect_due_on,
          'defectCuredOn', o.defect_cured_on, 'committee', o.committee, 'committeeOutcome', o.committee_outcome,
          'committeeAdvice', o.committee_advice, 'hearingOn', o.hearing_on, 'hearingPlace', o.hearing_place,
          'hearingWaiver', o.hearing_waiver, 'heardBy', o.heard_by, 'hearingReport', o.hearing_report,
          'decisionDueOn', o.decision_due_on, 'outcome', o.outcome, 'answeredById', o.answered_by_id,
          'decisionKind', d.kind, 'decidedBy', d.decided_by, 'advisedBy', d.advised_by,
          'notifiedOn', coalesce(d.notified_on, d.decided_on), 'ownCents', ${ownCents},
          'invitedOn', (select e.occurred_on from case_event e where e.case_id = o.application_id and e.type = 'HearingPlanned'
             and e.data ->> 'objectionId' = o.id::text order by e.case_seq desc limit 1),
          'courtOrder', (select jsonb_build_object('decidedOn', p.decided_on, 'until', p.new_decision_due_on)
             from appeal p join decision x on x.id = p.decision_id
            where p.state = 'new_decision_ordered' and p.new_decision_due_on is not null
              and (x.kind = 'objection' and x.subject_id = o.id or x.id = o.decision_id) order by p.decided_on limit 1),
          'answered', exists (select from decision x where x.id = o.answered_by_id and x.notified_on is not null),
          'advice', case when $2 then (
             select jsonb_build_object('outcome', v.outcome, 'amountCents', v.amount_cents, 'costsCents', v.costs_cents,
                      'months', v.months, 'dates', v.dates, 'reason', v.reason, 'deviationReason', v.deviation_reason, 'advisedByName', p.name,
                      'returnReason', v.return_reason, 'adviserId', v.advised_by, 'returned', v.returned_by is not null)
               from objection_advice v join person p on p.id = v.advised_by
              where v.objection_id = o.id order by v.advised_at desc, v.id desc limit 1) end)`;

const appealAsJson = `jsonb_build_object('id', id, 'decisionId', decision_id, 'lateAbout', late_about,
          'lateSubjectId', late_subject_id, 'state', state, 'version', version, 'court', court,
          'courtNumber', court_number, 'registeredOn', registered_on, 'fileRequestedOn', file_requested_on,
          'fileDueOn', file_due_on, 'fileSentOn', file_sent_on, 'fileDocumentId', file_document_id, 'decidedOn', decided_on,
          'outcome', outcome, 'newDecisionDueOn', new_decision_due_on, 'providesCents', provides_cents,
          'newDecisionId', new_decision_id,
          'answered', not exists (select from decision d where d.id = new_decision_id and d.notified_on is null))`;

const closed = ['inadmissible', 'unfounded', 'upheld', 'partly_upheld', 'withdrawn'];

/** What a municipality may know of the state: advice is internal, and a decision has no effect before it was notified (Awb 3:40). */
export function shownObjectionState(row: ObjectionRow, internal: boolean): string {
  if (internal) return row.state;
  const hidden =
    ['advised', 'returned', 'committee_advised'].includes(row.state) || (row.outcome !== null && !row.answered);
  if (!hidden) return row.state;
  return row.hearingWaiver ? 'hearing_waived' : 'heard';
}

/** The objections and appeals of a case. */
@Injectable()
export class ObjectionsQueries {
  constructor(private readonly penaltyLaw: PenaltyLaw) {}

  /** Objections as rows, for whoever needs to know what may happen to them, and appeals as people see them. */
  async ofCase(
    reader: Reader,
    caseId: string,
    internal: boolean,
  ): Promise<{ readonly rows: ObjectionRow[]; readonly appeals: AppealResponse[] }> {
    const [found] = await reader.query<{ objections: ObjectionRow[]; appeals: AppealRow[] }>(
      `select (select coalesce(jsonb_agg(${objectionAsJson} order by o.filed_at, o.id), '[]')
                 from objection o join decision d on d.id = o.decision_id where o.application_id = $1) as objections,
              (select coalesce(jsonb_agg(${appealAsJson} order by registered_on, id), '[]')
                 from appeal where application_id = $1) as appeals`,
      [caseId, internal],
    );
    const appeals = (found?.appeals ?? []).map((row) => appealResponse(row, internal, reader.today));
    return { rows: found?.objections ?? [], appeals };
  }

  /** Objections as people see them. */
  async responses(
    reader: Reader,
    rows: readonly ObjectionRow[],
    internal: boolean,
    legal: Legal,
  ): Promise<ObjectionResponse[]> {
    const responses: ObjectionResponse[] = [];
    for (const row of rows) responses.push(await this.response(reader, row, internal, legal));
    return responses;
  }

  private async response(
    reader: Reader,
    row: ObjectionRow,
    internal: boolean,
    legal: Legal,
  ): Promise<ObjectionResponse> {
    const terms = await objectionTermsOf(reader, row);
    const decide = row.courtOrder ? newDecisionTerm(row.courtOrder) : terms.decision;
    const state = shownObjectionState(row, internal);
    const over = closed.includes(state);
    const told = internal || (row.outcome !== null && row.answered);
    const day = (kind: string): string | null => terms.all.findLast((term) => term.kind === kind)?.dueOn ?? null;
    const planned = state === 'hearing_planned';
    return {
      id: row.id,
      decisionId: row.decisionId,
      decisionKind: row.decisionKind,
      state,
      termState: row.termState,
      version: row.version,
      channel: row.channel,
      receivedOn: row.receivedOn,
      postedOn: row.postedOn,
      grounds: row.grounds,
      documentIds: row.documentIds,
      costsAsked: row.costsAsked,
      verdict: row.verdict,
      filing: { ...terms.filing.step },
      excuse: row.excuse,
      defect: row.defect,
      defectDueOn: row.defectDueOn,
      defectCuredOn: row.defectCuredOn,
      committee: row.committee,
      committeeOutcome: told ? row.committeeOutcome : null,
      committeeAdvice: told ? row.committeeAdvice : null,
      hearingOn: row.hearingOn,
      hearingPlace: row.hearingPlace,
      hearingWaiver: row.hearingWaiver,
      hearingReport: row.hearingReport,
      papersUntil: planned ? day('hearing_papers') : null,
      fileOpenFrom: planned ? day('hearing_file') : null,
      hearingWarning: internal && planned ? warningOf(row) : null,
      decisionDueOn: decide.dueOn,
      daysLeft: over ? null : daysLeft(decide.dueOn, reader.today),
      trace: decide.trace.map((step) => ({ ...step })),
      outcome: told ? row.outcome : null,
      answeredById: told ? row.answeredById : null,
      ownCents: row.ownCents,
      upholding: internal && !over ? await this.upholding(reader, row, legal) : null,
      advice: internal && row.advice ? adviceOf(row.advice) : null,
    };
  }

  private async upholding(reader: Reader, { decisionId }: ObjectionRow, legal: Legal): Promise<UpholdingResponse> {
    const contested = await contestedBy(reader, decisionId);
    const { penalty } = contested;
    if (!penalty) return upholdingResponse(contested, null, legal);
    const { rules } = await this.penaltyLaw.on(reader, penalty.noticeOn as LocalDate);
    const rows = penaltyRows(rules.maximumDays, penaltyRateOn(penalty.noticeOn as LocalDate, rules));
    const most = rows.reduce((sum, { amountCents }) => sum + amountCents, 0);
    return upholdingResponse(contested, most, legal);
  }
}

type AppealRow = Appeal & { readonly answered: boolean };

/** An appeal as the reader may see it: a new decision has no effect before it was notified. @source Awb 3:40 */
function appealResponse({ answered, ...row }: AppealRow, internal: boolean, today: LocalDate): AppealResponse {
  const hidden = !internal && !answered;
  const shown = hidden ? { ...row, state: 'new_decision_ordered', newDecisionId: null } : row;
  return { ...shown, daysLeft: appealDaysLeft(shown, today) };
}

function appealDaysLeft(
  { state, fileDueOn, newDecisionDueOn }: Omit<AppealRow, 'answered'>,
  today: LocalDate,
): number | null {
  const dueOn = state === 'file_requested' ? fileDueOn : state === 'new_decision_ordered' ? newDecisionDueOn : null;
  return dueOn === null ? null : daysLeft(localDate(dueOn), today);
}

function adviceOf(advice: NonNullable<ObjectionRow['advice']>): ObjectionAdviceResponse {
  const { outcome, amountCents, costsCents, months, dates, reason, deviationReason, advisedByName, returnReason } =
    advice;
  return { outcome, amountCents, costsCents, months, dates, reason, deviationReason, advisedByName, returnReason };
}

/** What is wrong with the day of a hearing. @source Awb 7:4(2) */
function warningOf({
  hearingOn,
  invitedOn,
}: Pick<ObjectionRow, 'hearingOn' | 'invitedOn'>): HearingWarningResponse | null {
  const warning = hearingOn && invitedOn ? hearingWarning(hearingOn as LocalDate, invitedOn as LocalDate) : undefined;
  return warning ? { source: warning.source, nl: warning.text.nl, en: warning.text.en ?? warning.text.nl } : null;
}
