// SPDX-License-Identifier: EUPL-1.2
import { Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { AuditLog } from './audit/audit-log';
import { AuditedRequests } from './audit/audited-requests';
import { Sealer } from './audit/sealer';
import { Clock } from './clock';
import { readConfig } from './config';
import { Housekeeping } from './housekeeping';
import { HealthController } from './http/health.controller';
import { NamedSources } from './http/named-sources';
import { ProblemFilter } from './http/problem.filter';
import { RouteNames } from './http/route-names';
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
    { provide: APP_INTERCEPTOR, useClass: AuditedRequests },
    AuditLog,
    Clock,
    Housekeeping,
    Limits,
    Outbox,
    NamedSources,
    ProblemFilter,
    RouteNames,
    Sealer,
    Work,
  ],
  exports: [CONFIG, AuditLog, Clock, Limits, Outbox, Work],
})
export class PlatformModule {}
