// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module';
import { AssessmentModule } from '../assessment/assessment.module';
import { BudgetModule } from '../budget/budget.module';
import { DecisionsModule } from '../decisions/decisions.module';
import { DeliveryModule } from '../delivery/delivery.module';
import { DocumentsModule } from '../documents/documents.module';
import { NotificationsModule } from '../notifications/notifications.module';
import { PaymentsModule } from '../payments/payments.module';
import { StatutoryInterestModule } from '../statutory-interest/statutory-interest.module';
import { PenaltiesModule } from '../penalties/penalties.module';
import { TermsModule } from '../terms/terms.module';
import { ObjectionAdviceService } from './advice.service';
import { AppealsController } from './appeals.controller';
import { AppealRegistration } from './appeal-registration.service';
import { AppealsFollowing } from './appeals-following';
import { AppealsService } from './appeals.service';
import { ChangeEffect } from './change-effect.service';
import { ClaimsFollowing } from './claims-following.service';
import { CourtOrders } from './court-orders.service';
import { CourtFiles } from './court-files';
import { DecideObjectionService } from './decide-objection.service';
import { DeterminationEffect } from './determination-effect.service';
import { ExtensionEffect } from './extension-effect.service';
import { FilingService } from './filing.service';
import { GrantEffect } from './grant-effect.service';
import { HandlingService } from './handling.service';
import { HearingService } from './hearing.service';
import { ObjectionAmounts } from './objection-amounts.service';
import { ObjectionDecisions } from './objection-decision.service';
import { ObjectionDecisionsController } from './objection-decisions.controller';
import { ObjectionEffects } from './objection-effects.service';
import { ObjectionFiles } from './objection-files';
import { ObjectionFilingController } from './objection-filing.controller';
import { ObjectionLetters } from './objection-letters';
import { ObjectionsController } from './objections.controller';
import { ObjectionsFollowing } from './objections-following';
import { ObjectionsQueries } from './objections.queries';
import { InterestEffect } from './interest-effect.service';
import { PenaltyEffect } from './penalty-effect.service';
import { ResumeEffect } from './resume-effect.service';

@Module({
  imports: [
    ApplicationsModule,
    AssessmentModule,
    BudgetModule,
    DecisionsModule,
    DeliveryModule,
    DocumentsModule,
    NotificationsModule,
    PaymentsModule,
    PenaltiesModule,
    StatutoryInterestModule,
    TermsModule,
  ],
  controllers: [AppealsController, ObjectionDecisionsController, ObjectionFilingController, ObjectionsController],
  providers: [
    AppealRegistration,
    AppealsFollowing,
    AppealsService,
    ChangeEffect,
    ClaimsFollowing,
    CourtFiles,
    CourtOrders,
    DecideObjectionService,
    DeterminationEffect,
    ExtensionEffect,
    FilingService,
    GrantEffect,
    HandlingService,
    HearingService,
    ObjectionAdviceService,
    ObjectionAmounts,
    ObjectionDecisions,
    ObjectionEffects,
    ObjectionFiles,
    ObjectionLetters,
    ObjectionsFollowing,
    ObjectionsQueries,
    InterestEffect,
    PenaltyEffect,
    ResumeEffect,
  ],
  exports: [ObjectionsQueries],
})
export class ObjectionsModule {}
