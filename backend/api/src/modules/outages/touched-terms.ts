// SPDX-License-Identifier: EUPL-1.2
import {
  type HolidayCalendar,
  type LocalDate,
  localDateOf,
  localDateTimeToInstant,
  type OutageTimes,
  proposedClosing,
  proposedDay,
} from '#domain';
import type { Tx } from '../../platform/work/tx';
import { closingMoment } from '../schemes/window-closing';
import type { OutageProposal, TouchedTerm } from './outage.entities';

export type Touched = Pick<
  OutageProposal,
  'applicationId' | 'schemeVersionId' | 'kind' | 'key' | 'dueAt' | 'proposedUntil'
>;

interface TermRow {
  id: string;
  kind: TouchedTerm;
  key: string;
  due_on: LocalDate;
}

/** The last moment of a day: until then one is in time. */
export const endOf = (day: LocalDate): Date => localDateTimeToInstant(`${day}T23:59`);

/** Every window and every term of a municipality that an outage kept somebody from using (Awb 2:21). */
export async function touchedBy(tx: Tx, outage: OutageTimes, calendar: HolidayCalendar): Promise<Touched[]> {
  const windows = await tx.query<{ id: string; closes_at: Date }>(
    `select v.id, ${closingMoment} as closes_at from scheme_version v where v.current order by v.id`,
  );
  const terms = await tx.query<TermRow>(
    `select c.application_id as id, 'cure' as kind, c.id::text as key, c.due_on from completion_request c
       join application a on a.id = c.application_id
      where a.state in ('incomplete', 'completed', 'advised') and (c.answered_on is null or c.answered_on > c.due_on)
     union all
     select i.application_id, 'views', i.id::text, i.due_on from views_invitation i
      where i.invited_of = 'applicant' and i.state = 'invited' and i.due_on >= $1::date
        and not exists (select from message m where m.cause_id = i.id and m.sent_at is null)
     union all
     select o.application_id, 'objection_cure', o.defect_id::text, o.defect_due_on from objection o
      where o.state = 'incomplete' and o.defect_due_on >= $1::date
     union all
     select d.application_id, 'objection', d.id::text, d.objection_due_on from decision d
      where d.objection_due_on >= $1::date
      order by due_on, id`,
    [localDateOf(outage.startsAt)],
  );
  return [
    ...windows.flatMap(({ id, closes_at }): Touched[] => {
      const until = proposedClosing(closes_at, outage, calendar);
      return until
        ? [
            {
              applicationId: null,
              schemeVersionId: id,
              kind: 'window',
              key: '',
              dueAt: closes_at,
              proposedUntil: until,
            },
          ]
        : [];
    }),
    ...terms.flatMap(({ id, kind, key, due_on }): Touched[] => {
      const until = proposedDay(due_on, outage, calendar);
      return until
        ? [{ applicationId: id, schemeVersionId: null, kind, key, dueAt: endOf(due_on), proposedUntil: endOf(until) }]
        : [];
    }),
  ];
}
