// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { BudgetService } from './budget.service';
import { BudgetTree } from './budget-tree.service';
import { LedgerController } from './ledger.controller';
import { LedgerWatch } from './ledger-watch';

@Module({
  controllers: [LedgerController],
  providers: [BudgetService, BudgetTree, LedgerWatch],
  exports: [BudgetService, BudgetTree],
})
export class BudgetModule {}
