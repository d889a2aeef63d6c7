// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { heldNoLonger, partsOf } from '#domain';
import { systemActor } from '../../../platform/actor';
import type { Tx } from '../../../platform/work/tx';
import { Work } from '../../../platform/work/work';
import { everyMinute, Rounds } from '../../../platform/rounds';
import { BudgetService } from '../budget.service';
import { moneyOf } from './level-money';

/** Money that a lowered ceiling holds for earlier applications goes once everybody who filed before it was decided. */
@Injectable()
export class HeldMoney implements OnApplicationShutdown {
  private readonly logger = new Logger('ceilings');
  private readonly rounds = new Rounds(everyMinute, this.logger, () => this.settleAll());

  constructor(
    private readonly work: Work,
    private readonly budget: BudgetService,
  ) {}

  /** Looks now and every minute. */
  start(): void {
    this.rounds.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** One round over all ceilings that hold something. */
  async settleAll(): Promise<void> {
    const holding = await this.work.read(systemActor, (reader) =>
      reader.query<{ id: string }>('select id from budget_account where held_cents > 0 order by id'),
    );
    for (const { id } of holding) await this.work.run(systemActor, (tx) => this.settle(tx, id));
  }

  /** Gives back what nobody can use any more. The ceiling is locked here. */
  async settle(tx: Tx, accountId: string): Promise<void> {
    const account = (await this.budget.lockNodes(tx, [accountId])).get(accountId);
    if (!account || account.heldCents === 0 || (await this.waiting(tx, accountId))) return;
    const amountCents: number = heldNoLonger(moneyOf(account));
    if (amountCents === 0) return;
    const place = { accountId, budgetYear: partsOf(tx.today).year };
    await this.budget.bookLines(
      tx,
      'CEILING_SETTLE',
      [
        { ...place, bucket: 'available', amountCents: -amountCents },
        { ...place, bucket: 'funding', amountCents },
        { ...place, bucket: 'held', amountCents: -amountCents },
        { ...place, bucket: 'announced', amountCents },
      ],
      {
        causeId: randomUUID(),
        caseId: null,
        organisationId: null,
        effectiveOn: tx.today,
        description: 'Verlaging uitgewerkt: geen eerdere aanvragen meer',
      },
    );
  }

  /** Whether somebody is not decided yet who filed before a lowering, or a lowering did not start yet. */
  private async waiting(tx: Tx, accountId: string): Promise<boolean> {
    const [row] = await tx.query<{ waiting: boolean }>(
      `with recursive under as (
         select id from budget_account where id = $1
         union all
         select b.id from budget_account b join under u on b.parent_id = u.id
       ), lowered as (
         select max(j.effective_on) as starts_on from posting p join journal j on j.id = p.journal_id
          where p.account_id = $1 and p.bucket = 'held' and p.amount_cents > 0
            and not exists (select from journal c where c.counters_id = j.id)
       )
       select starts_on > $2::date or exists (
                select from application a join under u on u.id = a.account_id
                 where a.received_on < starts_on
                   and a.state in ('submitted', 'incomplete', 'completed', 'in_assessment', 'advised')) as waiting
         from lowered`,
      [accountId, tx.today],
    );
    return row?.waiting ?? false;
  }
}
