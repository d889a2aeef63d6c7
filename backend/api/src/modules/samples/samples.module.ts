// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { AmendmentsModule } from '../amendments/amendments.module';
import { DeliveryModule } from '../delivery/delivery.module';
import { DeterminationSamplesController } from './samples.controller';
import { DeterminationSampleQueries } from './samples.queries';
import { DeterminationSamples } from './samples.service';

@Module({
  imports: [AmendmentsModule, DeliveryModule],
  controllers: [DeterminationSamplesController],
  providers: [DeterminationSampleQueries, DeterminationSamples],
  exports: [DeterminationSampleQueries, DeterminationSamples],
})
export class SamplesModule {}
