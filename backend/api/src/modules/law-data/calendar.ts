// SPDX-License-Identifier: EUPL-1.2
import type { HolidayCalendar, LocalDate } from '#domain';
import type { Reader } from '../../platform/work/work';

/** The calendar as one version had it; version 0 has no added days. */
export async function calendarOfVersion(asker: Pick<Reader, 'query'>, number: number): Promise<HolidayCalendar> {
  const rows = await asker.query<{ day: LocalDate }>(
    `select d.day from holiday_decree_day d join law_data_version v on v.id = d.version_id
      where v.kind = 'holidays' and v.number = $1 order by d.day`,
    [number],
  );
  return { extraDays: rows.map(({ day }) => day), version: `v${number}` };
}

/** The calendar in force: the recognised holidays with the days added by decree. */
export async function calendarInForce(asker: Pick<Reader, 'query'>): Promise<HolidayCalendar> {
  const [row] = await asker.query<{ number: number; days: LocalDate[] }>(
    `select v.number, coalesce(json_agg(d.day order by d.day) filter (where d.day is not null), '[]') as days
       from (select id, number from law_data_version where kind = 'holidays' order by number desc limit 1) v
       left join holiday_decree_day d on d.version_id = v.id group by v.number`,
  );
  return { extraDays: row?.days ?? [], version: `v${row?.number ?? 0}` };
}
