// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  decide,
  type LocalDate,
  noConflict,
  notInvolvedBefore,
  type ObjectionAction,
  type ObjectionFacts,
  objectionLifecycle,
  type ObjectionState,
} from '#domain';
import { notFound, orRefuse, refuseIf, refuseStale } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import type { Application } from '../applications/application.entities';
import { CaseFiles, type CaseScheme } from '../applications/case-files.service';
import { Decision } from '../decisions/decision.entities';
import type { Signing } from '../decisions/mandates.service';
import { Objection, ObjectionAdvice } from './objection.entities';
import { objectionTermsOf } from './objection-terms';

/** A locked objection with its case, the contested decision and the advice that lies before the decider. */
export interface ObjectionFile extends CaseScheme {
  readonly objection: Objection;
  readonly application: Application;
  readonly contested: Decision;
  readonly advice: ObjectionAdvice | undefined;
}

/** What a step records besides the id of the objection. */
export interface ObjectionStep {
  readonly type: Parameters<Tx['record']>[0]['type'];
  readonly data?: Readonly<Record<string, unknown>>;
  readonly text?: string;
}

/** The facts for the guards of an objection, from its row and the contested decision. */
export function objectionFacts(
  objection: Pick<Objection, 'defectDueOn' | 'defectCuredOn' | 'committee' | 'committeeOutcome'>,
  contested: { readonly decidedBy: string; readonly advisedBy: string | null },
  who: Pick<ObjectionFacts, 'actorId' | 'conflictsOf' | 'today' | 'preparedBy' | 'mandate' | 'board'>,
): ObjectionFacts {
  return {
    ...who,
    contestedDecider: contested.decidedBy,
    involvedBefore: [contested.decidedBy, contested.advisedBy].filter((id): id is string => id !== null),
    defectDueOn: objection.defectCuredOn ? null : (objection.defectDueOn as LocalDate | null),
    committee: objection.committee !== null,
    committeeAdvised: objection.committeeOutcome !== null,
  };
}

/** Finds, locks and moves objections. Nobody else writes their state. */
@Injectable()
export class ObjectionFiles {
  constructor(private readonly cases: CaseFiles) {}

  /** Locks an objection by its case. @throws RefusedError NOT_FOUND outside the scope of the actor, STALE_VERSION */
  async lock(tx: Tx, id: string, expectedVersion?: number): Promise<ObjectionFile> {
    const known = await tx.manager.findOneBy(Objection, { id });
    if (!known) throw notFound();
    const application = await this.cases.lock(tx, known.applicationId);
    const objection = await tx.manager.findOneByOrFail(Objection, { id });
    refuseStale(objection.version, expectedVersion);
    const contested = await tx.manager.findOneByOrFail(Decision, { id: objection.decisionId });
    const [latest] =
      tx.actor.organisationKind === 'province'
        ? await tx.manager.find(ObjectionAdvice, {
            where: { objectionId: id },
            order: { advisedAt: 'DESC', id: 'DESC' },
            take: 1,
          })
        : [];
    const advice = latest?.returnedBy ? undefined : latest;
    return { objection, application, contested, advice, ...(await this.cases.schemeOf(tx, application)) };
  }

  /** The state to which an action leads; refuses what the lifecycle refuses. */
  async next(tx: Tx, file: ObjectionFile, action: ObjectionAction, signing: Signing = {}): Promise<ObjectionState> {
    const { objection, application, contested, advice } = file;
    const facts = objectionFacts(objection, contested, {
      actorId: tx.actor.personId ?? '',
      conflictsOf: await this.cases.conflictsOf(tx, application.id),
      today: tx.today,
      preparedBy: advice?.advisedBy ?? null,
      ...signing,
    });
    return orRefuse(decide(objectionLifecycle, action, objection.state as ObjectionState, tx.actor.roles, facts)).to;
  }

  /** The state once receipt was confirmed; the house itself confirms, whoever posts the letter. @source Awb 6:14(1) */
  confirmed({ objection, contested }: ObjectionFile, today: LocalDate): ObjectionState {
    const facts = objectionFacts(objection, contested, { actorId: '', conflictsOf: [], today });
    return orRefuse(decide(objectionLifecycle, 'confirm', objection.state as ObjectionState, ['system'], facts)).to;
  }

  /** The state to which the house itself moves an objection. */
  bySystem(tx: Tx, { objection, contested }: ObjectionFile, action: ObjectionAction): ObjectionState {
    const facts = objectionFacts(objection, contested, { actorId: '', conflictsOf: [], today: tx.today });
    return orRefuse(decide(objectionLifecycle, action, objection.state as ObjectionState, ['system'], facts)).to;
  }

  /** Refuses who keeps away from the case, and who had a hand in the contested decision (Awb 2:4, 7:5(1)). */
  async refuseInvolved(tx: Tx, { application, objection, contested }: ObjectionFile): Promise<void> {
    const facts = objectionFacts(objection, contested, {
      actorId: tx.actor.personId ?? '',
      conflictsOf: await this.cases.conflictsOf(tx, application.id),
      today: tx.today,
    });
    refuseIf(noConflict(facts) ?? notInvolvedBefore(facts));
  }

  /** Refuses a day that has not come yet, or lies before the objection. */
  refuseImpossibleDay(tx: Tx, { objection }: ObjectionFile, on: string): void {
    if (on > tx.today) refuseIf({ code: 'DATE_IN_FUTURE', details: { latest: tx.today } });
    if (on < objection.receivedOn) {
      refuseIf({ code: 'DATE_TOO_EARLY', details: { earliest: objection.receivedOn } });
    }
  }

  /**
   * Records a step of an objection and changes its row; the last day for the decision is derived anew from all that happened.
   */
  async step(tx: Tx, file: ObjectionFile, changes: Partial<Objection>, step: ObjectionStep): Promise<Objection> {
    const { objection, application } = file;
    await tx.record({
      type: step.type,
      caseId: application.id,
      organisationId: application.organisationId,
      data: { objectionId: objection.id, ...step.data },
      ...(step.text === undefined ? {} : { text: step.text }),
    });
    Object.assign(objection, changes, { version: objection.version + 1 });
    const terms = await objectionTermsOf(tx, { ...objection, notifiedOn: file.contested.notifiedOn ?? tx.today });
    objection.decisionDueOn = terms.decision.dueOn;
    return tx.manager.save(Objection, objection);
  }
}
