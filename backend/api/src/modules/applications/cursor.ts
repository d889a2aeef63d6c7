// SPDX-License-Identifier: EUPL-1.2
import { RefusedError } from '../../platform/refused.error';

/** The place in a list after which the next page begins: the sort key of its last row. */
export type CursorKey = readonly (string | null)[];

/** A place in a list as one word. */
export function toCursor(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** Reads a place in a list back. @throws RefusedError INVALID_INPUT when it was not made here */
export function fromCursor(cursor: string | undefined, shape: readonly RegExp[]): CursorKey | undefined {
  if (cursor === undefined) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === shape.length) {
      const parts = key.map((part: unknown, index) =>
        typeof part === 'string' && shape[index]?.test(part) ? part : part === null ? null : undefined,
      );
      if (!parts.includes(undefined)) return parts as CursorKey;
    }
  } catch {
    // Falls through: what cannot be read is refused.
  }
  throw new RefusedError({ code: 'INVALID_INPUT' }, [
    {
      path: 'cursor',
      code: 'WRONG_FORM',
      message: { nl: 'Begin opnieuw bij de eerste bladzijde.', en: 'Start again at the first page.' },
    },
  ]);
}

/** How many rows a page has: 50 unless asked otherwise, at most 200. */
export function pageSize(limit: number | undefined): number {
  return Math.min(limit ?? 50, 200);
}

/** What people type in a search field as a pattern that finds it anywhere. */
export function containing(text: string): string {
  return `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;
}
