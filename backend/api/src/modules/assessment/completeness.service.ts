// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  completeDateRefusal,
  cureDaysRefusal,
  daysBetween,
  formatDateLong,
  localDate,
  type LocalDate,
  noConflict,
} from '#domain';
import type { Actor } from '../../platform/actor';
import { answerOf } from '../../platform/http/command-answer';
import type { CommandResponse } from '../../platform/http/common.dto';
import { RefusedError, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { type Application, CompletionRequest } from '../applications/application.entities';
import { CaseFiles } from '../applications/case-files.service';
import { SubmissionRecords } from '../applications/submission-records.service';
import { Organisation } from '../identity/identity.entities';
import { Notifications } from '../notifications/notifications.service';
import { CaseTermsService, decisionDaysOf } from '../terms/case-terms.service';
import type { AssignmentRequest, CompletenessJudgementRequest, CompletionRequestRequest } from './assessment.dto';
import { factsOf, nextState } from './case-facts';
import { refuseUnknownItems, refuseUnlikelyTerm } from './completion-rules';

const inHand: readonly string[] = [
  'submitted',
  'incomplete',
  'completed',
  'in_assessment',
  'advised',
  'granted',
  'partly_granted',
];

/** Taking a case, and seeing to it that it is complete. */
@Injectable()
export class CompletenessService {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
    private readonly notifications: Notifications,
    private readonly terms: CaseTermsService,
    private readonly records: SubmissionRecords,
  ) {}

  /** Takes a case, also from a colleague. */
  assign(actor: Actor, id: string, { expectedVersion }: AssignmentRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const application = await this.cases.lock(tx, id, expectedVersion);
      const facts = await factsOf(tx, this.cases, application);
      if (!inHand.includes(application.state)) {
        throw new RefusedError({ code: 'NOT_IN_THIS_STATE', details: { state: application.state } });
      }
      refuseIf(noConflict(facts));
      const previousAssigneeId = application.assigneeId;
      if (previousAssigneeId === actor.personId) return answerOf(application);
      await this.cases.change(tx, application, { assigneeId: actor.personId });
      await tx.record({
        type: 'ApplicationAssigned',
        caseId: id,
        organisationId: application.organisationId,
        data: { assigneeId: actor.personId, previousAssigneeId },
      });
      return answerOf(application);
    });
  }

  /** Asks the municipality for what is missing; until it answers, the decision term stands still. */
  requestCompletion(actor: Actor, id: string, body: CompletionRequestRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const application = await this.cases.lock(tx, id, body.expectedVersion);
      const to = nextState(tx, application, 'requestCompletion', await factsOf(tx, this.cases, application));
      const { type } = await this.cases.schemeOf(tx, application);
      const days = daysBetween(tx.today, localDate(body.dueOn));
      refuseIf(cureDaysRefusal(type.terms, days));
      refuseUnlikelyTerm(days);
      refuseUnknownItems(type, body.items);
      const request = await tx.manager.save(
        CompletionRequest,
        tx.manager.create(CompletionRequest, {
          applicationId: id,
          organisationId: application.organisationId,
          items: body.items.map(({ kind, key, text }) => ({ kind, key, text })),
          explanation: body.explanation,
          invitedOn: tx.today,
          dueOn: body.dueOn,
          answeredOn: null,
          requestedBy: actor.personId ?? '',
        }),
      );
      await this.cases.moveTo(tx, application, to);
      const data = { completionRequestId: request.id, invitedOn: tx.today, dueOn: body.dueOn };
      const after = await this.terms.after(tx, id, { type: 'CompletionRequested', data });
      await tx.record({
        type: 'CompletionRequested',
        caseId: id,
        organisationId: application.organisationId,
        data: { ...data, decisionDueOn: decisionDaysOf(after).decisionDueOn },
        text: [...body.items.map(({ text }) => text), body.explanation].filter(Boolean).join('\n'),
      });
      await tx.enqueue('letter', { completionRequestId: request.id });
      return answerOf(application);
    });
  }

  /** Judges that nothing is missing. For the queue counts the day on which the last needed item arrived. */
  judgeComplete(actor: Actor, id: string, body: CompletenessJudgementRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const application = await this.cases.lock(tx, id, body.expectedVersion);
      const to = nextState(tx, application, 'judgeComplete', await factsOf(tx, this.cases, application));
      const receivedOn = localDate(application.receivedOn ?? tx.today);
      const arrivedOn = localDate(application.supplementedOn ?? receivedOn);
      const completeOn = body.completeOn === undefined ? arrivedOn : localDate(body.completeOn);
      const deviates = completeOn !== arrivedOn;
      if (deviates) {
        refuseIf(completeDateRefusal({ completeOn, receivedOn, today: tx.today }));
        if (!body.reason?.trim()) throw new RefusedError({ code: 'REASON_REQUIRED' });
      }
      if (deviates) await this.inTrancheOf(tx, application, completeOn);
      await this.cases.moveTo(tx, application, to, { completeOn });
      await tx.record({
        type: 'ApplicationJudgedComplete',
        caseId: id,
        organisationId: application.organisationId,
        data: { completeOn, arrivedOn, decisionDueOn: application.decisionDueOn },
        text: body.reason?.trim() ?? '',
      });
      await this.tell(tx, application, completeOn);
      return answerOf(application);
    });
  }

  /** Assesses what is there when the term to complete passed unused: not processing is not chosen, or no longer possible. */
  assessAsIs(actor: Actor, id: string, { expectedVersion }: AssignmentRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const application = await this.cases.lock(tx, id, expectedVersion);
      const to = nextState(tx, application, 'assessAsIs', await factsOf(tx, this.cases, application));
      const completeOn = application.completeOn ?? application.supplementedOn ?? application.receivedOn;
      await this.cases.moveTo(tx, application, to, { completeOn });
      await tx.record({
        type: 'AssessmentContinued',
        caseId: id,
        organisationId: application.organisationId,
        data: { completeOn, decisionDueOn: application.decisionDueOn },
      });
      return answerOf(application);
    });
  }

  /** The money is that of the tranche of the day that counts; outside all tranches it stays where it was. @source Awb 4:25(1) */
  private async inTrancheOf(tx: Tx, application: Application, day: LocalDate): Promise<void> {
    const { version } = await this.cases.schemeOf(tx, application);
    const on = { schemeKey: version.schemeKey, day, stays: true };
    await this.records.reserve(tx, application, randomUUID(), application.requestedCents ?? 0, on);
  }

  private async tell(tx: Tx, { id, organisationId, decisionDueOn }: Application, completeOn: string): Promise<void> {
    const organisation = await tx.manager.findOneByOrFail(Organisation, { id: organisationId });
    if (organisation.electronicMessages !== true || decisionDueOn === null) return;
    const data = {
      completeOn: formatDateLong(localDate(completeOn)),
      decideBy: formatDateLong(localDate(decisionDueOn)),
    };
    await this.notifications.notify(tx, {
      kind: 'application-complete',
      causeId: id,
      caseId: id,
      organisationId,
      to: 'submitters',
      data,
    });
  }
}
