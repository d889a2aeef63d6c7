// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { deviatingType, type GrantTypeDefinition, repeatGround } from '#domain';
import type { Actor } from '../../platform/actor';
import { answerOf } from '../../platform/http/command-answer';
import type { CommandResponse } from '../../platform/http/common.dto';
import { notFound, RefusedError, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { ApplicationForms } from '../applications/application-forms.service';
import type { Application } from '../applications/application.entities';
import { CaseFiles, type CaseScheme } from '../applications/case-files.service';
import { ruleFacts } from '../applications/rule-facts';
import { RepeatApplication } from '../applications/repeat.entity';
import { ViewsService } from '../views/views.service';
import { type AdviceContext, adviceRefusal, articlesOf, asksForViews, refuseUnknownGrounds } from './advice-rules';
import type {
  AdviceRequest,
  AdviceReturnRequest,
  ChecklistAnswerRequest,
  ConflictDeclarationRequest,
} from './assessment.dto';
import { scoreInCase } from './score-sheets.service';
import { Advice, ChecklistAnswer, ConflictOfInterest } from './assessment.entities';
import { DeviationsService } from './deviations.service';
import { factsOf, nextState, refuseOutsiders } from './case-facts';

const underReview: readonly string[] = ['submitted', 'incomplete', 'completed', 'in_assessment'];

/** Looking at the substance of a case, and proposing what to decide. */
@Injectable()
export class AdviceService {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
    private readonly forms: ApplicationForms,
    private readonly views: ViewsService,
    private readonly deviations: DeviationsService,
  ) {}

  /** Answers one item of the checklist. The version of the case stays: nothing moves. */
  answerChecklist(actor: Actor, id: string, itemKey: string, body: ChecklistAnswerRequest): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const application = await this.cases.lock(tx, id);
      const { type } = await this.cases.schemeOf(tx, application);
      if (!type.checklist.some(({ key }) => key === itemKey)) throw notFound();
      if (!underReview.includes(application.state)) {
        throw new RefusedError({ code: 'NOT_IN_THIS_STATE', details: { state: application.state } });
      }
      refuseOutsiders(await factsOf(tx, this.cases, application));
      const { result } = body;
      const reason = body.reason.trim();
      if (result === 'no' && reason === '') throw new RefusedError({ code: 'REASON_REQUIRED' });
      await tx.manager.save(
        ChecklistAnswer,
        tx.manager.create(ChecklistAnswer, {
          applicationId: id,
          itemKey,
          result,
          reason,
          answeredBy: actor.personId ?? '',
          answeredAt: tx.now,
        }),
      );
      await tx.record({
        type: 'ChecklistAnswered',
        caseId: id,
        organisationId: application.organisationId,
        data: { itemKey, result },
        text: reason,
      });
    });
  }

  /** Proposes to grant, to refuse, or not to process; a decider follows it or sends it back. */
  advise(actor: Actor, id: string, body: AdviceRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const application = await this.cases.lock(tx, id, body.expectedVersion);
      const action = body.kind === 'not_process' ? 'adviseNotToProcess' : 'advise';
      const to = nextState(tx, application, action, await factsOf(tx, this.cases, application));
      const { scheme, type } = await this.cases.schemeOf(tx, application);
      refuseUnknownGrounds(type, body.grounds);
      if (body.reason.trim() === '') throw new RefusedError({ code: 'REASON_REQUIRED' });
      const deviated = deviatingType(type, await this.deviations.of(tx, id));
      refuseIf(adviceRefusal(body, await this.context(tx, application, { scheme, type: deviated })));
      const viewsCode = await this.hear(tx, application, body, type);
      const amountCents = body.kind === 'grant' ? body.amountCents : 0;
      const advice = await tx.manager.save(
        Advice,
        tx.manager.create(Advice, {
          applicationId: id,
          kind: body.kind,
          amountCents,
          grounds: [...new Set(body.grounds)],
          reason: body.reason.trim(),
          viewsCode,
          advisedBy: actor.personId ?? '',
          advisedAt: tx.now,
          returnedBy: null,
          returnReason: null,
        }),
      );
      await this.cases.moveTo(tx, application, to);
      await tx.record({
        type: body.kind === 'not_process' ? 'NonProcessingAdvised' : 'AdviceGiven',
        caseId: id,
        organisationId: application.organisationId,
        data: {
          adviceId: advice.id,
          kind: advice.kind,
          amountCents,
          grounds: advice.grounds,
          viewsCode: advice.viewsCode,
        },
        text: advice.reason,
      });
      return answerOf(application);
    });
  }

  /** Sends an advice back to the assessor, with the reason. */
  returnAdvice(actor: Actor, id: string, { expectedVersion, reason }: AdviceReturnRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const application = await this.cases.lock(tx, id, expectedVersion);
      const to = nextState(tx, application, 'returnAdvice', await factsOf(tx, this.cases, application));
      const [advice] = await tx.query<{ id: string }>(
        'select id from advice where application_id = $1 and returned_by is null order by advised_at desc limit 1',
        [id],
      );
      if (!advice) throw notFound();
      await tx.manager.update(Advice, { id: advice.id }, { returnedBy: actor.personId, returnReason: reason });
      // An advice not to process came before anybody judged completeness: what arrived is then taken as it is.
      const completeOn = application.completeOn ?? application.supplementedOn ?? application.receivedOn;
      await this.cases.moveTo(tx, application, to, { completeOn });
      await tx.record({
        type: 'AdviceReturned',
        caseId: id,
        organisationId: application.organisationId,
        data: { adviceId: advice.id },
        text: reason,
      });
      return answerOf(application);
    });
  }

  /** Stays away from a case because of a personal interest, and gives it back. */
  declareConflict(actor: Actor, id: string, { reason }: ConflictDeclarationRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const application = await this.cases.lock(tx, id, undefined, 'keeping-away');
      const personId = actor.personId ?? '';
      const known = await this.cases.conflictsOf(tx, id);
      if (known.includes(personId)) return answerOf(application);
      await tx.manager.insert(ConflictOfInterest, { applicationId: id, personId, reason, declaredAt: tx.now });
      const released = application.assigneeId === personId;
      await this.cases.change(tx, application, released ? { assigneeId: null } : {});
      await tx.record({
        type: 'ConflictDeclared',
        caseId: id,
        organisationId: application.organisationId,
        data: { personId, released },
        text: reason,
      });
      return answerOf(application);
    });
  }

  /** Views first where the advice is to somebody's detriment; an invitation that runs is waited for in any case. */
  private async hear(
    tx: Tx,
    application: Application,
    body: AdviceRequest,
    type: GrantTypeDefinition,
  ): Promise<string | null> {
    if (body.kind === 'not_process') return null;
    const shortened = body.kind === 'refuse' && body.grounds.includes(repeatGround);
    const given = body.viewsCode === 'repeat_application' ? undefined : body.viewsCode;
    const asked = shortened ? 'repeat_application' : given;
    const viewsCode = asksForViews(body, application.requestedCents ?? 0) ? asked : 'no_differing_data';
    const articles = articlesOf(type, body.grounds);
    const hearing = { subject: 'advice', viewsCode, reply: body.viewsReply, articles } as const;
    const code = await this.views.settle(tx, application, hearing);
    return code === 'no_differing_data' ? (body.viewsCode ?? null) : code;
  }

  private async context(
    tx: Tx,
    application: Application,
    { scheme, type }: Pick<CaseScheme, 'scheme' | 'type'>,
  ): Promise<AdviceContext> {
    const answers = await this.cases.submittedAnswers(tx, application.id);
    const { totalCents } = await this.forms.calculate(tx, application, type, answers);
    return {
      type,
      answers,
      facts: await ruleFacts(tx, application, { scheme, type, answers }),
      calculatedCents: totalCents,
      requestedCents: application.requestedCents ?? 0,
      minimumCents: application.minimumCents,
      repeats: await tx.manager.existsBy(RepeatApplication, { applicationId: application.id }),
      score: (await scoreInCase(tx, application.id, type.scoreSheet))?.score,
      checklist: await tx.manager.findBy(ChecklistAnswer, { applicationId: application.id }),
    };
  }
}
