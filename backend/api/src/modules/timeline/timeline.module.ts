// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { TimelineController } from './timeline.controller';
import { TimelineQueries } from './timeline.queries';

@Module({
  controllers: [TimelineController],
  providers: [TimelineQueries],
  exports: [TimelineQueries],
})
export class TimelineModule {}
