// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { SchemesModule } from '../schemes/schemes.module';
import { MailSamples } from './mail-samples';
import { MailSender } from './mail-sender';
import { MessagesService } from './messages.service';
import { MovedDates } from './moved-dates';
import { NotificationsController } from './notifications.controller';
import { Notifications } from './notifications.service';
import { PostalLetters } from './postal-letters';
import { PublicationMails } from './publication-mails';

@Module({
  imports: [SchemesModule],
  controllers: [NotificationsController],
  providers: [MailSamples, MailSender, MessagesService, MovedDates, Notifications, PostalLetters, PublicationMails],
  exports: [MailSender, MovedDates, Notifications, PostalLetters],
})
export class NotificationsModule {}
