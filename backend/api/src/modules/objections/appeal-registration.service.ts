// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { appealLifecycle } from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { notFound, refuseIf, RefusedError } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import type { Application } from '../applications/application.entities';
import { CaseFiles } from '../applications/case-files.service';
import { Decision } from '../decisions/decision.entities';
import { LateMatters } from '../penalties/late-matters';
import { Appeal } from './objection.entities';
import type { AppealRequest, LateAppealRequest } from './objections.dto';

type Registered = Pick<AppealRequest, 'court' | 'courtNumber' | 'registeredOn'>;
type About = Pick<Appeal, 'decisionId' | 'lateAbout' | 'lateSubjectId'>;

/** Takes in what the court tells of an appeal: against a decision, or because none came in time (Awb 6:12, 8:1). */
@Injectable()
export class AppealRegistration {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
    private readonly matters: LateMatters,
  ) {}

  /** Against a decision: on an objection, or a direct one. */
  register(actor: Actor, caseId: string, { decisionId, ...body }: AppealRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const application = await this.cases.lock(tx, caseId);
      const decision = await tx.manager.findOneBy(Decision, { id: decisionId, applicationId: caseId });
      if (!decision) throw notFound();
      if (decision.replacedById !== null) throw new RefusedError({ code: 'NOT_APPEALABLE', source: 'Awb 6:19, 8:1' });
      if (!decision.notifiedOn) throw new RefusedError({ code: 'NOT_NOTIFIED_YET', source: 'Awb 3:40' });
      if (body.registeredOn < decision.decidedOn) {
        refuseIf({ code: 'DATE_TOO_EARLY', source: 'Awb 6:10', details: { earliest: decision.decidedOn } });
      }
      return this.take(tx, application, body, { decisionId, lateAbout: null, lateSubjectId: null });
    });
  }

  /** Because no decision came in time; whether it came too early, or without a notice of default, is for the court. */
  registerLate(
    actor: Actor,
    caseId: string,
    { about, subjectId, ...body }: LateAppealRequest,
  ): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const application = await this.cases.lock(tx, caseId);
      const matters = (await this.matters.of(tx, caseId)).filter((one) => one.about === about);
      const matter = subjectId ? matters.find((one) => one.subjectId === subjectId) : matters[0];
      if (!matter || (matter.endedOn && matter.endedOn <= body.registeredOn)) {
        throw new RefusedError({ code: 'NO_DECISION_AWAITED', source: 'Awb 6:12' });
      }
      if (body.registeredOn < matter.receivedOn) {
        refuseIf({ code: 'DATE_BEFORE_RECEIPT', source: 'Awb 6:12', details: { earliest: matter.receivedOn } });
      }
      return this.take(tx, application, body, { decisionId: null, lateAbout: about, lateSubjectId: matter.subjectId });
    });
  }

  private async take(tx: Tx, application: Application, registered: Registered, about: About): Promise<CommandResponse> {
    const { id: applicationId, organisationId } = application;
    const court = registered.court.trim();
    const courtNumber = registered.courtNumber.trim();
    const { registeredOn } = registered;
    if (registeredOn > tx.today) refuseIf({ code: 'DATE_IN_FUTURE', details: { latest: tx.today } });
    if (await tx.manager.existsBy(Appeal, { applicationId, court, courtNumber })) {
      throw new RefusedError({ code: 'APPEAL_KNOWN' });
    }
    const state = appealLifecycle.initial;
    const appeal = await tx.manager.save(
      Appeal,
      tx.manager.create(Appeal, { applicationId, organisationId, ...about, state, court, courtNumber, registeredOn }),
    );
    const { decisionId, lateAbout, lateSubjectId } = about;
    await tx.record({
      type: 'AppealRegistered',
      caseId: applicationId,
      organisationId,
      data: {
        appealId: appeal.id,
        ...(decisionId === null ? { about: lateAbout, subjectId: lateSubjectId, late: true } : { decisionId }),
      },
    });
    const { id, version } = appeal;
    return { id, state, version };
  }
}
