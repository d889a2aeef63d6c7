// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module';
import { InterestsController } from './interests.controller';
import { InterestsQueries } from './interests.queries';
import { InterestsService } from './interests.service';

@Module({
  imports: [ApplicationsModule],
  controllers: [InterestsController],
  providers: [InterestsQueries, InterestsService],
})
export class InterestsModule {}
