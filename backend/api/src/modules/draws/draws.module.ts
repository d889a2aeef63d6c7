// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { BudgetModule } from '../budget/budget.module';
import { NotificationsModule } from '../notifications/notifications.module';
import { DrawsController } from './draws.controller';
import { DrawsQueries } from './draws.queries';
import { DrawsService } from './draws.service';
import { QueuesController } from './queues.controller';
import { QueuesQueries } from './queues.queries';

@Module({
  imports: [BudgetModule, NotificationsModule],
  controllers: [DrawsController, QueuesController],
  providers: [DrawsQueries, DrawsService, QueuesQueries],
})
export class DrawsModule {}
