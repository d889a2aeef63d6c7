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
import { WorkItemsQueries } from './work-items.queries';

@Module({
  imports: [ApplicationsModule, DocumentsModule, NotificationsModule, TermsModule, ViewsModule],
  controllers: [AssessmentController],
  providers: [AdviceService, CompletenessService, CompletionLetterService, WorkItemsQueries],
  exports: [AdviceService, CompletenessService, CompletionLetterService, WorkItemsQueries],
})
export class AssessmentModule {}
