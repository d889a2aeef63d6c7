// SPDX-License-Identifier: EUPL-1.2
import { type ApplicationFacts, type HolidayCalendar, localDate, notProcessedTerm } from '#domain';
import type { Reader } from '../../platform/work/work';

/** What the guards look at about completing the application. */
export type CureFacts = Pick<ApplicationFacts, 'cureDueOn' | 'completedOn' | 'notProcessedBy'>;

/**
 * The last invitation to complete a case: till when, when it was answered, and until when not processing can still be
 * notified. An answer after the term does not make the four weeks longer.
 *
 * @source Awb 4:5(1), 4:5(4)
 */
export async function cureFacts(
  asker: Pick<Reader, 'query'>,
  applicationId: string,
  calendar: HolidayCalendar,
): Promise<CureFacts> {
  const [last] = await asker.query<{ due_on: string; answered_on: string | null }>(
    'select due_on, answered_on from completion_request where application_id = $1 order by invited_on desc, id desc limit 1',
    [applicationId],
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
