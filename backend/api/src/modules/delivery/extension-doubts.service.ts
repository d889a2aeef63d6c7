// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type CaseEventType, fourEyes, noConflict } from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { notFound, refuseIf, RefusedError } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { ExtensionRequest } from './delivery.entities';
import { answered } from './extension-correcting';
import type { ExtensionDoubtRequest } from './extensions.dto';
import { type ObligationFile, ObligationFiles } from './obligation-files';

/**
 * A decision about more time that somebody holds to be wrong: a colleague corrects it, or leaves it as it is. Who took the
 * decision does not answer.
 *
 * @source Awb 3:2, 4:48, 4:50
 */
@Injectable()
export class ExtensionDoubts {
  constructor(
    private readonly work: Work,
    private readonly files: ObligationFiles,
  ) {}

  /** Asks a colleague to correct it. @throws RefusedError NOT_IN_THIS_STATE while it is not decided, or somebody asked already */
  doubt(actor: Actor, id: string, body: ExtensionDoubtRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const { file, request } = await this.lock(tx, id, body.expectedVersion);
      const { state, doubtedAt } = request;
      if (state === 'asked' || doubtedAt) {
        throw new RefusedError({ code: 'NOT_IN_THIS_STATE', details: { state, action: 'correct' } });
      }
      const doubted = { doubtedBy: actor.personId, doubtedAt: tx.now, doubt: body.reason };
      await tx.manager.update(ExtensionRequest, { id }, doubted);
      return this.told(tx, file, request, 'ExtensionDoubted', body.reason);
    });
  }

  /** Leaves the decision as it is. @throws RefusedError FOUR_EYES for who took it */
  uphold(actor: Actor, id: string, body: ExtensionDoubtRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const { file, request } = await this.lock(tx, id, body.expectedVersion);
      refuseIf(fourEyes({ actorId: actor.personId ?? '', preparedBy: request.decidedBy }));
      if (!request.doubtedAt) {
        throw new RefusedError({ code: 'NOT_IN_THIS_STATE', details: { state: request.state, action: 'correct' } });
      }
      await tx.manager.update(ExtensionRequest, { id }, answered);
      return this.told(tx, file, request, 'ExtensionUpheld', body.reason);
    });
  }

  private async lock(
    tx: Tx,
    id: string,
    expectedVersion: number,
  ): Promise<{ file: ObligationFile; request: ExtensionRequest }> {
    const known = await tx.manager.findOneBy(ExtensionRequest, { id });
    if (!known) throw notFound();
    const file = await this.files.lock(tx, known.obligationId, expectedVersion);
    refuseIf(noConflict(await this.files.actorFacts(tx, file)));
    return { file, request: await tx.manager.findOneByOrFail(ExtensionRequest, { id }) };
  }

  private async told(
    tx: Tx,
    { obligation, application }: ObligationFile,
    { id, state }: ExtensionRequest,
    type: CaseEventType,
    text: string,
  ): Promise<CommandResponse> {
    const { version } = await this.files.change(tx, obligation, {});
    const data = { extensionId: id, obligationId: obligation.id, key: obligation.key };
    await tx.record({ type, caseId: application.id, organisationId: application.organisationId, data, text });
    return { id, state, version };
  }
}
