// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module';
import { BudgetModule } from '../budget/budget.module';
import { DecisionsModule } from '../decisions/decisions.module';
import { DocumentsModule } from '../documents/documents.module';
import { LawDataModule } from '../law-data/law-data.module';
import { NotificationsModule } from '../notifications/notifications.module';
import { PaymentsModule } from '../payments/payments.module';
import { TermsModule } from '../terms/terms.module';
import { JudgingService } from './judging.service';
import { LateMatters } from './late-matters';
import { NoticesService } from './notices.service';
import { PenaltiesController } from './penalties.controller';
import { PenaltiesQueries } from './penalties.queries';
import { PenaltyAlarms } from './penalty-alarms';
import { PenaltyDeciding } from './penalty-deciding.service';
import { PenaltyFiles } from './penalty-files';
import { PenaltyFollowing } from './penalty-following';
import { PenaltyLaw } from './penalty-law';
import { PenaltyPaymentsController } from './penalty-payments.controller';
import { PenaltyPayments } from './penalty-payments.service';

@Module({
  imports: [
    ApplicationsModule,
    BudgetModule,
    DecisionsModule,
    DocumentsModule,
    LawDataModule,
    NotificationsModule,
    PaymentsModule,
    TermsModule,
  ],
  controllers: [PenaltiesController, PenaltyPaymentsController],
  providers: [
    JudgingService,
    LateMatters,
    NoticesService,
    PenaltiesQueries,
    PenaltyAlarms,
    PenaltyDeciding,
    PenaltyFiles,
    PenaltyFollowing,
    PenaltyLaw,
    PenaltyPayments,
  ],
  exports: [LateMatters, PenaltiesQueries, PenaltyFiles, PenaltyLaw],
})
export class PenaltiesModule {}
