// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module';
import { BudgetModule } from '../budget/budget.module';
import { DecisionsModule } from '../decisions/decisions.module';
import { DeliveryModule } from '../delivery/delivery.module';
import { DocumentsModule } from '../documents/documents.module';
import { NotificationsModule } from '../notifications/notifications.module';
import { PaymentsModule } from '../payments/payments.module';
import { ViewsModule } from '../views/views.module';
import { AmendmentsController } from './amendments.controller';
import { AmendmentsListeners } from './amendments.listeners';
import { BreachesService } from './breaches.service';
import { BudgetAdoptionsService } from './budget-adoptions.service';
import { ChangeDecisionsService } from './change-decisions.service';
import { ChangeFiles } from './change-files';
import { ChangeMaking } from './change-making';
import { ChangeMoney } from './change-money';
import { ChangeProposalsService } from './change-proposals.service';
import { ChangeRequestsService } from './change-requests.service';
import { ChangeTaking } from './change-taking';
import { EnforcementController } from './enforcement.controller';
import { GrantNotices } from './grant-notices.service';
import { LegalSteps } from './legal-steps.service';
import { RemindersService } from './reminders.service';
import { SuspensionsService } from './suspensions.service';

@Module({
  imports: [
    ApplicationsModule,
    BudgetModule,
    DecisionsModule,
    DeliveryModule,
    DocumentsModule,
    NotificationsModule,
    PaymentsModule,
    ViewsModule,
  ],
  controllers: [AmendmentsController, EnforcementController],
  providers: [
    AmendmentsListeners,
    BreachesService,
    BudgetAdoptionsService,
    ChangeDecisionsService,
    ChangeFiles,
    ChangeMaking,
    ChangeMoney,
    ChangeProposalsService,
    ChangeRequestsService,
    ChangeTaking,
    GrantNotices,
    LegalSteps,
    RemindersService,
    SuspensionsService,
  ],
  exports: [
    BreachesService,
    ChangeDecisionsService,
    ChangeFiles,
    ChangeProposalsService,
    ChangeRequestsService,
    ChangeTaking,
    GrantNotices,
    LegalSteps,
    RemindersService,
    SuspensionsService,
  ],
})
export class AmendmentsModule {}
