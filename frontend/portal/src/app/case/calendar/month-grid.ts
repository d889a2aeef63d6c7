// SPDX-License-Identifier: EUPL-1.2
import { addDays, addMonths, localDate, type LocalDate, weekdayOf } from '#domain';

/** One day in the grid of a month. */
export interface GridDay<Item> {
  readonly day: LocalDate;
  readonly inMonth: boolean;
  readonly items: readonly Item[];
}

/** The weeks of a month from Monday to Sunday, with what falls on each day. */
export function weeksOf<Item extends { readonly day: string }>(
  month: string,
  items: readonly Item[],
): GridDay<Item>[][] {
  const first = localDate(`${month}-01`);
  const last = addDays(addMonths(first, 1), -1);
  const weeks: GridDay<Item>[][] = [];
  for (let monday = addDays(first, 1 - weekdayOf(first)); monday <= last; monday = addDays(monday, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, place) => {
        const day = addDays(monday, place);
        return { day, inMonth: day.startsWith(month), items: items.filter((item) => item.day === day) };
      }),
    );
  }
  return weeks;
}

/** The month so many months later, as `YYYY-MM`. */
export function monthAfter(month: string, months: number): string {
  return addMonths(localDate(`${month}-01`), months).slice(0, 7);
}
