// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { EarlyWarningsController } from './early-warnings.controller';
import { EarlyWarningsQueries } from './early-warnings.queries';
import { ProjectStatuses } from './project-statuses.service';

@Module({
  controllers: [EarlyWarningsController],
  providers: [EarlyWarningsQueries, ProjectStatuses],
  exports: [ProjectStatuses],
})
export class EarlyWarningModule {}
