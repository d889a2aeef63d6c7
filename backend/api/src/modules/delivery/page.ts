// SPDX-License-Identifier: EUPL-1.2
import { RefusedError } from '../../platform/refused.error';

/** A day after every other, for rows without a date: they come last. */
export const noDay = '9999-12-31';

/** Where the next page starts: the day and the id of the last row. */
export interface Place {
  readonly day: string;
  readonly id: string;
}

/** How many rows a page has: what was asked, 50 by default, 200 at most. */
export const pageSize = (limit: number | undefined): number => Math.min(limit ?? 50, 200);

/** The place as text that callers need not read. */
export function cursorOf({ day, id }: Place): string {
  return Buffer.from(JSON.stringify([day, id])).toString('base64url');
}

/** The place in a cursor; before everything when there is none. @throws RefusedError INVALID_INPUT when it is not ours */
export function placeIn(cursor: string | undefined): Place {
  if (cursor === undefined) return { day: '0001-01-01', id: '00000000-0000-0000-0000-000000000000' };
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const [day, id] = Array.isArray(key) ? (key as unknown[]) : [];
    if (
      typeof day === 'string' &&
      /^\d{4}-\d{2}-\d{2}$/.test(day) &&
      typeof id === 'string' &&
      /^[0-9a-f-]{36}$/.test(id)
    ) {
      return { day, id };
    }
  } catch {
    // Not JSON: answered below.
  }
  throw new RefusedError({ code: 'INVALID_INPUT', details: { field: 'cursor' } });
}
