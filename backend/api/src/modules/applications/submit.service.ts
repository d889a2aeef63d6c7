// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  type ApplicationAction,
  applicationLifecycle,
  type ApplicationState,
  decide,
  type GrantTypeDefinition,
  levelRefusal,
  localDateOf,
  type Refusal,
  type SchemeDefinition,
  windowRefusal,
} from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { orRefuse, RefusedError, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { minimumIn, projectNameIn } from './answer-rules';
import { ApplicationForms, type CheckedForm } from './application-forms.service';
import { type Application, type Submission } from './application.entities';
import type { SubmitApplicationRequest, SupplementRequest, WithdrawApplicationRequest } from './applications.dto';
import { CaseFiles } from './case-files.service';
import { chooseChannel } from './channel';
import { CaseTermsService, decisionDaysOf } from '../terms/case-terms.service';
import { answerInvitation } from './invitations';
import { SubmissionRecords } from './submission-records.service';
import { VersionMoves } from './version-moves.service';

/** Sending to the province, completing what was sent, and taking it back. */
@Injectable()
export class SubmitService {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
    private readonly forms: ApplicationForms,
    private readonly moves: VersionMoves,
    private readonly records: SubmissionRecords,
    private readonly terms: CaseTermsService,
  ) {}

  /** Sends the application under the version in force: from now on the province sees it, and the decision term runs. */
  submit(actor: Actor, id: string, body: SubmitApplicationRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const application = await this.cases.lock(tx, id, body.expectedVersion);
      const to = next(tx, application, 'submit');
      if (body.declaration !== true) throw new RefusedError({ code: 'DECLARATION_MISSING' });
      const { version, type } = await this.moves.sendUnder(tx, application);
      refuseIf(sureEnough(actor, version.definition));
      refuseIf(windowRefusal(version, tx.arrivedAt));
      const form = await this.forms.check(tx, application, type);
      await chooseChannel(tx, application.organisationId, body.electronicMessages);
      const receivedOn = localDateOf(tx.arrivedAt);
      const submission = await this.records.keep(tx, application, form);
      Object.assign(application, {
        schemeVersionId: version.id,
        submittedBy: actor.personId,
        receivedAt: tx.arrivedAt,
        receivedOn,
        ...askedBy(type, form, application),
      });
      const on = { schemeKey: version.schemeKey, day: receivedOn };
      await this.records.reserve(tx, application, submission.id, form.calculation.totalCents, on);
      await this.cases.moveTo(tx, application, to);
      return this.sent(tx, 'ApplicationSubmitted', application, { submission, form });
    });
  }

  /** Sends what was missing: a new copy of everything, from which the amount and the terms follow anew. */
  supplement(actor: Actor, id: string, { expectedVersion, note }: SupplementRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const application = await this.cases.lock(tx, id, expectedVersion);
      const to = next(tx, application, 'supplement');
      const { type, version } = await this.cases.schemeOf(tx, application);
      refuseIf(sureEnough(actor, version.definition));
      const form = await this.forms.check(tx, application, type);
      const supplementedOn = localDateOf(tx.arrivedAt);
      await answerInvitation(tx, id, supplementedOn);
      const submission = await this.records.keep(tx, application, form);
      Object.assign(application, { supplementedOn, ...askedBy(type, form, application) });
      const on = { schemeKey: version.schemeKey, day: supplementedOn, stays: true };
      await this.records.reserve(tx, application, submission.id, form.calculation.totalCents, on);
      await this.cases.moveTo(tx, application, to);
      return this.sent(tx, 'ApplicationSupplemented', application, { submission, form }, note);
    });
  }

  /** Takes the application back before the decision; what was reserved for it is free again. */
  withdraw(
    actor: Actor,
    id: string,
    { expectedVersion, reason }: WithdrawApplicationRequest,
  ): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const application = await this.cases.lock(tx, id, expectedVersion);
      const to = next(tx, application, 'withdraw');
      await this.records.reserve(tx, application, id, 0);
      await this.cases.moveTo(tx, application, to);
      await tx.record({
        type: 'ApplicationWithdrawn',
        caseId: id,
        organisationId: application.organisationId,
        text: reason,
      });
      return { id, state: application.state, version: application.version };
    });
  }

  private async sent(
    tx: Tx,
    type: 'ApplicationSubmitted' | 'ApplicationSupplemented',
    application: Application,
    { submission, form }: { submission: Submission; form: CheckedForm },
    text = '',
  ): Promise<CommandResponse> {
    const { id, organisationId, state, version, requestedCents } = application;
    const { id: submissionId, seq, sha256, submittedAt } = submission;
    const arrivedOn = localDateOf(submittedAt);
    const { documentIds } = form;
    const sent = { submissionId, seq, sha256, requestedCents, arrivedOn, documentIds };
    const { decisionDueOn } = decisionDaysOf(await this.terms.after(tx, id, { type, data: sent }));
    const data = { ...sent, decisionDueOn };
    await tx.record({ type, caseId: id, organisationId, data, text });
    await tx.enqueue('letter', { receiptFor: submissionId });
    return { id, state, version };
  }
}

/** The state to which the lifecycle brings the case. */
function next(tx: Tx, { state }: Application, action: ApplicationAction): ApplicationState {
  const facts = { actorId: tx.actor.personId ?? '', conflictsOf: [], today: tx.today };
  return orRefuse(decide(applicationLifecycle, action, state as ApplicationState, tx.actor.roles, facts)).to;
}

/** What the case asks, as it follows from the form. */
function askedBy(type: GrantTypeDefinition, { answers, calculation }: CheckedForm, { projectName }: Application) {
  const questions = type.pages.flatMap((page) => page.questions);
  return {
    projectName: projectNameIn(questions, answers) || projectName,
    requestedCents: calculation.totalCents as number,
    minimumCents: minimumIn(type, answers),
  };
}

/** Whether it is sure enough, for this scheme, who sends it. */
function sureEnough({ level }: Actor, { applicants }: SchemeDefinition): Refusal | undefined {
  return levelRefusal(level ?? null, applicants.minimumLevel, applicants.article);
}
