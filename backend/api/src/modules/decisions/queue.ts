// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate, Waiting } from '#domain';
import type { Tx } from '../../platform/work/tx';

interface UndecidedRow {
  id: string;
  number: string;
  state: string;
  requested_cents: number | null;
  complete_on: LocalDate | null;
  received_on: LocalDate;
}

/** The other applications for the same money on which nobody decided yet. */
export async function undecidedOthers(tx: Tx, accountId: string, applicationId: string): Promise<Waiting[]> {
  const rows = await tx.query<UndecidedRow>(
    `select id, number, state, requested_cents, complete_on, received_on from application
      where account_id = $1 and id <> $2 and state in ('submitted', 'incomplete', 'completed', 'in_assessment', 'advised')`,
    [accountId, applicationId],
  );
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    amountCents: row.requested_cents ?? 0,
    completeOn: row.complete_on,
    receivedOn: row.received_on,
    awaitingItems: row.state === 'incomplete' || (row.state === 'advised' && row.complete_on === null),
  }));
}
