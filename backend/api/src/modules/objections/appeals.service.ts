// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  type AppealAction,
  appealLifecycle,
  type AppealState,
  courtFileTerm,
  courtOrderMeanings,
  decide,
  judgmentRefusal,
  type LocalDate,
  orderOf,
} from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { notFound, orRefuse, RefusedError, refuseIf, refuseStale } from '../../platform/refused.error';
import type { RecordedEvent, Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import type { Application } from '../applications/application.entities';
import { CaseFiles } from '../applications/case-files.service';
import { Decision } from '../decisions/decision.entities';
import { calendarInForce } from '../law-data/calendar';
import { AppealsFollowing } from './appeals-following';
import { CourtFiles } from './court-files';
import { CourtOrders } from './court-orders.service';
import { Appeal } from './objection.entities';
import type {
  AppealOutcomeRequest,
  CourtFileRequestRequest,
  ObjectionStepRequest,
  ReasonedStepRequest,
} from './objections.dto';

interface AppealFile {
  readonly appeal: Appeal;
  readonly application: Application;
}

/** An appeal before the court, as far as the province has something to do (Awb chapter 8). */
@Injectable()
export class AppealsService {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
    private readonly courtFiles: CourtFiles,
    private readonly orders: CourtOrders,
    private readonly following: AppealsFollowing,
  ) {}

  /** The court asked for the file: it goes there within four weeks. */
  requestFile(actor: Actor, id: string, body: CourtFileRequestRequest): Promise<CommandResponse> {
    return this.move(actor, id, body, 'requestFile', async (tx, file) => {
      const { requestedOn } = body;
      if (requestedOn > tx.today) refuseIf({ code: 'DATE_IN_FUTURE', details: { latest: tx.today } });
      if (requestedOn < file.appeal.registeredOn) {
        refuseIf({ code: 'DATE_TOO_EARLY', details: { earliest: file.appeal.registeredOn } });
      }
      const { dueOn } = courtFileTerm({ requestedOn: requestedOn as LocalDate, calendar: await calendarInForce(tx) });
      await this.record(tx, file, 'CourtFileRequested', { requestedOn, dueOn });
      return { fileRequestedOn: requestedOn, fileDueOn: dueOn };
    });
  }

  /** Makes the numbered list of the documents of the case; with it the file went to the court today. */
  sendFile(actor: Actor, id: string, body: ObjectionStepRequest): Promise<CommandResponse> {
    return this.move(actor, id, body, 'sendFile', async (tx, file) => {
      const documentId = await this.courtFiles.list(tx, file.application, file.appeal);
      await this.record(tx, file, 'CourtFileSent', { documentId, sentOn: tx.today });
      return { fileSentOn: tx.today, fileDocumentId: documentId };
    });
  }

  /** What the court decided; with a date when it wants a new decision, with an amount when it provided itself. */
  recordOutcome(actor: Actor, id: string, body: AppealOutcomeRequest): Promise<CommandResponse> {
    const { outcome, newDecisionDueOn = null, providesCents = null, summary } = body;
    const order = orderOf({ newDecisionDueOn: newDecisionDueOn as LocalDate | null, providesCents });
    return this.move(actor, id, body, courtOrderMeanings[order].appeal, async (tx, file) => {
      const { appeal } = file;
      const decidedOn = body.decidedOn as LocalDate;
      const onObjection = await this.onObjection(tx, appeal);
      refuseIf(
        judgmentRefusal({
          outcome,
          decidedOn,
          newDecisionDueOn: newDecisionDueOn as LocalDate | null,
          providesCents,
          onObjection,
          registeredOn: appeal.registeredOn as LocalDate,
          today: tx.today,
        }),
      );
      const judged = { outcome, decidedOn, newDecisionDueOn, providesCents };
      const late = appeal.decisionId === null ? { late: true } : {};
      await this.record(tx, file, 'AppealDecided', { ...judged, ...late }, summary);
      await this.orders.follow(tx, appeal, { order, providesCents, summary });
      return judged;
    });
  }

  /**
   * The new decision that the court wanted after a direct appeal was taken. One on an objection is taken with the objection,
   * and one that did not come in time ends the appeal by itself.
   */
  recordNewDecision(actor: Actor, id: string, body: ReasonedStepRequest): Promise<CommandResponse> {
    return this.move(actor, id, body, 'recordNewDecision', async (tx, file) => {
      const { decisionId } = file.appeal;
      if (decisionId === null || (await this.onObjection(tx, file.appeal)))
        throw new RefusedError({
          code: 'COURT_ORDER_OPEN',
          source: decisionId === null ? 'Awb 8:55d(1)' : 'Awb 8:72(4)',
        });
      const { outcome } = file.appeal;
      const newDecisionId = await this.takenSince(tx, file.appeal);
      const taken = newDecisionId ? { newDecisionId } : {};
      const decided = newDecisionId ? { decisionId: newDecisionId } : {};
      await this.record(tx, file, 'AppealDecided', { outcome, newDecision: true, ...decided }, body.reason);
      return taken;
    });
  }

  private onObjection(tx: Tx, { decisionId }: Appeal): Promise<boolean> {
    return decisionId === null
      ? Promise.resolve(false)
      : tx.manager.existsBy(Decision, { id: decisionId, kind: 'objection' });
  }

  /** The decision on the objection behind a direct appeal, taken since the judgment; none when it was taken on paper. */
  private async takenSince(tx: Tx, { decisionId, decidedOn }: Appeal): Promise<string | undefined> {
    const [taken] = await tx.query<{ id: string }>(
      `select d.id from decision d join objection o on o.id = d.subject_id
        where d.kind = 'objection' and o.decision_id = $1 and d.decided_on >= $2 order by d.decided_on desc, d.id limit 1`,
      [decisionId, decidedOn],
    );
    return taken?.id;
  }

  /** The appeal was taken back. */
  withdraw(actor: Actor, id: string, body: ReasonedStepRequest): Promise<CommandResponse> {
    return this.move(actor, id, body, 'withdraw', async (tx, file) => {
      await this.record(tx, file, 'AppealWithdrawn', {}, body.reason);
      return {};
    });
  }

  private move(
    actor: Actor,
    id: string,
    { expectedVersion }: ObjectionStepRequest,
    action: AppealAction,
    act: (tx: Tx, file: AppealFile) => Promise<Partial<Appeal>>,
  ): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const known = await tx.manager.findOneBy(Appeal, { id });
      if (!known) throw notFound();
      const application = await this.cases.lock(tx, known.applicationId);
      const appeal = await tx.manager.findOneByOrFail(Appeal, { id });
      refuseStale(appeal.version, expectedVersion);
      const conflictsOf = await this.cases.conflictsOf(tx, application.id);
      const facts = { actorId: actor.personId ?? '', conflictsOf };
      const { to } = orRefuse(decide(appealLifecycle, action, appeal.state as AppealState, actor.roles, facts));
      const changes = await act(tx, { appeal, application });
      Object.assign(appeal, changes, { state: to, version: appeal.version + 1 });
      const saved = await tx.manager.save(Appeal, appeal);
      await this.following.follow(tx, application.id);
      return answerOf((await tx.manager.findOneBy(Appeal, { id })) ?? saved);
    });
  }

  private record(
    tx: Tx,
    { appeal, application }: AppealFile,
    type: RecordedEvent['type'],
    data: Readonly<Record<string, unknown>>,
    text?: string,
  ): Promise<void> {
    return tx.record({
      type,
      caseId: application.id,
      organisationId: application.organisationId,
      data: { appealId: appeal.id, ...data },
      ...(text === undefined ? {} : { text }),
    });
  }
}

const answerOf = ({ id, state, version }: Appeal): CommandResponse => ({ id, state, version });
