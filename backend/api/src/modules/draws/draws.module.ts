// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module';
import { BudgetModule } from '../budget/budget.module';
import { DocumentsModule } from '../documents/documents.module';
import { NotificationsModule } from '../notifications/notifications.module';
import { DrawLettersService } from './draw-letters.service';
import { DrawsController } from './draws.controller';
import { DrawsQueries } from './draws.queries';
import { DrawsService } from './draws.service';
import { MethodsQueries } from './methods.queries';
import { QueuesController } from './queues.controller';
import { QueuesQueries } from './queues.queries';

@Module({
  imports: [ApplicationsModule, BudgetModule, DocumentsModule, NotificationsModule],
  controllers: [DrawsController, QueuesController],
  providers: [DrawLettersService, DrawsQueries, DrawsService, MethodsQueries, QueuesQueries],
})
export class DrawsModule {}
