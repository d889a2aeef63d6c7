// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { DeliveryController } from './delivery.controller';
import { DeliveryQueries } from './delivery.queries';
import { ExtensionsService } from './extensions.service';
import { ObligationsService } from './obligations.service';

@Module({
  controllers: [DeliveryController],
  providers: [DeliveryQueries, ExtensionsService, ObligationsService],
  exports: [DeliveryQueries, ExtensionsService, ObligationsService],
})
export class DeliveryModule {}
