// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { BudgetService } from './budget.service';
import { BudgetTree } from './budget-tree.service';

@Module({ providers: [BudgetService, BudgetTree], exports: [BudgetService, BudgetTree] })
export class BudgetModule {}
