// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  type ApplicationFacts,
  decide,
  applicationLifecycle,
  type ApplicationState,
  type BoardDecision,
  type DecisionKind,
  type DeviationFacts,
  deviatingType,
  type GrantTypeDefinition,
  isRefusal,
  type Refusal,
  type MandateEntry,
  type Score,
  type ScoredSheet,
  scoredSheet,
} from '#domain';
import { orRefuse, RefusedError, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import type { Application } from '../applications/application.entities';
import { CaseFiles, type CaseScheme } from '../applications/case-files.service';
import { Advice } from '../assessment/assessment.entities';
import { scoreInCase } from '../assessment/score-sheets.service';
import { DeviationsService } from '../assessment/deviations.service';
import { ViewsService } from '../views/views.service';
import { boardDecision } from './board-decision';
import type { BoardDecisionRequest } from './decisions.dto';
import { type Asker, entryIn, MandatesService } from './mandates.service';

/** A case with the advice about it, locked, as it lies before the decider. */
export interface CaseOnTable extends CaseScheme {
  readonly application: Application;
  readonly advice: Advice;
  readonly answers: Readonly<Record<string, unknown>>;
  /** The score sheet that counts, where the type has one and somebody filled it in. */
  readonly scored?: Scored;
  /** What the letter says about the views that were asked for. */
  readonly views: readonly string[];
  /** The type by the rules; `type` is as it holds with the deviations. */
  readonly ruledType: GrantTypeDefinition;
  readonly deviations: readonly DeviationFacts[];
}

/** A score sheet with its words, and who gave the points. */
export interface Scored {
  readonly id: string;
  readonly scoredBy: string;
  readonly score: Score;
  readonly sheet: ScoredSheet;
}

/** What a decider may do with a case: `grantPartly` is a grant of less than was asked. */
export type DecidingAction = 'grant' | 'grantPartly' | 'refuse' | 'notProcess';

const mandateKinds: Record<DecidingAction, DecisionKind> = {
  grant: 'grant',
  grantPartly: 'grant_partly',
  refuse: 'refuse',
  notProcess: 'not_process',
};

/** Lays a case before the decider and says whether this decider may decide. */
@Injectable()
export class DecidingTable {
  constructor(
    private readonly cases: CaseFiles,
    private readonly mandates: MandatesService,
    private readonly views: ViewsService,
    private readonly deviations: DeviationsService,
  ) {}

  /** Locks the case and gathers what the decision rests on. */
  async lay(tx: Tx, id: string, expectedVersion: number): Promise<CaseOnTable> {
    const application = await this.cases.lock(tx, id, expectedVersion);
    const scheme = await this.cases.schemeOf(tx, application);
    const advice = await tx.manager
      .createQueryBuilder(Advice, 'advice')
      .where('advice.application_id = :id and advice.returned_by is null', { id })
      .orderBy('advice.advised_at', 'DESC')
      .getOne();
    if (!advice) throw await this.withoutAdvice(tx, application);
    refuseIf(await this.views.running(tx, id, 'advice'));
    const views = await this.views.sentences(tx, id, { subject: 'advice' });
    const deviations = advice.kind === 'grant' ? await this.deviations.of(tx, id) : [];
    const type = deviatingType(scheme.type, deviations);
    const answers = await this.cases.submittedAnswers(tx, id);
    const scored = await scoredIn(tx, id, type);
    return { ...scheme, type, ruledType: scheme.type, deviations, application, advice, views, answers, scored };
  }

  /** The new state and the mandate on which it rests; refuses what the lifecycle refuses. */
  async may(
    tx: Tx,
    { application, advice, deviations, scored }: CaseOnTable,
    action: DecidingAction,
    amountCents: number,
    asked?: BoardDecisionRequest,
  ): Promise<{ to: ApplicationState; mandate: MandateEntry | undefined; board: BoardDecision | undefined }> {
    const board = boardDecision(asked, tx.today);
    const found = await this.facts(tx, application.id, action, amountCents, advice.advisedBy);
    const facts = { ...found, scoredBy: scored?.scoredBy ?? null, ...(board ? { board } : {}) };
    const state = application.state as ApplicationState;
    const { to } = orRefuse(decide(applicationLifecycle, action, state, tx.actor.roles, facts));
    if (deviations.length > 0 && action.startsWith('grant') && !board) {
      orRefuseMandate(await this.mandates.find(tx, 'deviate', amountCents));
    }
    return { to, mandate: board ? undefined : facts.mandate && entryIn(facts.mandate), board };
  }

  /** What the guards of a decision look at; also for showing what is possible. */
  async facts(
    asker: Asker,
    applicationId: string,
    action: DecidingAction,
    amountCents: number,
    advisedBy: string | null,
  ): Promise<ApplicationFacts> {
    const conflicts = await asker.query<{ person_id: string }>('select person_id from conflicts_of($1)', [
      applicationId,
    ]);
    return {
      actorId: asker.actor.personId ?? '',
      conflictsOf: conflicts.map((row) => row.person_id),
      preparedBy: advisedBy,
      mandate: await this.mandates.find(asker, mandateKinds[action], amountCents),
      today: asker.today,
      ...(await this.cases.cureOf(asker, applicationId)),
    };
  }

  private async withoutAdvice(tx: Tx, application: Application): Promise<RefusedError> {
    const facts = await this.facts(tx, application.id, 'refuse', 0, null);
    orRefuse(decide(applicationLifecycle, 'refuse', application.state as ApplicationState, tx.actor.roles, facts));
    return new RefusedError({ code: 'NOT_IN_THIS_STATE', details: { state: application.state } });
  }
}

async function scoredIn(tx: Tx, id: string, { scoreSheet }: GrantTypeDefinition): Promise<Scored | undefined> {
  const found = await scoreInCase(tx, id, scoreSheet);
  if (!found || !scoreSheet) return undefined;
  const { entries, ...rest } = found;
  return { ...rest, sheet: scoredSheet(scoreSheet, entries) };
}

/** Deviating from the scheme is a power of its own. @source Awb 10:3 */
function orRefuseMandate(answer: MandateEntry | Refusal): void {
  if (isRefusal(answer)) throw new RefusedError(answer);
}
