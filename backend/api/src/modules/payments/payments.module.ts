// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module';
import { BudgetModule } from '../budget/budget.module';
import { DecisionsModule } from '../decisions/decisions.module';
import { DeliveryModule } from '../delivery/delivery.module';
import { DocumentsModule } from '../documents/documents.module';
import { ViewsModule } from '../views/views.module';
import { BankAccountsService } from './bank-accounts.service';
import { ConfirmService } from './confirm.service';
import { DeterminationDecisions } from './determination-decisions';
import { DeterminationRequestService } from './determination-request.service';
import { DeterminationTaking } from './determination-taking';
import { DeterminationsController } from './determinations.controller';
import { DetermineService } from './determine.service';
import { FinalAccountService } from './final-account.service';
import { LimitationService } from './limitation.service';
import { OutsidePayments } from './outside-payments';
import { PaymentFiles } from './payment-files';
import { PaymentsController } from './payments.controller';
import { PaymentsListeners } from './payments.listeners';
import { PaymentsQueries } from './payments.queries';
import { PaymentsService } from './payments.service';
import { SanctionsService } from './sanctions.service';

@Module({
  imports: [ApplicationsModule, BudgetModule, DecisionsModule, DeliveryModule, DocumentsModule, ViewsModule],
  controllers: [DeterminationsController, PaymentsController],
  providers: [
    BankAccountsService,
    ConfirmService,
    DeterminationDecisions,
    DeterminationRequestService,
    DeterminationTaking,
    DetermineService,
    FinalAccountService,
    LimitationService,
    OutsidePayments,
    PaymentFiles,
    PaymentsListeners,
    PaymentsQueries,
    PaymentsService,
    SanctionsService,
  ],
  exports: [
    BankAccountsService,
    ConfirmService,
    DetermineService,
    FinalAccountService,
    LimitationService,
    OutsidePayments,
    PaymentFiles,
    PaymentsQueries,
    PaymentsService,
    SanctionsService,
  ],
})
export class PaymentsModule {}
