// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { BudgetModule } from '../budget/budget.module';
import { AnswersSchemaController } from './answers-schema.controller';
import { AnswersSchemas } from './answers-schemas';
import { SchemesController } from './schemes.controller';
import { SchemesQueries } from './schemes.queries';
import { SchemesService } from './schemes.service';

@Module({
  imports: [BudgetModule],
  controllers: [SchemesController, AnswersSchemaController],
  providers: [AnswersSchemas, SchemesQueries, SchemesService],
  exports: [SchemesQueries, SchemesService],
})
export class SchemesModule {}
