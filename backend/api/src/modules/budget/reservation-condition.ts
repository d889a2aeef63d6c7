// SPDX-License-Identifier: EUPL-1.2
import { reservationArticle, reservationWeeksOf, type SchemeDefinition } from '#domain';
import type { Tx } from '../../platform/work/tx';
import { BudgetAdoption } from './budget.entities';

/** The condition under which a subsidy is granted: the article of the scheme, and how long it can be invoked. */
export interface ReservationCondition {
  readonly article: string;
  readonly weeks: number;
}

const turn = (mode: 'shared' | 'alone'): string =>
  `select pg_advisory_xact_lock${mode === 'shared' ? '_shared' : ''}(hashtext('budget_adoption'), $1)`;

/**
 * The condition of a grant at the expense of the budget of a year; null when that budget was adopted or the scheme makes no
 * condition. Until the grant is written nobody records an adoption: none is missed.
 *
 * @source Awb 4:34(1)
 */
export async function reservationFor(
  tx: Tx,
  scheme: SchemeDefinition,
  year: number,
): Promise<ReservationCondition | null> {
  const article = reservationArticle(scheme, year);
  if (article === undefined) return null;
  await tx.query(turn('shared'), [year]);
  if (await tx.manager.existsBy(BudgetAdoption, { year })) return null;
  return { article, weeks: reservationWeeksOf(scheme, year) };
}

/** Waits for the grants of a year that are being made on the condition, so that the adoption reaches them too. */
export async function waitForGrantsOf(tx: Tx, year: number): Promise<void> {
  await tx.query(turn('alone'), [year]);
}
