// SPDX-License-Identifier: EUPL-1.2
import type { Reader } from '../../platform/work/work';

/** The same reader, which asks the database each question once. */
export function remembering(reader: Reader): Reader {
  const answers = new Map<string, Promise<unknown[]>>();
  return {
    ...reader,
    query: <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> => {
      const key = JSON.stringify([sql, parameters]);
      const answer = answers.get(key) ?? reader.query<unknown>(sql, parameters);
      answers.set(key, answer);
      return answer as Promise<Row[]>;
    },
  };
}
