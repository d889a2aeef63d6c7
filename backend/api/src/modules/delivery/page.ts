// SPDX-License-Identifier: EUPL-1.2
import { fromCursor, toCursor } from '../applications/cursor';

/** A day after every other, for rows without a date: they come last. */
export const noDay = '9999-12-31';

/** Where the next page of a list by day starts: the day and the id of the last row. */
export interface Place {
  readonly day: string;
  readonly id: string;
}

const shape = [/^\d{4}-\d{2}-\d{2}$/, /^[0-9a-f-]{36}$/];

/** The place as text that callers need not read. */
export function cursorOf({ day, id }: Place): string {
  return toCursor([day, id]);
}

/** The place in a cursor; before everything when there is none. @throws RefusedError INVALID_INPUT when it is not ours */
export function placeIn(cursor: string | undefined): Place {
  const [day, id] = fromCursor(cursor, shape) ?? [];
  return { day: day ?? '0001-01-01', id: id ?? '00000000-0000-0000-0000-000000000000' };
}
