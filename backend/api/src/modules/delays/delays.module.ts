// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module';
import { DocumentsModule } from '../documents/documents.module';
import { NotificationsModule } from '../notifications/notifications.module';
import { TermsModule } from '../terms/terms.module';
import { DelayNoticesService } from './delay-notices.service';
import { DelaysController } from './delays.controller';
import { SuspensionsService } from './suspensions.service';
import { TermLetterService } from './term-letter.service';

@Module({
  imports: [ApplicationsModule, DocumentsModule, NotificationsModule, TermsModule],
  controllers: [DelaysController],
  providers: [DelayNoticesService, SuspensionsService, TermLetterService],
  exports: [DelayNoticesService, SuspensionsService, TermLetterService],
})
export class DelaysModule {}
