// SPDX-License-Identifier: EUPL-1.2
import { addDays, type LocalDate, localDateOf, localDateTimeToInstant } from '../shared/local-date';
import { type HolidayCalendar, isOrdinaryDay, ordinaryDayFrom } from './holidays';

/** A time in which the portal could not be reached. */
export interface OutageTimes {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/**
 * The day until which a term that an outage touched may run on: as many ordinary days after the outage as it took (at least
 * one), so that whoever was kept from sending gets that time back.
 *
 * @source Awb 2:21
 */
export function dayAfterOutage({ startsAt, endsAt }: OutageTimes, calendar: HolidayCalendar): LocalDate {
  const last = localDateOf(endsAt);
  let missed = 0;
  for (let day = localDateOf(startsAt); day <= last; day = addDays(day, 1))
    missed += isOrdinaryDay(day, calendar) ? 1 : 0;
  let until = last;
  for (let given = 0; given < Math.max(1, missed); given += 1) until = ordinaryDayFrom(addDays(until, 1), calendar);
  return until;
}

/**
 * Until which day a term is proposed to run on; nothing when it ended before the outage, or when after the outage there was
 * as much time left as would be given. The unreachable time before the end of a term is not held against the sender.
 *
 * @source Awb 2:21
 */
export function proposedDay(dueOn: LocalDate, outage: OutageTimes, calendar: HolidayCalendar): LocalDate | undefined {
  const until = dayAfterOutage(outage, calendar);
  return dueOn >= localDateOf(outage.startsAt) && dueOn < until ? until : undefined;
}

const clock = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' });

/**
 * Until which moment a window for applications is proposed to stay open: the same time of day, so many days later. One that
 * closed at the moment at which the outage began was not touched.
 *
 * @source Awb 2:21
 */
export function proposedClosing(closesAt: Date, outage: OutageTimes, calendar: HolidayCalendar): Date | undefined {
  if (closesAt <= outage.startsAt) return undefined;
  const day = proposedDay(localDateOf(closesAt), outage, calendar);
  return day && localDateTimeToInstant(`${day}T${clock.format(closesAt)}`);
}
