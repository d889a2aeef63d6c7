// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#domain';
import type { Tx } from '../../platform/work/tx';
import type { BudgetAccount } from './budget.entities';
import { ceilingChanges, versionFor } from './ceiling-changes';

/** One level for one application: the ceiling that holds for it, and what is left under that. */
export interface LockedLevel {
  readonly account: BudgetAccount;
  /** Which version of the ceiling, 1 for the first; 0 when no ceiling was ever set. */
  readonly version: number;
  readonly ceilingCents: number;
  readonly leftCents: number;
}

/** A locked account with its ancestors, leaf first; `leftCents` is the least of what is left on any level. */
export interface LockedAccount {
  readonly id: string;
  readonly chain: readonly BudgetAccount[];
  readonly levels: readonly LockedLevel[];
  readonly leftCents: number;
}

/** Each level of a locked chain, for who filed on this day. */
export async function levelsOf(tx: Tx, chain: readonly BudgetAccount[], filedOn: LocalDate): Promise<LockedLevel[]> {
  const changes = await ceilingChanges(
    tx,
    chain.map(({ id }) => id),
  );
  return chain.map((account) => {
    const { id, availableCents, ceilingCents, heldCents, overrunCents } = account;
    const found = versionFor(changes, id, filedOn, tx.today);
    const applies = heldCents > 0 && found ? Math.min(found.ceilingCents, ceilingCents) : ceilingCents;
    const grantedCents = ceilingCents + overrunCents - availableCents;
    return {
      account,
      version: found?.version ?? 0,
      ceilingCents: applies,
      leftCents: Math.max(0, applies + overrunCents - grantedCents),
    };
  });
}
