// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module';
import { DocumentsModule } from '../documents/documents.module';
import { NotificationsModule } from '../notifications/notifications.module';
import { ViewsModule } from '../views/views.module';
import { TermsModule } from '../terms/terms.module';
import { AdviceService } from './advice.service';
import { AssessmentController } from './assessment.controller';
import { CompletenessService } from './completeness.service';
import { CompletionLetterService } from './completion-letter.service';
import { DeviationsController } from './deviations.controller';
import { DeviationsService } from './deviations.service';
import { QueuePlaceListener } from './queue-place.listener';
import { ScoreSheetsService } from './score-sheets.service';
import { WorkItemsQueries } from './work-items.queries';

@Module({
  imports: [ApplicationsModule, DocumentsModule, NotificationsModule, TermsModule, ViewsModule],
  controllers: [AssessmentController, DeviationsController],
  providers: [
    AdviceService,
    CompletenessService,
    CompletionLetterService,
    DeviationsService,
    QueuePlaceListener,
    ScoreSheetsService,
    WorkItemsQueries,
  ],
  exports: [AdviceService, CompletenessService, CompletionLetterService, DeviationsService, WorkItemsQueries],
})
export class AssessmentModule {}
