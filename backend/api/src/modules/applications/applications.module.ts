// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ApplicationsController } from './applications.controller';
import { ApplicationsQueries } from './applications.queries';
import { DraftService } from './draft.service';
import { SubmitService } from './submit.service';

@Module({
  controllers: [ApplicationsController],
  providers: [ApplicationsQueries, DraftService, SubmitService],
  exports: [ApplicationsQueries, DraftService, SubmitService],
})
export class ApplicationsModule {}
