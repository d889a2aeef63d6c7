// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity } from 'typeorm';

/** A row that is wrong, as a sentence, with the ceiling whose payments it stops. */
export interface LedgerFinding {
  readonly sentence: string;
  /** The ceiling it is about; none when that cannot be said, or when it stands outside every ceiling. */
  readonly accountCode: string | null;
}

/** What the last check of the ledger found. One row, written anew every minute. */
@Entity('ledger_check')
@Check('ledger_check_one', 'id = 1')
export class LedgerCheck {
  @Column('int', { primary: true }) id: number;
  @Column('timestamptz') checkedAt: Date;
  @Column('int') checks: number;
  @Column('int') wrong: number;
  /** Since when something is wrong; empty while all is intact. */
  @Column('timestamptz', { nullable: true }) wrongSince: Date | null;
  @Column('jsonb') findings: LedgerFinding[];
  /** The ceilings whose payments are stopped, by id; those under them are stopped too. */
  @Column('uuid', { array: true }) stoppedAccounts: string[];
  /** A finding that belongs to no ceiling in particular stops all of them. */
  @Column('boolean') stopsAll: boolean;
}
