// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { DeterminationsController } from './determinations.controller';
import { PaymentsController } from './payments.controller';
import { DetermineService } from './determine.service';
import { FinalAccountService } from './final-account.service';
import { PaymentsQueries } from './payments.queries';
import { PaymentsService } from './payments.service';

@Module({
  controllers: [DeterminationsController, PaymentsController],
  providers: [DetermineService, FinalAccountService, PaymentsQueries, PaymentsService],
  exports: [DetermineService, FinalAccountService, PaymentsQueries, PaymentsService],
})
export class PaymentsModule {}
