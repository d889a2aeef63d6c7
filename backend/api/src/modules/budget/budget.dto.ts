// SPDX-License-Identifier: EUPL-1.2

/** A row of the ledger that is wrong. */
export class LedgerFindingResponse {
  sentence: string;
  /** The ceiling whose payments it stops; empty when it stops none or all. */
  accountCode: string | null;
}

/** What the last check of the ledger found. */
export class LedgerCheckResponse {
  /** Empty while no check ran yet. */
  checkedAt: string | null;
  /** How many things are looked at. */
  checks: number;
  wrong: number;
  /** Since when something is wrong; empty while all is intact. */
  wrongSince: string | null;
  /** The first two hundred. */
  findings: LedgerFindingResponse[];
}
