// SPDX-License-Identifier: EUPL-1.2
import { RefusedError } from '../../platform/refused.error';

/** The place in a list where the next page starts: the sort key of the last row, as text that callers need not read. */
export function cursorOf(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The sort key in a cursor. @throws RefusedError INVALID_INPUT when it is not one of ours */
export function keyOf(cursor: string, length: number): (string | number)[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === length && key.every(isPart)) return key;
  } catch {
    // Not JSON: answered below.
  }
  throw new RefusedError({ code: 'INVALID_INPUT', details: { field: 'cursor' } });
}

const isPart = (part: unknown): part is string | number => typeof part === 'string' || typeof part === 'number';

/** How many rows a page has: what was asked, 50 by default, 200 at most. */
export const pageSize = (limit: number | undefined): number => Math.min(limit ?? 50, 200);
