// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module';
import { DecisionsModule } from '../decisions/decisions.module';
import { DeliveryModule } from '../delivery/delivery.module';
import { DocumentsModule } from '../documents/documents.module';
import { NotificationsModule } from '../notifications/notifications.module';
import { VisitFiles } from './visit-files';
import { VisitLetters } from './visit-letters';
import { VisitReports } from './visit-reports.service';
import { VisitsController } from './visits.controller';
import { VisitsQueries } from './visits.queries';
import { Visits } from './visits.service';

@Module({
  imports: [ApplicationsModule, DecisionsModule, DeliveryModule, DocumentsModule, NotificationsModule],
  controllers: [VisitsController],
  providers: [VisitFiles, VisitLetters, VisitReports, Visits, VisitsQueries],
  exports: [VisitReports, Visits, VisitsQueries],
})
export class VisitsModule {}
