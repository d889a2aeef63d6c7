// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate, SampledGrant } from '#domain';

/** Whoever asks within a transaction. */
interface Asker {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** Whether a grant took part in a sample, whether it was drawn, and by when it reports. @source Awb 4:47 */
export async function sampledGrant(asker: Asker, grantId: string): Promise<SampledGrant | null> {
  const [row] = await asker.query<{ drawn: boolean; due_on: LocalDate | null }>(
    'select drawn, due_on from sample_check where grant_id = $1',
    [grantId],
  );
  return row ? { drawn: row.drawn, dueOn: row.due_on } : null;
}
