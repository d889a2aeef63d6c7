// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { notFound, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { ExtensionAsking } from './extension-asking';
import { ExtensionCorrecting } from './extension-correcting';
import { ExtensionTaking, type TakenExtension } from './extension-taking';
import type {
  ExtensionCorrectionRequest,
  ExtensionDecisionRequest,
  ExtensionRequestRequest,
  GrantExtensionDecisionRequest,
  GrantExtensionRequest,
} from './extensions.dto';
import { GrantsService } from './grants.service';
import { ObligationFiles } from './obligation-files';

/** More time for an obligation: asked by the municipality, granted or refused by the province, corrected when that was wrong. */
@Injectable()
export class ExtensionsService {
  constructor(
    private readonly work: Work,
    private readonly files: ObligationFiles,
    private readonly grants: GrantsService,
    private readonly asking: ExtensionAsking,
    private readonly taking: ExtensionTaking,
    private readonly correcting: ExtensionCorrecting,
  ) {}

  /** Asks for so many months more. */
  ask(actor: Actor, id: string, body: ExtensionRequestRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.files.lock(tx, id, body.expectedVersion);
      refuseIf(await this.asking.refusal(tx, file, body.months, { askedOn: tx.today }));
      const [asked] = await this.asking.ask(tx, [{ file, months: body.months }], body);
      if (!asked) throw notFound();
      return { id: asked.id, state: asked.state, version: file.obligation.version };
    });
  }

  /** Asks for more time for several obligations of a grant at once. */
  askSeveral(actor: Actor, grantId: string, body: GrantExtensionRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.grants.lock(tx, grantId, body.expectedVersion);
      const [first] = await this.asking.ask(tx, await this.asking.wishes(tx, file, body.wishes), body);
      const grant = await this.grants.change(tx, file.grant, {});
      return { id: first?.id ?? grantId, state: 'asked', version: grant.version };
    });
  }

  /** Grants or refuses one request. */
  decide(actor: Actor, id: string, body: ExtensionDecisionRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const { file, state } = await this.taking.take(tx, id, body);
      return { id, state, version: file.obligation.version };
    });
  }

  /** Answers several requests of a grant at once; each gets a decision and a letter of its own. */
  decideSeveral(actor: Actor, grantId: string, body: GrantExtensionDecisionRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      await this.takeSeveral(tx, grantId, body);
      const { grant } = await this.grants.lock(tx, grantId);
      const { version } = await this.grants.change(tx, grant, {});
      return { id: grantId, state: grant.state, version };
    });
  }

  /** The decisions about several requests, inside their transaction. */
  async takeSeveral(tx: Tx, grantId: string, body: GrantExtensionDecisionRequest): Promise<TakenExtension[]> {
    const { grant } = await this.grants.lock(tx, grantId, body.expectedVersion);
    const taken: TakenExtension[] = [];
    for (const { extensionId, ...answer } of body.answers) {
      const one = await this.taking.take(tx, extensionId, { ...answer, ...(body.board ? { board: body.board } : {}) });
      if (one.file.grant.id !== grant.id) throw notFound();
      taken.push(one);
    }
    return taken;
  }

  /** Puts another decision in the place of a wrong one. */
  correct(actor: Actor, id: string, body: ExtensionCorrectionRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const { file, state } = await this.correcting.take(tx, id, body);
      return { id, state, version: file.obligation.version };
    });
  }
}
