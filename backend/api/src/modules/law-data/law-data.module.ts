// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { LawDataService } from './law-data.service';

@Module({
  providers: [LawDataService],
  exports: [LawDataService],
})
export class LawDataModule {}
