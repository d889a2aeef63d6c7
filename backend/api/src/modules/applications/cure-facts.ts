// SPDX-License-Identifier: EUPL-1.2
import { type ApplicationFacts, type HolidayCalendar, localDate, notProcessedTerm } from '#domain';
import type { Reader } from '../../platform/work/work';

/** What the guards look at about completing the application. */
export type CureFacts = Pick<ApplicationFacts, 'cureDueOn' | 'completedOn' | 'notProcessedBy'>;

/** Where the invitation `c` to complete stands among the events of its case: more than one may fall on one day. */
export const placeOfInvitation = `(select e.case_seq from case_event e
  where e.case_id = c.application_id and e.type = 'CompletionRequested' and e.data ->> 'completionRequestId' = c.id::text)`;

/**
 * The last invitation to complete a case: till when (one that waits for the post as if it went today), when it was answered, and until when not processing can still be
 * notified. An answer after the term does not make the four weeks longer.
 *
 * @source Awb 4:5(1), 4:5(4)
 */
export async function cureFacts(
  asker: Pick<Reader, 'query' | 'today'>,
  applicationId: string,
  calendar: HolidayCalendar,
): Promise<CureFacts> {
  const [last] = await asker.query<{ due_on: string; answered_on: string | null }>(
    `select case when w.id is null then c.due_on else c.due_on + ($2::date - c.invited_on) end as due_on, c.answered_on
       from completion_request c
       left join message w on w.cause_id = c.id and w.sent_at is null
      where c.application_id = $1 order by c.invited_on desc, ${placeOfInvitation} desc limit 1`,
    [applicationId, asker.today],
  );
  if (!last) return { cureDueOn: null };
  const dueOn = localDate(last.due_on);
  if (last.answered_on === null) {
    return { cureDueOn: dueOn, notProcessedBy: notProcessedTerm({ calendar, cureExpiredOn: dueOn }).dueOn };
  }
  const completedOn = localDate(last.answered_on);
  const inTime = completedOn <= dueOn;
  const { dueOn: notProcessedBy } = notProcessedTerm(
    inTime ? { calendar, completedOn } : { calendar, cureExpiredOn: dueOn },
  );
  return { cureDueOn: null, completedOn, notProcessedBy };
}
