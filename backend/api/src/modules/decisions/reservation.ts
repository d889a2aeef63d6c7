// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '../../platform/work/tx';
import type { BudgetService } from '../budget/budget.service';
import type { CaseOnTable } from './case-on-table';

/** Gives back what the case had reserved: the decision takes its place. */
export async function releaseReservation(
  tx: Tx,
  budget: BudgetService,
  { application }: CaseOnTable,
  decisionId: string,
): Promise<void> {
  const reserved = await tx.query<{ budget_year: number; cents: number }>(
    `select budget_year, sum(amount_cents)::int8 as cents from posting
      where case_id = $1 and bucket = 'reserved' group by budget_year having sum(amount_cents) > 0 order by budget_year`,
    [application.id],
  );
  const [first] = reserved;
  if (!first) return;
  if (reserved.length > 1) throw new Error(`case ${application.id} has reservations in more than one budget year`);
  await budget.book(
    tx,
    { kind: 'UNRESERVE', amountCents: first.cents },
    {
      accountId: application.accountId,
      causeId: decisionId,
      caseId: application.id,
      organisationId: application.organisationId,
      budgetYear: first.budget_year,
      effectiveOn: tx.today,
      description: `reservering vervallen ${application.number}`,
    },
  );
}
