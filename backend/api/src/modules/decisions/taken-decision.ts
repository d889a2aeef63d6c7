// SPDX-License-Identifier: EUPL-1.2
import type { CalculationRow } from '#domain';
import type { Application } from '../applications/application.entities';
import type { LockedAccount } from '../budget/budget.service';
import type { CaseOnTable } from './case-on-table';
import type { CeilingThen } from './ceiling-then';
import type { Decision } from './decision.entities';

/** What a decision did, inside its transaction; `account` shows the balances before it. */
export interface TakenDecision {
  readonly application: Application;
  readonly decision: Decision;
  readonly file: CaseOnTable;
  readonly rows: readonly CalculationRow[];
  readonly account: LockedAccount;
  readonly bookedCents: number;
  /** How the ceiling stood on the day that counts, for a grant that comes late or after all, and what went beyond it. */
  readonly then?: CeilingThen;
  readonly overrunCents?: number;
}
