// SPDX-License-Identifier: EUPL-1.2
import type { INestApplicationContext } from '@nestjs/common';
import { NotifyService } from './modules/decisions/notify.service';
import { Outbox } from './platform/outbox/outbox';

/** Hands the queues of the outbox to whoever carries their jobs out. */
export async function startWorker(app: INestApplicationContext): Promise<void> {
  const outbox = app.get(Outbox);
  void outbox;
  void NotifyService;
}
