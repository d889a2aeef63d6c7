// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { decide, extensionLifecycle, type ExtensionState, localDateOf, plannedDueOn } from '#domain';
import { notFound, orRefuse, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import type { UndatedLetter } from '../decisions/decision-letter';
import { MandatesService, signed } from '../decisions/mandates.service';
import { DeadlinesService } from './deadlines.service';
import { ExtensionRequest } from './delivery.entities';
import { ExtensionAsking } from './extension-asking';
import { type ExtensionOutcome, ExtensionWriting } from './extension-writing';
import type { ExtensionDecisionRequest } from './extensions.dto';
import type { MoreTime } from './grant-causes';
import { type ObligationFile, ObligationFiles } from './obligation-files';

/** A decision about more time, inside its transaction. */
export interface TakenExtension {
  readonly file: ObligationFile;
  readonly request: ExtensionRequest;
  readonly state: ExtensionState;
  readonly letter: UndatedLetter;
  /** The time that it gives once it is notified. */
  readonly more: MoreTime;
}

/** Decides on a request for more time: one code path, once to look at and once for real. */
@Injectable()
export class ExtensionTaking {
  constructor(
    private readonly files: ObligationFiles,
    private readonly asking: ExtensionAsking,
    private readonly deadlines: DeadlinesService,
    private readonly mandates: MandatesService,
    private readonly writing: ExtensionWriting,
  ) {}

  /** Grants or refuses it; once that is notified, all dates are derived anew from the notification of the subsidy. */
  async take(tx: Tx, id: string, body: ExtensionDecisionRequest): Promise<TakenExtension> {
    const known = await tx.manager.findOneBy(ExtensionRequest, { id });
    if (!known) throw notFound();
    const file = await this.files.lock(tx, known.obligationId);
    const request = await tx.manager.findOneByOrFail(ExtensionRequest, { id });
    const { granted, reason } = body;
    const signing = await this.mandates.signing(tx, 'extend', 0, body.board);
    const facts = { ...(await this.files.actorFacts(tx, file)), ...signing };
    const now = request.state as ExtensionState;
    const { to } = orRefuse(decide(extensionLifecycle, granted ? 'grant' : 'refuse', now, tx.actor.roles, facts));
    const months = body.months ?? request.months;
    const askedOn = localDateOf(request.requestedAt);
    if (granted) refuseIf(await this.asking.refusal(tx, file, months, { askedOn, except: request.id }));
    const causes = await this.deadlines.causesWith(tx, file, granted ? months : 0);
    const after = granted ? plannedDueOn(file.type.obligations, file.obligation.key, causes) : null;
    const grantedMonths = granted ? months : null;
    const decidedBy = tx.actor.personId;
    await tx.manager.update(ExtensionRequest, { id }, { state: to, decidedBy, decisionReason: reason, grantedMonths });
    const outcome = { granted, months, reason, after, signing: signed(signing), causes };
    const letter = await this.write(tx, file, request, outcome);
    const more = { key: file.obligation.key, extensionId: id, months: granted ? months : 0, notifiedOn: tx.today };
    return { file, request, state: to, letter, more };
  }

  private async write(
    tx: Tx,
    file: ObligationFile,
    request: ExtensionRequest,
    outcome: ExtensionOutcome,
  ): Promise<UndatedLetter> {
    const { granted, months, reason, after } = outcome;
    const { application, obligation } = file;
    const { letter, decision } = await this.writing.write(tx, file, request, outcome);
    await tx.record({
      type: granted ? 'ExtensionGranted' : 'ExtensionRefused',
      caseId: application.id,
      organisationId: application.organisationId,
      data: {
        extensionId: request.id,
        obligationId: obligation.id,
        key: obligation.key,
        decisionId: decision.id,
        ...(granted ? { months, dueOn: after } : {}),
      },
      text: reason,
    });
    return letter;
  }
}
