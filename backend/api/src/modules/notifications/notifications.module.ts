// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { NotificationsController } from './notifications.controller';
import { MailSamples } from './mail-samples';
import { MessagesService } from './messages.service';

@Module({
  controllers: [NotificationsController],
  providers: [MailSamples, MessagesService],
  exports: [MailSamples, MessagesService],
})
export class NotificationsModule {}
