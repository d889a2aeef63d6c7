// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module';
import { BudgetModule } from '../budget/budget.module';
import { DecisionsModule } from '../decisions/decisions.module';
import { LawDataModule } from '../law-data/law-data.module';
import { NotificationsModule } from '../notifications/notifications.module';
import { PaymentsModule } from '../payments/payments.module';
import { PenaltiesModule } from '../penalties/penalties.module';
import { InterestController } from './interest.controller';
import { InterestDeciding } from './interest-deciding.service';
import { InterestFiles } from './interest-files';
import { InterestListeners } from './interest.listeners';
import { InterestPaymentsController } from './interest-payments.controller';
import { InterestPayments } from './interest-payments.service';
import { InterestProposing } from './interest-proposing.service';
import { InterestQueries } from './interest.queries';
import { LatePayments } from './late-payments';

@Module({
  imports: [
    ApplicationsModule,
    BudgetModule,
    DecisionsModule,
    LawDataModule,
    NotificationsModule,
    PaymentsModule,
    PenaltiesModule,
  ],
  controllers: [InterestController, InterestPaymentsController],
  providers: [
    InterestDeciding,
    InterestFiles,
    InterestListeners,
    InterestPayments,
    InterestProposing,
    InterestQueries,
    LatePayments,
  ],
  exports: [InterestFiles, InterestQueries],
})
export class StatutoryInterestModule {}
