// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module';
import { DocumentsModule } from '../documents/documents.module';
import { LawDataModule } from '../law-data/law-data.module';
import { NotificationsModule } from '../notifications/notifications.module';
import { AnswerViews } from './answer.service';
import { InviteViews } from './invite.service';
import { ViewsFiles } from './views-files';
import { ViewsLetterService } from './views-letter.service';
import { ViewsController } from './views.controller';
import { ViewsQueries } from './views.queries';
import { ViewsService } from './views.service';

@Module({
  imports: [ApplicationsModule, DocumentsModule, LawDataModule, NotificationsModule],
  controllers: [ViewsController],
  providers: [AnswerViews, InviteViews, ViewsFiles, ViewsLetterService, ViewsQueries, ViewsService],
  exports: [AnswerViews, InviteViews, ViewsLetterService, ViewsQueries, ViewsService],
})
export class ViewsModule {}
