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
import { type HappenedEvent, termEventsIn } from '../terms/term-events';
import type { Objection } from './objection.entities';

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
  const happened = await asker.query<HappenedEvent>(
    `select type, occurred_on as "on", data from case_event
      where case_id = $1 and (data ->> 'objectionId' = $2 and type <> 'ObjectionReceived'
         or type = 'LetterDispatched'
         or type = 'TermExtendedByOutage' and (data ->> 'kind' = 'objection' and data ->> 'key' = $3
           or data ->> 'kind' = 'objection_cure')) order by case_seq`,
    [causes.applicationId, causes.id, causes.decisionId],
  );
  const { id: objection, channel, postedOn, excuse, decisionId } = causes;
  const received: TermEvent = {
    event: 'objection_received',
    on: localDate(causes.receivedOn),
    channel,
    objection,
    decision: decisionId,
    ...(postedOn ? { postedOn: localDate(postedOn) } : {}),
    ...(excuse === null ? {} : { excuse }),
  };
  const notified: TermEvent = { event: 'decision_notified', on: localDate(causes.notifiedOn), decision: decisionId };
  const { terms, filings } = termsOfObjection([notified, received, ...termEventsIn(happened, [])], {
    calendar: await calendarInForce(asker),
  });
  const [filing] = filings;
  const decision = terms.find(({ kind }) => kind === 'objection_decision');
  const open = terms.find(({ kind }) => kind === 'objection');
  if (!filing || !decision || !open) throw new Error(`objection ${causes.id} has no terms`);
  return { filing, decision, objectionDueOn: open.dueOn, all: terms };
}
