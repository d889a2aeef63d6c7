// SPDX-License-Identifier: EUPL-1.2
import {
  type DatedTerm,
  type LocalDate,
  localDate,
  type ObjectionFiling,
  type TermEvent,
  termsOfObjection,
} from '#domain';
import type { Asker } from '../decisions/mandates.service';
import { calendarInForce } from '../law-data/calendar';
import type { Objection } from './objection.entities';

interface EventRow {
  type: string;
  occurred_on: LocalDate;
  data: Record<string, unknown>;
}

/** From what the terms of one objection are derived. */
export type ObjectionCauses = Pick<
  Objection,
  'id' | 'applicationId' | 'decisionId' | 'channel' | 'receivedOn' | 'postedOn' | 'excuse'
> & { readonly notifiedOn: string };

/** The terms of one objection: whether it was in time, until when is decided, and the days around the hearing. */
export interface TermsOfOneObjection {
  readonly filing: ObjectionFiling;
  readonly decision: DatedTerm;
  readonly objectionDueOn: LocalDate;
  readonly all: readonly DatedTerm[];
}

/** Derives them from the events of the objection and nothing else. @source Awb 6:6-6:11, 7:4, 7:10 */
export async function objectionTermsOf(asker: Asker, causes: ObjectionCauses): Promise<TermsOfOneObjection> {
  const rows = await asker.query<EventRow>(
    `select type, occurred_on, data from case_event
      where case_id = $1 and (data ->> 'objectionId' = $2
         or type = 'TermExtendedByOutage' and data ->> 'kind' = 'objection' and data ->> 'key' = $3) order by case_seq`,
    [causes.applicationId, causes.id, causes.decisionId],
  );
  const { channel, postedOn, excuse, decisionId } = causes;
  const received: TermEvent = {
    event: 'objection_received',
    on: localDate(causes.receivedOn),
    channel,
    decision: decisionId,
    ...(postedOn ? { postedOn: localDate(postedOn) } : {}),
    ...(excuse === null ? {} : { excuse }),
  };
  const notified: TermEvent = { event: 'decision_notified', on: localDate(causes.notifiedOn), decision: decisionId };
  const { terms, filings } = termsOfObjection([notified, received, ...rows.flatMap(termEventOf)], {
    calendar: await calendarInForce(asker),
  });
  const [filing] = filings;
  const decision = terms.find(({ kind }) => kind === 'objection_decision');
  const objection = terms.find(({ kind }) => kind === 'objection');
  if (!filing || !decision || !objection) throw new Error(`objection ${causes.id} has no terms`);
  return { filing, decision, objectionDueOn: objection.dueOn, all: terms };
}

function termEventOf({ type, occurred_on: on, data }: EventRow): TermEvent[] {
  const day = (name: string): LocalDate => localDate(String(data[name]));
  const request = String(data['requestId']);
  switch (type) {
    case 'ObjectionDefectNotified':
      return [{ event: 'defect_notified', on, request, days: Number(data['days']) }];
    case 'ObjectionDefectCured':
      return [{ event: 'defect_cured', on: day('curedOn'), request }];
    case 'CommitteeAppointed':
      return [{ event: 'committee_appointed', on }];
    case 'HearingPlanned':
      return [{ event: 'hearing', on: day('on') }];
    case 'ObjectionAdjourned':
      return [{ event: 'objection_adjourned', on, weeks: Number(data['weeks']) }];
    case 'TermExtendedByOutage':
      return [{ event: 'outage', on, term: 'objection', key: String(data['key']), until: day('until') }];
    case 'ObjectionDelayAgreed':
      return [{ event: 'objection_delay_agreed', on, until: day('until') }];
    default:
      return [];
  }
}
