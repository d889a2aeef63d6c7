// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  closedObjectionStates,
  type LocalDate,
  localDateOf,
  objectionLifecycle,
  objectionTermLifecycle,
} from '#domain';
import { In, Not } from 'typeorm';
import { type Actor, isProvince } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { notFound, refuseIf, RefusedError } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import type { Application } from '../applications/application.entities';
import { actsForApplicant } from '../applications/acts-for-applicant';
import { CaseFiles } from '../applications/case-files.service';
import { Decision } from '../decisions/decision.entities';
import { DocumentsService } from '../documents/documents.service';
import { ObjectionFiles } from './objection-files';
import { ObjectionLetters } from './objection-letters';
import { Objection } from './objection.entities';
import { objectionTermsOf } from './objection-terms';
import type { ObjectionRequest, PaperObjectionRequest } from './objections.dto';

type Arrival = Pick<Objection, 'channel' | 'receivedOn' | 'postedOn'>;

/** Takes in objections: in the portal by the municipality, or entered by staff from any other channel (Awb 2:16, 6:4). */
@Injectable()
export class FilingService {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
    private readonly files: ObjectionFiles,
    private readonly documents: DocumentsService,
    private readonly letters: ObjectionLetters,
  ) {}

  /** The municipality objects in the portal; received at the moment on which the request arrived (Awb 2:20). */
  file(actor: Actor, caseId: string, body: ObjectionRequest): Promise<CommandResponse> {
    return this.work.run(actor, (tx) =>
      this.take(tx, caseId, body, { channel: 'portal', receivedOn: localDateOf(tx.arrivedAt), postedOn: null }),
    );
  }

  /** Staff enters an objection that came by post, at the counter or by e-mail. */
  enter(actor: Actor, caseId: string, body: PaperObjectionRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const { channel, receivedOn, postedOn = null } = body;
      await actsForApplicant(tx, caseId);
      if (receivedOn > tx.today) refuseIf({ code: 'DATE_IN_FUTURE', details: { latest: tx.today } });
      if (postedOn !== null && postedOn > receivedOn)
        refuseIf({ code: 'DATE_IN_FUTURE', source: 'Awb 6:9(2)', details: { latest: receivedOn } });
      return this.take(tx, caseId, body, { channel, receivedOn, postedOn: channel === 'post' ? postedOn : null });
    });
  }

  private async take(tx: Tx, caseId: string, body: ObjectionRequest, arrival: Arrival): Promise<CommandResponse> {
    const application = await this.cases.lock(tx, caseId);
    const contested = await this.contested(tx, application, body.decisionId, arrival.receivedOn);
    await this.documents.lockAll(tx, body.documentIds, { caseId, purpose: 'objection' });
    const id = randomUUID();
    const notifiedOn = contested.notifiedOn ?? contested.decidedOn;
    const causes = { id, applicationId: caseId, decisionId: contested.id, excuse: null, notifiedOn, ...arrival };
    const { filing, decision } = await objectionTermsOf(tx, causes);
    const { verdict } = filing;
    const decisionDueOn = decision.dueOn;
    const objection = await tx.manager.save(
      Objection,
      tx.manager.create(Objection, {
        id,
        applicationId: caseId,
        organisationId: application.organisationId,
        decisionId: contested.id,
        state: objectionLifecycle.initial,
        termState: objectionTermLifecycle.initial,
        ...arrival,
        filedBy: tx.actor.personId ?? undefined,
        filedAt: tx.now,
        grounds: body.grounds.trim(),
        documentIds: body.documentIds,
        costsAsked: body.costsAsked,
        verdict,
        decisionDueOn,
      }),
    );
    await tx.record({
      type: 'ObjectionReceived',
      caseId,
      organisationId: application.organisationId,
      data: {
        objectionId: objection.id,
        decisionId: contested.id,
        channel: arrival.channel,
        receivedOn: arrival.receivedOn,
        ...(arrival.postedOn ? { postedOn: arrival.postedOn } : {}),
        verdict,
        documentIds: body.documentIds,
      },
      text: objection.grounds,
    });
    const file = await this.files.lock(tx, objection.id);
    await this.letters.ask(tx, file, {
      kind: 'objection_received',
      receivedOn: arrival.receivedOn as LocalDate,
      contestedOn: notifiedOn as LocalDate,
      contestedKind: contested.kind,
      decideBy: decisionDueOn,
      late: verdict === 'late',
      withGrounds: objection.grounds !== '',
    });
    return { id: objection.id, state: objection.state, version: objection.version };
  }

  private async contested(tx: Tx, application: Application, id: string, receivedOn: string): Promise<Decision> {
    const decision = await tx.manager.findOneBy(Decision, { id, applicationId: application.id });
    if (!decision || (!decision.notifiedOn && !isProvince(tx.actor))) throw notFound();
    if (!decision.notifiedOn) throw new RefusedError({ code: 'NOT_NOTIFIED_YET', source: 'Awb 3:40, 6:10' });
    if (decision.kind === 'objection' || decision.replacedById !== null) {
      throw new RefusedError({ code: 'NOT_OBJECTABLE', source: 'Awb 7:1, 8:1' });
    }
    if (receivedOn < decision.decidedOn) {
      throw new RefusedError({ code: 'DATE_TOO_EARLY', source: 'Awb 6:10', details: { earliest: decision.decidedOn } });
    }
    const open = await tx.manager.countBy(Objection, { decisionId: id, state: Not(In([...closedObjectionStates])) });
    if (open > 0) throw new RefusedError({ code: 'OBJECTION_OPEN' });
    return decision;
  }
}
