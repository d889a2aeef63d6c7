// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { Work } from '../../platform/work/work';
import type { ChangeDecisionRequest } from './amendments.dto';
import { ChangeTaking } from './change-taking';

/** The decision on a change of a grant. */
@Injectable()
export class ChangeDecisionsService {
  constructor(
    private readonly work: Work,
    private readonly taking: ChangeTaking,
  ) {}

  /** Decides: makes the change, or refuses what was asked. */
  decide(actor: Actor, id: string, body: ChangeDecisionRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const { file } = await this.taking.take(tx, id, body);
      return { id, state: file.change.state, version: file.change.version };
    });
  }
}
