// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { MergersController } from './mergers.controller';
import { MergersQueries } from './mergers.queries';
import { MergersService } from './mergers.service';

@Module({
  controllers: [MergersController],
  providers: [MergersQueries, MergersService],
})
export class MergersModule {}
