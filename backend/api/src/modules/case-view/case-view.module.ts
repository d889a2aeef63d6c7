// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { DecisionsModule } from '../decisions/decisions.module';
import { DeliveryModule } from '../delivery/delivery.module';
import { PaymentsModule } from '../payments/payments.module';
import { TermsModule } from '../terms/terms.module';
import { CaseViewController } from './case-view.controller';
import { CaseViewQueries } from './case-view.queries';

@Module({
  imports: [DecisionsModule, DeliveryModule, PaymentsModule, TermsModule],
  controllers: [CaseViewController],
  providers: [CaseViewQueries],
  exports: [CaseViewQueries],
})
export class CaseViewModule {}
