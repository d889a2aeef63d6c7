// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { AuditExports } from './audit-exports';
import { AuditQueries } from './audit.queries';
import { AuditingController } from './auditing.controller';
import { PopulationsQueries } from './populations.queries';
import { SamplesService } from './samples.service';

@Module({
  controllers: [AuditingController],
  providers: [AuditExports, AuditQueries, PopulationsQueries, SamplesService],
})
export class AuditingModule {}
