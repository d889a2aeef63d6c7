// SPDX-License-Identifier: EUPL-1.2
import type { LevelMoney } from '#domain';
import type { BudgetAccount } from '../budget.entities';

/** What the law reads of a level. */
export function moneyOf(account: BudgetAccount): LevelMoney {
  const { ceilingCents, heldCents, overrunCents, availableCents } = account;
  return { ceilingCents, heldCents, overrunCents, grantedCents: ceilingCents + overrunCents - availableCents };
}
