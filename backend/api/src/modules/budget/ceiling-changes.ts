// SPDX-License-Identifier: EUPL-1.2
import { type CeilingChange, ceilingFor, type CeilingVersion, type LocalDate } from '#domain';

interface Asker {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** A change of a ceiling with the journal that made it. */
export interface BookedChange extends CeilingChange {
  readonly accountId: string;
  readonly journalId: string;
}

/** Every change of these ceilings that was not countered, in the order of booking. */
export function ceilingChanges(reader: Asker, accountIds: readonly string[]): Promise<BookedChange[]> {
  return reader.query<BookedChange>(
    `select p.account_id as "accountId", j.id as "journalId", j.effective_on as "startsOn",
            (-sum(p.amount_cents))::int8 as "changeCents"
       from posting p join journal j on j.id = p.journal_id
      where p.account_id = any($1) and p.bucket in ('funding', 'held')
        and j.counters_id is null and not exists (select from journal c where c.counters_id = j.id)
      group by p.account_id, j.id having sum(p.amount_cents) <> 0
      order by min(p.id)`,
    [accountIds],
  );
}

/** The version of the ceiling of one account that holds for who filed on this day. */
export function versionFor(
  changes: readonly BookedChange[],
  accountId: string,
  filedOn: LocalDate,
  today: LocalDate,
): CeilingVersion | undefined {
  return ceilingFor(
    changes.filter((one) => one.accountId === accountId),
    filedOn,
    today,
  );
}
