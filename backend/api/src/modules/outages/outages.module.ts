// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module';
import { NotificationsModule } from '../notifications/notifications.module';
import { OutagesController } from './outages.controller';
import { OutagesQueries } from './outages.queries';
import { OutagesService } from './outages.service';

@Module({
  imports: [ApplicationsModule, NotificationsModule],
  controllers: [OutagesController],
  providers: [OutagesQueries, OutagesService],
})
export class OutagesModule {}
