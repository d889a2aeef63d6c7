// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { BudgetModule } from '../budget/budget.module';
import { AnnouncedRaises } from './announced-raises';
import { AnswersSchemaController } from './answers-schema.controller';
import { AnswersSchemas } from './answers-schemas';
import { DeskController } from './desk/desk.controller';
import { DraftsQueries } from './desk/drafts.queries';
import { DraftsService } from './desk/drafts.service';
import { DryRunQueries } from './desk/dry-run.queries';
import { RunningSchemes } from './desk/running-schemes.service';
import { VersionsQueries } from './desk/versions.queries';
import { SchemesController } from './schemes.controller';
import { SchemesQueries } from './schemes.queries';
import { SchemesService } from './schemes.service';

@Module({
  imports: [BudgetModule],
  controllers: [SchemesController, AnswersSchemaController, DeskController],
  providers: [
    AnnouncedRaises,
    AnswersSchemas,
    SchemesQueries,
    SchemesService,
    DraftsService,
    DraftsQueries,
    DryRunQueries,
    RunningSchemes,
    VersionsQueries,
  ],
  exports: [AnnouncedRaises, DraftsService, SchemesQueries, SchemesService],
})
export class SchemesModule {}
