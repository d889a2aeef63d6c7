// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { MailSamples } from './mail-samples';
import { MailSender } from './mail-sender';
import { MessagesService } from './messages.service';
import { MovedDates } from './moved-dates';
import { NotificationsController } from './notifications.controller';
import { Notifications } from './notifications.service';
import { PostalLetters } from './postal-letters';

@Module({
  controllers: [NotificationsController],
  providers: [MailSamples, MailSender, MessagesService, MovedDates, Notifications, PostalLetters],
  exports: [MailSender, MovedDates, Notifications, PostalLetters],
})
export class NotificationsModule {}
