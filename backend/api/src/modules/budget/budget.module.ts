// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { BudgetService } from './budget.service';
import { BudgetTree } from './budget-tree.service';
import { CeilingsController } from './ceilings/ceilings.controller';
import { CounterService } from './ceilings/counter.service';
import { HeldMoney } from './ceilings/held-money.service';
import { HistoryQueries } from './ceilings/history.queries';
import { LevelsQueries } from './ceilings/levels.queries';
import { OrderEffects } from './ceilings/order-effects.service';
import { OrdersQueries } from './ceilings/orders.queries';
import { OrdersService } from './ceilings/orders.service';
import { SpendingService } from './ceilings/spending.service';
import { LedgerController } from './ledger.controller';
import { LedgerWatch } from './ledger-watch';
import { OutsideBooks } from './outside-books.service';

@Module({
  controllers: [LedgerController, CeilingsController],
  providers: [
    BudgetService,
    BudgetTree,
    CounterService,
    HeldMoney,
    HistoryQueries,
    LedgerWatch,
    LevelsQueries,
    OrderEffects,
    OrdersQueries,
    OrdersService,
    OutsideBooks,
    SpendingService,
  ],
  exports: [BudgetService, BudgetTree, OutsideBooks],
})
export class BudgetModule {}
