// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  applicationLifecycle,
  type ApplicationState,
  clearHidden,
  decide,
  type FormPage,
  questionsOf,
  validateAnswers,
  windowRefusal,
} from '#domain';
import type { Actor } from '../../platform/actor';
import { answerOf } from '../../platform/http/command-answer';
import type { CommandResponse } from '../../platform/http/common.dto';
import { notFound, orRefuse, RefusedError, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { BudgetService } from '../budget/budget.service';
import { SchemesService } from '../schemes/schemes.service';
import { projectNameIn, refuseUnstorable } from './answer-rules';
import { ApplicationForms, calculationResponse } from './application-forms.service';
import { Application, ApplicationPage } from './application.entities';
import type {
  SavedPageResponse,
  SavePageRequest,
  StartApplicationRequest,
  WithdrawApplicationRequest,
} from './applications.dto';
import { CaseFiles } from './case-files.service';
import { applicantOf, nextNumber } from './starting';

const beingFilledIn: readonly string[] = ['draft', 'incomplete'];

/** Filling in: a draft, or a case that waits to be completed. */
@Injectable()
export class DraftService {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
    private readonly forms: ApplicationForms,
    private readonly schemes: SchemesService,
    private readonly budget: BudgetService,
  ) {}

  /** Starts a draft under the version in force, for the organisation of the actor. */
  start(actor: Actor, { schemeKey, typeKey }: StartApplicationRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const version = await this.schemes.currentVersion(tx, schemeKey);
      if (!version.definition.types.some(({ key }) => key === typeKey)) throw notFound();
      const organisationId = await applicantOf(tx, version.definition);
      refuseIf(windowRefusal(version, tx.arrivedAt));
      const account = await this.budget.accountOf(tx, schemeKey, typeKey);
      const application = await tx.manager.save(
        Application,
        tx.manager.create(Application, {
          number: await nextNumber(tx),
          organisationId,
          schemeVersionId: version.id,
          typeKey,
          accountId: account.id,
          state: applicationLifecycle.initial,
          version: 1,
          projectName: '',
          createdBy: actor.personId ?? '',
          createdAt: tx.now,
        }),
      );
      await tx.record({
        type: 'ApplicationStarted',
        caseId: application.id,
        organisationId,
        data: { schemeVersionId: version.id, typeKey },
      });
      return answerOf(application);
    });
  }

  /**
   * Keeps a page as typed, right or wrong, and says what is wrong. @throws RefusedError STALE_REVISION with the answers that
   * somebody else saved meanwhile
   */
  savePage(actor: Actor, id: string, pageKey: string, body: SavePageRequest): Promise<SavedPageResponse> {
    return this.work.run(actor, async (tx) => {
      const application = await this.cases.lock(tx, id);
      const { type } = await this.cases.schemeOf(tx, application);
      const page = type.pages.find(({ key }) => key === pageKey);
      if (!page) throw notFound();
      if (!beingFilledIn.includes(application.state)) {
        throw new RefusedError({ code: 'NOT_IN_THIS_STATE', details: { state: application.state } });
      }
      refuseUnstorable(page, body.answers);
      const saved = await this.keep(tx, application, page, body);
      const answers = await this.forms.answers(tx, id, type);
      const others = questionsOf(type);
      const context = clearHidden(others, answers);
      return {
        pageKey,
        revision: saved.revision,
        savedAt: saved.savedAt.toISOString(),
        errors: validateAnswers(page.questions, body.answers, { today: tx.today, mode: 'draft', context, others }),
        calculation: calculationResponse(await this.forms.calculate(tx, application, type, answers)),
      };
    });
  }

  /** Throws a draft away; nobody outside the organisation ever saw it. */
  discard(actor: Actor, id: string, { expectedVersion, reason }: WithdrawApplicationRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const application = await this.cases.lock(tx, id, expectedVersion);
      const state = application.state as ApplicationState;
      const facts = { actorId: actor.personId ?? '', conflictsOf: [], today: tx.today };
      const { to } = orRefuse(decide(applicationLifecycle, 'discard', state, actor.roles, facts));
      await this.cases.moveTo(tx, application, to);
      await tx.record({
        type: 'ApplicationDiscarded',
        caseId: id,
        organisationId: application.organisationId,
        text: reason,
      });
      return answerOf(application);
    });
  }

  private async keep(
    tx: Tx,
    application: Application,
    page: FormPage,
    { answers, revision }: SavePageRequest,
  ): Promise<ApplicationPage> {
    const found = await tx.manager.findOneBy(ApplicationPage, { applicationId: application.id, pageKey: page.key });
    const current = found?.revision ?? 0;
    if (current !== revision) {
      const details = { revision: current, answers: found?.answers ?? {} };
      throw new RefusedError({ code: 'STALE_REVISION', details });
    }
    const projectName = projectNameIn(page.questions, answers);
    if (projectName !== undefined && projectName !== application.projectName) {
      // The name follows the form; it is no command, so that the version of the case stays.
      await tx.manager.update(Application, { id: application.id }, { projectName });
    }
    return tx.manager.save(
      ApplicationPage,
      tx.manager.create(ApplicationPage, {
        applicationId: application.id,
        pageKey: page.key,
        organisationId: application.organisationId,
        answers,
        revision: current + 1,
        savedAt: tx.now,
        savedBy: tx.actor.personId ?? '',
      }),
    );
  }
}
