// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { BudgetModule } from '../budget/budget.module';
import { DrawsController } from './draws.controller';
import { DrawsQueries } from './draws.queries';
import { DrawsService } from './draws.service';

@Module({
  imports: [BudgetModule],
  controllers: [DrawsController],
  providers: [DrawsQueries, DrawsService],
})
export class DrawsModule {}
