// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { BudgetModule } from '../budget/budget.module';
import { SchemesController } from './schemes.controller';
import { SchemesQueries } from './schemes.queries';
import { SchemesService } from './schemes.service';

@Module({
  imports: [BudgetModule],
  controllers: [SchemesController],
  providers: [SchemesQueries, SchemesService],
  exports: [SchemesQueries, SchemesService],
})
export class SchemesModule {}
