// SPDX-License-Identifier: EUPL-1.2
import type { CaseReportRowResponse, WaterfallRowResponse } from '../api-models';

/** The amounts of a node of the budget, in the order in which money goes its way. */
export const budgetColumns = [
  'ceilingCents',
  'heldCents',
  'overrunCents',
  'reservedCents',
  'grantedCents',
  'payableCents',
  'paidCents',
  'receivedCents',
  'determinedCents',
  'releasedCents',
  'receivableCents',
  'leftCents',
] as const satisfies readonly (keyof WaterfallRowResponse)[];

export type BudgetColumn = (typeof budgetColumns)[number];

/** The amounts of a case, in the same order. */
export const caseColumns = [
  'requestedCents',
  'reservedCents',
  'grantedCents',
  'overrunCents',
  'payableCents',
  'paidCents',
  'receivedCents',
  'determinedCents',
  'releasedCents',
  'receivableCents',
] as const satisfies readonly (keyof CaseReportRowResponse)[];

export type CaseColumn = (typeof caseColumns)[number];

/** What each amount of a case is called in an address. */
const amountNames: Readonly<Record<CaseColumn, string>> = {
  requestedCents: 'gevraagd',
  reservedCents: 'gereserveerd',
  grantedCents: 'verleend',
  overrunCents: 'wettelijke-overschrijding',
  payableCents: 'betaalbaar',
  paidCents: 'betaald',
  receivedCents: 'terugontvangen',
  determinedCents: 'vastgesteld',
  releasedCents: 'vrijgevallen',
  receivableCents: 'terug-te-vorderen',
};

/** The amount that an address names. */
export function caseColumnOf(name: string | undefined): CaseColumn | undefined {
  return caseColumns.find((column) => amountNames[column] === name);
}

/** The filters of the list of cases, as they stand in its address. */
export interface CaseFilter {
  readonly jaar?: number;
  readonly rekening?: string;
  /** Only cases in which this amount is not zero. */
  readonly bedrag?: string;
}

/** The cases behind a cell of the budget. What belongs to no case (a ceiling, what is left) leads to all of the node. */
export function casesBehind(
  { code }: WaterfallRowResponse,
  column: BudgetColumn,
  year: number | undefined,
): CaseFilter {
  const named = caseColumns.find((one) => one === column);
  return { rekening: code, ...(year ? { jaar: year } : {}), ...(named ? { bedrag: amountNames[named] } : {}) };
}

export type CaseAmounts = Readonly<Record<CaseColumn, number>>;

/** The amounts of the rows added up, to the cent. */
export function totalsOf(rows: readonly CaseAmounts[]): CaseAmounts {
  const sums = caseColumns.map((column) => [column, rows.reduce((sum, row) => sum + row[column], 0)] as const);
  return Object.fromEntries(sums) as Record<CaseColumn, number>;
}
