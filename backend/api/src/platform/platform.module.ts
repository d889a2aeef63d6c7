// SPDX-License-Identifier: EUPL-1.2
import { Global, Module } from '@nestjs/common';
import { AuditLog } from './audit/audit-log';
import { Clock } from './clock';
import { readConfig } from './config';
import { Outbox } from './outbox/outbox';
import { CONFIG } from './tokens';
import { Work } from './work/work';

@Global()
@Module({
  providers: [{ provide: CONFIG, useFactory: () => readConfig() }, AuditLog, Clock, Outbox, Work],
  exports: [CONFIG, AuditLog, Clock, Outbox, Work],
})
export class PlatformModule {}
