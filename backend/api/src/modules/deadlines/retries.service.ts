// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor';
import { notFound, refuseIf } from '../../platform/refused.error';
import { Work } from '../../platform/work/work';
import type { DeadlineStepRetryResponse } from './deadlines.dto';

/** A step that failed is set again by the functional administrator. */
@Injectable()
export class Retries {
  constructor(private readonly work: Work) {}

  /** @throws RefusedError STEP_NOT_FAILED when it did not fail, or was taken meanwhile */
  retry(actor: Actor, id: string): Promise<DeadlineStepRetryResponse> {
    return this.work.run(actor, async (tx) => {
      const [step] = await tx.query<{ failures: number; fired_at: Date | null }>(
        'select failures, fired_at from due_step where id = $1 for update',
        [id],
      );
      if (!step) throw notFound();
      if (step.failures === 0 || step.fired_at) refuseIf({ code: 'STEP_NOT_FAILED' });
      await tx.query('update due_step set stuck = false, retry_at = null where id = $1', [id]);
      return { id, retryAt: tx.now.toISOString() };
    });
  }
}
