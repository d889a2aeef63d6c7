// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  decide,
  extensionLifecycle,
  extensionRefusal,
  type ExtensionState,
  type GrantCauses,
  type LocalDate,
  localDateOf,
  type ObligationState,
  obligationText,
  plannedDueOn,
} from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { notFound, orRefuse, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { DecisionsService } from '../decisions/decisions.service';
import { MandatesService, type Signed, signed } from '../decisions/mandates.service';
import { DeadlinesService } from './deadlines.service';
import type { ExtensionDecisionRequest, ExtensionRequestRequest } from './delivery.dto';
import { ExtensionRequest } from './delivery.entities';
import { type ObligationFile, ObligationFiles } from './obligation-files';

/** More time for an obligation: asked by the municipality, granted or refused by the province. */
@Injectable()
export class ExtensionsService {
  constructor(
    private readonly work: Work,
    private readonly files: ObligationFiles,
    private readonly deadlines: DeadlinesService,
    private readonly decisions: DecisionsService,
    private readonly mandates: MandatesService,
  ) {}

  /** Asks for so many months more. */
  ask(
    actor: Actor,
    id: string,
    { expectedVersion, months, reason }: ExtensionRequestRequest,
  ): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.files.lock(tx, id, expectedVersion);
      const { obligation, application } = file;
      await this.refuseUnless(tx, file, months, { askedOn: tx.today });
      const asked = await tx.manager.save(
        ExtensionRequest,
        tx.manager.create(ExtensionRequest, {
          obligationId: id,
          applicationId: application.id,
          organisationId: application.organisationId,
          state: extensionLifecycle.initial,
          months,
          reason,
          requestedBy: actor.personId ?? undefined,
          requestedAt: tx.now,
        }),
      );
      await this.files.change(tx, obligation, {});
      await tx.record({
        type: 'ExtensionRequested',
        caseId: application.id,
        organisationId: application.organisationId,
        data: { extensionId: asked.id, obligationId: id, key: obligation.key, months },
        text: reason,
      });
      return { id: asked.id, state: asked.state, version: obligation.version };
    });
  }

  /** Grants or refuses it; once that is notified, all dates are derived anew from the notification of the subsidy. */
  decide(actor: Actor, id: string, body: ExtensionDecisionRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const known = await tx.manager.findOneBy(ExtensionRequest, { id });
      if (!known) throw notFound();
      const file = await this.files.lock(tx, known.obligationId);
      const request = await tx.manager.findOneByOrFail(ExtensionRequest, { id });
      const { state, signing } = await this.next(tx, file, request, body);
      const months = body.months ?? request.months;
      const askedOn = localDateOf(request.requestedAt);
      if (body.granted) await this.refuseUnless(tx, file, months, { askedOn, except: request.id });
      const causes = await this.deadlines.causesWith(tx, file, body.granted ? months : 0);
      const after = body.granted ? plannedDueOn(file.type.obligations, file.obligation.key, causes) : null;
      await tx.manager.update(
        ExtensionRequest,
        { id },
        { state, decidedBy: actor.personId, decisionReason: body.reason, grantedMonths: body.granted ? months : null },
      );
      await this.write(tx, file, request, {
        granted: body.granted,
        months,
        reason: body.reason,
        after,
        signing,
        causes,
      });
      return { id, state, version: file.obligation.version };
    });
  }

  private async write(
    tx: Tx,
    file: ObligationFile,
    request: ExtensionRequest,
    outcome: {
      granted: boolean;
      months: number;
      reason: string;
      after: string | null;
      signing: Signed;
      causes: GrantCauses;
    },
  ): Promise<void> {
    const { application, obligation, rule, version, type } = file;
    const { granted, months, reason } = outcome;
    const decision = await this.decisions.write(tx, {
      application,
      letter: {
        ...(await this.decisions.letterCase(tx, application, file, outcome.signing)),
        kind: granted ? 'extension_granted' : 'extension_refused',
        askedOn: localDateOf(request.requestedAt),
        obligation: { text: obligationText(rule, obligation.key).nl, article: rule.article },
        dueOn: (obligation.dueOn ?? tx.today) as LocalDate,
        ...(granted && outcome.after ? { newDueOn: outcome.after as LocalDate } : {}),
        reason,
      },
      amountCents: 0,
      ...outcome.signing,
      reason,
      receipt: {
        scheme: { key: version.schemeKey, version: version.version, sha256: version.sha256, type: type.key },
        obligationId: obligation.id,
        key: obligation.key,
        state: obligation.state,
        requests: await this.earlier(tx, obligation.id, request.id),
        askedOn: localDateOf(request.requestedAt),
        months,
        granted,
        causes: outcome.causes,
        dueBefore: obligation.dueOn,
        dueAfter: outcome.after,
      },
      subjectId: request.id,
    });
    await tx.record({
      type: granted ? 'ExtensionGranted' : 'ExtensionRefused',
      caseId: application.id,
      organisationId: application.organisationId,
      data: {
        extensionId: request.id,
        obligationId: obligation.id,
        key: obligation.key,
        decisionId: decision.id,
        ...(granted ? { months, dueOn: outcome.after } : {}),
      },
      text: reason,
    });
  }

  private async next(
    tx: Tx,
    file: ObligationFile,
    request: ExtensionRequest,
    { granted, board }: ExtensionDecisionRequest,
  ): Promise<{ state: ExtensionState; signing: Signed }> {
    const signing = await this.mandates.signing(tx, 'extend', 0, board);
    const facts = { ...(await this.files.actorFacts(tx, file)), ...signing };
    const state = request.state as ExtensionState;
    const { to } = orRefuse(decide(extensionLifecycle, granted ? 'grant' : 'refuse', state, tx.actor.roles, facts));
    return { state: to, signing: signed(signing) };
  }

  private async refuseUnless(
    tx: Tx,
    { obligation, rule }: ObligationFile,
    months: number,
    { askedOn, except }: { askedOn: LocalDate; except?: string },
  ): Promise<void> {
    const states = await this.earlier(tx, obligation.id, except);
    const state = obligation.state as ObligationState;
    const dueOn = obligation.dueOn as LocalDate | null;
    refuseIf(extensionRefusal({ rule, state, months, requests: states, dueOn, askedOn }));
  }

  /** The states of the requests about an obligation, save one. */
  private async earlier(tx: Tx, obligationId: string, except?: string): Promise<ExtensionState[]> {
    const requests = await tx.manager.findBy(ExtensionRequest, { obligationId });
    return requests.filter(({ id }) => id !== except).map(({ state }) => state as ExtensionState);
  }
}
