// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ReportsController } from './reports.controller';
import { CaseExports } from './case-exports';
import { LevelExports } from './level-exports';
import { LogQueries } from './log.queries';
import { ReportsQueries } from './reports.queries';

@Module({
  controllers: [ReportsController],
  providers: [CaseExports, LevelExports, LogQueries, ReportsQueries],
  exports: [CaseExports, LogQueries, ReportsQueries],
})
export class ReportsModule {}
