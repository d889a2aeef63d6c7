// SPDX-License-Identifier: EUPL-1.2
import { IsNull } from 'typeorm';
import type { Tx } from '../../platform/work/tx';
import { CompletionRequest } from './application.entities';

/** Notes the day on which the invitation that was still open was answered. */
export async function answerInvitation(tx: Tx, applicationId: string, answeredOn: string): Promise<void> {
  await tx.manager.update(CompletionRequest, { applicationId, answeredOn: IsNull() }, { answeredOn });
}
