// SPDX-License-Identifier: EUPL-1.2
import { Client } from 'pg';

/** A statement as it went to PostgreSQL, and the rows that came back. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly rows: readonly unknown[];
}

interface Result {
  readonly rows?: readonly unknown[];
}

/** What `use` sends to PostgreSQL over any connection of this process, in order. */
export async function recorded(use: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const prototype = Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  const own = prototype.query;
  prototype.query = function query(this: unknown, ...args: unknown[]): unknown {
    const [text, second] = args;
    const callback = args.at(-1);
    const values = Array.isArray(second) ? (second as unknown[]) : [];
    const keep = (result: Result): void => {
      if (typeof text === 'string') statements.push({ text, values, rows: result.rows ?? [] });
    };
    if (typeof callback === 'function') {
      const answer = (error: unknown, result: Result): void => {
        if (!error) keep(result);
        (callback as (error: unknown, result: Result) => void)(error, result);
      };
      return own.apply(this, [...args.slice(0, -1), answer]);
    }
    const result = own.apply(this, args) as Promise<Result>;
    return result.then((one) => {
      keep(one);
      return one;
    });
  };
  try {
    await use();
  } finally {
    prototype.query = own;
  }
  return statements;
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

const replaced = (value: unknown, texts: ReadonlyMap<string, string>): unknown => {
  if (Array.isArray(value)) return value.map((one) => replaced(one, texts));
  if (typeof value !== 'string') return value;
  let text = value.replace(uuid, (id) => texts.get(id) ?? id);
  // What is no id is the number of the case.
  for (const [from, to] of texts) if (from.length < 36) text = text.replaceAll(from, to);
  return text;
};

/**
 * Sends the same statements for another case: what was an id of the first case becomes the id of this one, and what
 * PostgreSQL gave as a new id then, becomes what it gives now.
 */
export async function replay(
  client: Client,
  statements: readonly Statement[],
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  const known = new Map(texts);
  try {
    for (const { text, values, rows } of statements) {
      const parameters = values.map((value) => replaced(value, known));
      const now: readonly unknown[] = (await client.query(text, parameters)).rows;
      const before = JSON.stringify(rows).match(uuid) ?? [];
      const after = JSON.stringify(now).match(uuid) ?? [];
      if (before.length !== after.length) throw new Error(`another answer than the first time: ${text}`);
      for (const [place, id] of before.entries()) known.set(id, after[place] ?? id);
    }
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
