// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { LawDataController } from './law-data.controller';
import { LawDataPublishing } from './law-data-publishing.service';
import { LawDataQueries } from './law-data.queries';
import { LawDataService } from './law-data.service';

@Module({
  controllers: [LawDataController],
  providers: [LawDataPublishing, LawDataQueries, LawDataService],
  exports: [LawDataPublishing, LawDataService],
})
export class LawDataModule {}
