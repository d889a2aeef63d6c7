// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module';
import { DecisionsModule } from '../decisions/decisions.module';
import { DeliveryModule } from '../delivery/delivery.module';
import { DocumentsModule } from '../documents/documents.module';
import { LawDataModule } from '../law-data/law-data.module';
import { NotificationsModule } from '../notifications/notifications.module';
import { TermsModule } from '../terms/terms.module';
import { AdoptedBudgets } from './adopted-budgets.service';
import { GrantDates } from './grant-dates';
import { MovedDateLetters } from './moved-date-letters';
import { RecalculatedCases } from './recalculated-cases.service';
import { RecalculationController } from './recalculation.controller';
import { RecalculationService } from './recalculation.service';

@Module({
  imports: [
    ApplicationsModule,
    DecisionsModule,
    DeliveryModule,
    DocumentsModule,
    LawDataModule,
    NotificationsModule,
    TermsModule,
  ],
  controllers: [RecalculationController],
  providers: [AdoptedBudgets, GrantDates, MovedDateLetters, RecalculatedCases, RecalculationService],
  exports: [AdoptedBudgets, RecalculationService],
})
export class RecalculationModule {}
