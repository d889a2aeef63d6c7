// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { addDays, formatDateLong, type LocalDate, localDateOf, penaltyLifecycle } from '#domain';
import type { Actor } from '../../platform/actor';
import { answerOf } from '../../platform/http/command-answer';
import type { CommandResponse } from '../../platform/http/common.dto';
import { RefusedError, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import type { Application } from '../applications/application.entities';
import { actsForApplicant } from '../applications/acts-for-applicant';
import { CaseFiles } from '../applications/case-files.service';
import { CaseMails } from '../decisions/case-mails';
import { DocumentsService } from '../documents/documents.service';
import { type LateMatter, LateMatters } from './late-matters';
import type { DefaultNoticeEntryRequest, DefaultNoticeRequest } from './penalties.dto';
import { PenaltyFiles } from './penalty-files';
import { PenaltyFollowing } from './penalty-following';
import { PenaltyCase } from './penalty.entities';

/** How many days before the first day of a penalty people are warned. */
const warningDays = 2;

interface Arrival {
  readonly channel: PenaltyCase['channel'];
  readonly receivedOn: LocalDate;
  readonly documentId: string | null;
  readonly text: string;
}

/** Takes notices of default in, through whichever door they come (Awb 4:17(3), 2:16). */
@Injectable()
export class NoticesService {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
    private readonly penalties: PenaltyFiles,
    private readonly documents: DocumentsService,
    private readonly mails: CaseMails,
    private readonly matters: LateMatters,
    private readonly following: PenaltyFollowing,
  ) {}

  /** The municipality gives notice in the portal; the moment at which the request arrived counts. */
  send(actor: Actor, applicationId: string, body: DefaultNoticeRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const application = await this.cases.lock(tx, applicationId);
      const receivedOn = localDateOf(tx.arrivedAt);
      const matter = await this.matterOf(tx, application, body, receivedOn);
      return this.take(tx, application, matter, { channel: 'portal', receivedOn, documentId: null, text: body.text });
    });
  }

  /** Staff enters a notice that came by post or e-mail, with its scan. */
  enter(actor: Actor, applicationId: string, body: DefaultNoticeEntryRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const application = await this.cases.lock(tx, applicationId);
      await actsForApplicant(tx, applicationId);
      const receivedOn = body.receivedOn as LocalDate;
      const matter = await this.matterOf(tx, application, body, receivedOn);
      if (receivedOn > tx.today) refuseIf({ code: 'DATE_IN_FUTURE', details: { latest: tx.today } });
      if (receivedOn < matter.receivedOn)
        refuseIf({ code: 'DATE_BEFORE_RECEIPT', details: { earliest: matter.receivedOn } });
      const documentId = body.documentId ?? null;
      await this.documents.lockAll(tx, documentId ? [documentId] : [], {
        caseId: application.id,
        purpose: 'default_notice',
      });
      return this.take(tx, application, matter, { channel: body.channel, receivedOn, documentId, text: body.text });
    });
  }

  /** On what the authority was late when the notice came, also when it decided before the notice was entered. */
  private async matterOf(
    tx: Tx,
    application: Application,
    { about, subjectId }: Pick<DefaultNoticeRequest, 'about' | 'subjectId'>,
    receivedOn: LocalDate,
  ): Promise<LateMatter> {
    const matters = (await this.matters.of(tx, application.id)).filter((one) => one.about === about);
    const matter = subjectId ? matters.find((one) => one.subjectId === subjectId) : matters[0];
    if (!matter || (matter.endedOn && matter.endedOn <= receivedOn))
      throw new RefusedError({ code: 'NOTHING_LATE', source: 'Awb 4:17(1)' });
    const [earlier] = await tx.query<{ received_on: LocalDate }>(
      "select received_on from penalty where about = $1 and subject_id = $2 and state <> 'premature'",
      [about, matter.subjectId],
    );
    if (earlier) {
      const details = { receivedOn: earlier.received_on };
      throw new RefusedError({ code: 'NOTICE_ALREADY_GIVEN', source: 'Awb 4:17(3)', details });
    }
    return matter;
  }

  private async take(tx: Tx, application: Application, matter: LateMatter, arrival: Arrival): Promise<CommandResponse> {
    const { channel, receivedOn, documentId, text } = arrival;
    const course = await this.penalties.course(tx, matter, { receivedOn, noneOwed: null });
    const tooEarly = course.phase === 'premature';
    const penalty = await tx.manager.save(
      PenaltyCase,
      tx.manager.create(PenaltyCase, {
        applicationId: application.id,
        organisationId: application.organisationId,
        about: matter.about,
        subjectId: matter.subjectId,
        // A notice without effect is set aside at once and stands in nobody's way.
        state: tooEarly ? penaltyLifecycle.transitions.setAside.to : penaltyLifecycle.initial,
        channel,
        receivedOn,
        recordedAt: tx.now,
        recordedBy: tx.actor.personId ?? undefined,
        documentId,
        firstDayOn: course.firstDayOn,
        maximumOn: course.maximumOn,
        warnOn: tooEarly ? null : addDays(course.firstDayOn, -warningDays),
      }),
    );
    const about = { caseId: application.id, organisationId: application.organisationId };
    const data = { penaltyId: penalty.id, about: matter.about, subjectId: matter.subjectId, receivedOn };
    await tx.record({ ...about, type: 'DefaultNoticeReceived', data: { ...data, channel }, text });
    if (tooEarly) {
      await tx.record({ ...about, type: 'DefaultNoticeSetAside', data: { ...data, canFrom: course.canFrom } });
    } else {
      // Told by the system: it knows who keeps away from the case.
      await tx.enqueue('letter', { defaultNotice: penalty.id });
    }
    await this.mails.send(tx, application, 'default-notice-received', penalty.id, {
      receivedOn: formatDateLong(receivedOn),
      dueOn: formatDateLong(matter.dueOn),
      firstDayOn: formatDateLong(course.firstDayOn),
      canFrom: formatDateLong(course.canFrom),
      tooEarly: tooEarly ? 'ja' : '',
    });
    // Entered after the decision: what was in time is known at once.
    await this.following.follow(tx, await this.penalties.file(tx, application, penalty));
    return answerOf(penalty);
  }
}
