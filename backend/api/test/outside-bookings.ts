// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Client } from 'pg';
import { outsideJournalKinds, type OutsideJournalKind, outsideKindOf, outsidePostingsFor } from '#domain';
import type { Tx } from '../src/platform/work/tx';
import { bookedOutside, type LedgerModel, type OutsideBalances } from './ledger-model';

/** The tree of one run in PostgreSQL. */
interface Tree {
  readonly ids: ReadonlyMap<string, string>;
}

/** What PostgreSQL says to a use case; nothing when it takes it. */
type SaidTo = (useCase: (tx: Tx) => Promise<unknown>) => Promise<string | undefined>;
type Tally = Record<'booked' | 'refused', number>;

/** Interest and penalties are booked beside the tree, and no node of it moves. */
class BookOutside implements fc.AsyncCommand<LedgerModel, Tree> {
  constructor(
    readonly booking: { kind: OutsideJournalKind; cents: number },
    private readonly saidTo: SaidTo,
    private readonly tally: Tally,
  ) {}
  check = () => true;
  toString = () => JSON.stringify(this.booking);
  async run(model: LedgerModel, real: Tree): Promise<void> {
    const { kind, cents } = this.booking;
    const account = outsideKindOf(kind);
    const after = bookedOutside(model.outside[account], kind, cents);
    this.tally[after ? 'booked' : 'refused'] += 1;
    const said = await this.saidTo((tx) =>
      tx
        .query(
          `with made as (
           insert into journal (kind, cause_id, effective_on, recorded_at, description)
           values ($1, $2, '2026-03-02', now(), 'model') returning id)
         select id from made`,
          [kind, randomUUID()],
        )
        .then(async ([journal]) => {
          const lines = outsidePostingsFor(kind, cents);
          await tx.query(
            `insert into outside_posting (journal_id, account_id, bucket, amount_cents, budget_year)
           select $1, a.id, line.bucket, line.cents, 2026
             from outside_account a, unnest($4::text[], $5::bigint[]) as line(bucket, cents)
            where a.programme_id = $2 and a.kind = $3`,
            [
              (journal as { id: string }).id,
              real.ids.get('programme'),
              account,
              lines.map(({ bucket }) => bucket),
              lines.map(({ amountCents }) => amountCents),
            ],
          );
        }),
    );
    expect(said).toBe(after ? undefined : '23514');
    if (after) model.outside[account] = after;
  }
}

/** Bookings of interest and penalties of every kind, right and wrong. */
export function outsideBookings(saidTo: SaidTo, tally: Tally): fc.Arbitrary<fc.AsyncCommand<LedgerModel, Tree>> {
  return fc
    .record({ kind: fc.constantFrom(...outsideJournalKinds), cents: fc.integer({ min: 1, max: 12 }) })
    .map((booking) => new BookOutside(booking, saidTo, tally));
}

/** The balances outside the ceiling of one tree, by kind. */
export async function outsideOf(client: Client, real: Tree): Promise<Record<string, OutsideBalances>> {
  const { rows } = await client.query<{ kind: string } & Record<keyof OutsideBalances, string>>(
    `select kind, charged_cents as charged, owed_cents as owed, payable_cents as payable, paid_cents as paid,
            receivable_cents as receivable, received_cents as received
       from outside_account where programme_id = $1 order by kind`,
    [real.ids.get('programme')],
  );
  return Object.fromEntries(
    rows.map(({ kind, ...cents }) => [
      kind,
      Object.fromEntries(Object.entries(cents).map(([name, value]) => [name, Number(value)])),
    ]),
  ) as unknown as Record<string, OutsideBalances>;
}
