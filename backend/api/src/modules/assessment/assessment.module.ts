// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { AssessmentController } from './assessment.controller';
import { AdviceService } from './advice.service';
import { CompletenessService } from './completeness.service';
import { WorkItemsQueries } from './work-items.queries';

@Module({
  controllers: [AssessmentController],
  providers: [AdviceService, CompletenessService, WorkItemsQueries],
  exports: [AdviceService, CompletenessService, WorkItemsQueries],
})
export class AssessmentModule {}
