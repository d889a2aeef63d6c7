// SPDX-License-Identifier: EUPL-1.2
import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AuditLog } from './audit/audit-log';
import { Sealer } from './audit/sealer';
import { Clock } from './clock';
import { readConfig } from './config';
import { Housekeeping } from './housekeeping';
import { HealthController } from './http/health.controller';
import { NamedSources } from './http/named-sources';
import { ProblemFilter } from './http/problem.filter';
import { Outbox } from './outbox/outbox';
import { Limits } from './security/limits';
import { PolicyGuard } from './security/policy.guard';
import { CONFIG } from './tokens';
import { Work } from './work/work';

@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [HealthController],
  providers: [
    { provide: CONFIG, useFactory: () => readConfig() },
    { provide: APP_GUARD, useClass: PolicyGuard },
    AuditLog,
    Clock,
    Housekeeping,
    Limits,
    Outbox,
    NamedSources,
    ProblemFilter,
    Sealer,
    Work,
  ],
  exports: [CONFIG, AuditLog, Clock, Limits, Outbox, Work],
})
export class PlatformModule {}
