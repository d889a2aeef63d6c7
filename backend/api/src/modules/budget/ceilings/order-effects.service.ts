// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  carryRefusal,
  changeDaysRefusal,
  leftForNew,
  localDate,
  type LocalDate,
  loweringRefusal,
  partsOf,
  yearRefusal,
} from '#domain';
import { notFound, RefusedError, refuseIf } from '../../../platform/refused.error';
import type { Tx } from '../../../platform/work/tx';
import type { BudgetAccount } from '../budget.entities';
import { BudgetService } from '../budget.service';
import { carryKindRefusal, freeOfYear } from './carry-facts';
import type { BudgetOrder } from './ceilings.entities';
import { BudgetYear } from './ceilings.entities';
import { CounterService } from './counter.service';
import { HeldMoney } from './held-money.service';
import { moneyOf } from './level-money';

const cents = (order: BudgetOrder): number => order.amountCents ?? 0;

/** Whether an order can be carried out, and doing it. The ceilings are locked last, each by itself. */
@Injectable()
export class OrderEffects {
  constructor(
    private readonly budget: BudgetService,
    private readonly counters: CounterService,
    private readonly held: HeldMoney,
  ) {}

  /** @throws RefusedError when it cannot; what depends on the day is only asked at the confirmation */
  async check(tx: Tx, order: BudgetOrder, at: 'prepare' | 'confirm'): Promise<void> {
    switch (order.kind) {
      case 'raise':
      case 'lower': {
        const account = await this.account(tx, order.accountId);
        if (at === 'confirm') refuseIf(changeDaysRefusal(order.kind, daysOf(tx, order)));
        if (order.kind === 'lower') refuseIf(loweringRefusal(moneyOf(account), cents(order)));
        return;
      }
      case 'carry':
        return this.checkCarry(tx, order);
      case 'counter':
        return this.counters.check(tx, order.journalId ?? '');
      default: {
        const year = order.year ?? 0;
        const [stands] = await tx.query<{ closed: boolean }>(
          `select closed from budget_year where year = $1 ${at === 'confirm' ? 'for no key update' : ''}`,
          [year],
        );
        refuseIf(yearRefusal(order.kind, { year, closed: stands?.closed ?? false, today: tx.today }));
      }
    }
  }

  async carryOut(tx: Tx, order: BudgetOrder): Promise<void> {
    switch (order.kind) {
      case 'raise':
      case 'lower':
        return this.change(tx, order);
      case 'carry':
        return this.carry(tx, order);
      case 'counter':
        await this.counters.book(tx, order);
        return;
      default:
        await tx.manager.update(
          BudgetYear,
          { year: order.year ?? 0 },
          { closed: order.kind === 'close_year', orderId: order.id },
        );
    }
  }

  private async account(tx: Tx, id: string | null): Promise<BudgetAccount> {
    const account = (await this.budget.lockNodes(tx, id ? [id] : [])).get(id ?? '');
    if (!account) throw notFound();
    return account;
  }

  private async change(tx: Tx, order: BudgetOrder): Promise<void> {
    const startsOn = localDate(order.startsOn ?? tx.today);
    await this.budget.book(
      tx,
      { kind: order.kind === 'raise' ? 'CEILING_RAISE' : 'CEILING_LOWER', amountCents: cents(order) },
      {
        accountId: order.accountId ?? '',
        causeId: order.id,
        caseId: null,
        organisationId: null,
        budgetYear: partsOf(startsOn).year,
        effectiveOn: startsOn,
        description: `${order.kind === 'raise' ? 'Verhoging' : 'Verlaging'} plafond, besluit ${order.decisionReference ?? ''}`,
      },
    );
    if (order.kind === 'lower') await this.held.settle(tx, order.accountId ?? '');
  }

  private async checkCarry(tx: Tx, order: BudgetOrder): Promise<void> {
    const { accountId, toAccountId, year, toYear } = order;
    if (accountId === toAccountId && year === toYear) throw new RefusedError({ code: 'CARRY_TO_ITSELF' });
    const nodes = await this.budget.lockNodes(tx, [accountId ?? '', toAccountId ?? '']);
    const [from, to] = [nodes.get(accountId ?? ''), nodes.get(toAccountId ?? '')];
    if (!from || !to) throw notFound();
    refuseIf(await carryKindRefusal(tx, from, to));
    const free =
      from.id === to.id
        ? await freeOfYear(tx, from.id, year ?? 0)
        : { leftCents: leftForNew(moneyOf(from)), reservedCents: from.reservedCents };
    refuseIf(carryRefusal(free.leftCents, free.reservedCents, cents(order)));
  }

  private async carry(tx: Tx, order: BudgetOrder): Promise<void> {
    const amountCents = cents(order);
    const [from, to] = [
      { accountId: order.accountId ?? '', budgetYear: order.year ?? 0 },
      { accountId: order.toAccountId ?? '', budgetYear: order.toYear ?? 0 },
    ];
    await this.budget.bookLines(
      tx,
      'CARRY',
      [
        { ...from, bucket: 'available', amountCents: -amountCents },
        { ...from, bucket: 'funding', amountCents },
        { ...to, bucket: 'available', amountCents },
        { ...to, bucket: 'funding', amountCents: -amountCents },
      ],
      {
        causeId: order.id,
        caseId: null,
        organisationId: null,
        effectiveOn: tx.today,
        description: `Overheveling ${order.year} naar ${order.toYear}`,
      },
    );
  }
}

function daysOf(tx: Tx, { startsOn, publishedOn }: BudgetOrder) {
  return {
    today: tx.today,
    startsOn: localDate(startsOn ?? tx.today),
    publishedOn: publishedOn as LocalDate | null,
  };
}
