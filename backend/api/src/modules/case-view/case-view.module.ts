// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module';
import { DecisionsModule } from '../decisions/decisions.module';
import { DeliveryModule } from '../delivery/delivery.module';
import { ObjectionsModule } from '../objections/objections.module';
import { PaymentsModule } from '../payments/payments.module';
import { TermsModule } from '../terms/terms.module';
import { ViewsModule } from '../views/views.module';
import { CaseDoors } from './case-doors';
import { CaseViewController } from './case-view.controller';
import { CaseViewQueries } from './case-view.queries';

@Module({
  imports: [
    ApplicationsModule,
    DecisionsModule,
    DeliveryModule,
    ObjectionsModule,
    PaymentsModule,
    TermsModule,
    ViewsModule,
  ],
  controllers: [CaseViewController],
  providers: [CaseDoors, CaseViewQueries],
  exports: [CaseViewQueries],
})
export class CaseViewModule {}
