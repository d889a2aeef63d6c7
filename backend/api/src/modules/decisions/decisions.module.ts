// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module';
import { AssessmentModule } from '../assessment/assessment.module';
import { BudgetModule } from '../budget/budget.module';
import { DocumentsModule } from '../documents/documents.module';
import { NotificationsModule } from '../notifications/notifications.module';
import { ViewsModule } from '../views/views.module';
import { CaseMails } from './case-mails';
import { DecidingTable } from './case-on-table';
import { DecideService } from './decide.service';
import { DecisionsController } from './decisions.controller';
import { DecisionsService } from './decisions.service';
import { GrantService } from './grant.service';
import { LetterDelivery } from './letter-delivery';
import { MandateRegisterQueries } from './mandate-register.queries';
import { MandateRegister } from './mandate-register.service';
import { MandatesController } from './mandates.controller';
import { MandatesService } from './mandates.service';
import { NotifyService } from './notify.service';
import { PostalController } from './postal.controller';
import { RefuseService } from './refuse.service';

@Module({
  imports: [ApplicationsModule, AssessmentModule, BudgetModule, DocumentsModule, NotificationsModule, ViewsModule],
  controllers: [DecisionsController, MandatesController, PostalController],
  providers: [
    CaseMails,
    DecideService,
    DecidingTable,
    DecisionsService,
    GrantService,
    LetterDelivery,
    MandateRegister,
    MandateRegisterQueries,
    MandatesService,
    NotifyService,
    RefuseService,
  ],
  exports: [
    CaseMails,
    DecideService,
    DecidingTable,
    DecisionsService,
    LetterDelivery,
    MandateRegister,
    MandateRegisterQueries,
    MandatesService,
    NotifyService,
  ],
})
export class DecisionsModule {}
