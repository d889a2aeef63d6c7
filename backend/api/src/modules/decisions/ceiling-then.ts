// SPDX-License-Identifier: EUPL-1.2
import { type CeilingMoment, ceilingMoment, localDate, type LocalDate } from '#domain';
import type { Tx } from '../../platform/work/tx';
import type { LockedAccount } from '../budget/budget.service';
import { leftThen, type LevelThen } from '../budget/left-then';
import type { CaseOnTable } from './case-on-table';

/** How the ceiling stood on the day that counts for a decision that comes late, or after all; in cents. */
export interface CeilingThen extends CeilingMoment {
  readonly leftCents: number;
  readonly levels: readonly LevelThen[];
}

/** How the ceiling stood then; nothing for a decision in time. @source Awb 4:25(3) */
export async function ceilingThen(
  tx: Tx,
  { application, scheme }: Pick<CaseOnTable, 'application' | 'scheme'>,
  account: LockedAccount,
): Promise<CeilingThen | undefined> {
  const { id, receivedOn, completeOn, decisionDueOn, lot } = application;
  const moment = ceilingMoment({
    today: tx.today,
    decisionDueOn: decisionDueOn as LocalDate | null,
    firstDecidedOn: await firstDecidedOn(tx, id),
  });
  if (!moment) return undefined;
  const filedOn = (receivedOn ?? tx.today) as LocalDate;
  const completed = (completeOn ?? filedOn) as LocalDate;
  const { firstDay: first, method } = scheme.allocation;
  const day = first && completed < first ? localDate(first) : completed;
  const levels = await leftThen(tx, account, {
    filedOn,
    on: moment.on,
    place: { caseId: id, queued: method === 'no_queue' ? undefined : { day, lot } },
  });
  return { ...moment, levels, leftCents: Math.min(...levels.map(({ leftCents }) => leftCents)) };
}

/** The day of the decision not to process, where the application is processed after all. */
async function firstDecidedOn(tx: Tx, id: string): Promise<LocalDate | null> {
  const [row] = await tx.query<{ on: LocalDate | null }>(
    `select min(d.decided_on) as on from decision d
      where d.application_id = $1 and d.kind = 'not_processed'
        and exists (select from case_event e where e.case_id = $1 and e.type = 'ApplicationResumed')`,
    [id],
  );
  return row?.on ?? null;
}
