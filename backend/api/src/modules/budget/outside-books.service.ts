// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { outsideKindOf, type OutsideJournalKind, outsidePostingsFor, partsOf } from '#domain';
import { RefusedError } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { enterJournal, type JournalCause } from './journal-entry';
import { OutsidePostingRow } from './outside.entities';

/** Why something is booked outside the ceiling. */
export interface OutsideCause extends JournalCause {
  readonly caseId: string;
}

/** The books outside the ceiling: the same journals, on accounts that no ceiling knows. */
@Injectable()
export class OutsideBooks {
  /**
   * Books interest or a penalty on the account of the programme of the case; the last lock of a use case, as for the
   * ceilings. PostgreSQL moves the balances and refuses what is not owed. @throws RefusedError YEAR_CLOSED
   */
  async book(tx: Tx, kind: OutsideJournalKind, amountCents: number, cause: OutsideCause): Promise<void> {
    const { year } = partsOf(cause.effectiveOn);
    const [stands] = await tx.query<{ closed: boolean; account_id: string | null }>(
      `select y.closed,
              (with recursive up as (
                 select b.id, b.parent_id from budget_account b join application a on a.account_id = b.id where a.id = $2
                 union all
                 select b.id, b.parent_id from budget_account b join up on b.id = up.parent_id
               ) select x.id from outside_account x join up on up.id = x.programme_id where x.kind = $3) as account_id
         from budget_year y where y.year = $1 for share of y`,
      [year, cause.caseId, outsideKindOf(kind)],
    );
    if (stands?.closed) throw new RefusedError({ code: 'YEAR_CLOSED', details: { year: String(year) } });
    const accountId = stands?.account_id;
    if (!accountId) throw new Error(`case ${cause.caseId} belongs to no programme`);
    const journalId = await enterJournal(tx, kind, cause);
    const lines = outsidePostingsFor(kind, amountCents);
    await tx.manager.insert(
      OutsidePostingRow,
      lines.map(({ bucket, amountCents: cents }) => ({
        journalId,
        accountId,
        bucket,
        amountCents: cents,
        budgetYear: year,
      })),
    );
  }
}
