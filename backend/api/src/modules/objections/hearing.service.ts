// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  decide,
  hearingTerms,
  hearingWarning,
  hearingWaivers,
  type LocalDate,
  objectionTermLifecycle,
  type ObjectionTermAction,
  type ObjectionTermState,
} from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { orRefuse, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { CaseFiles } from '../applications/case-files.service';
import { answerOf } from './handling.service';
import { type ObjectionFile, ObjectionFiles } from './objection-files';
import { ObjectionLetters } from './objection-letters';
import type {
  AdjournmentRequest,
  CommitteeAdviceRequest,
  CommitteeRequest,
  DelayRequest,
  HearingReportRequest,
  HearingRequest,
  HearingWaiverRequest,
} from './objections.dto';

/** Committee, hearing, and the term for the decision (Awb 7:2-7:10, 7:13). */
@Injectable()
export class HearingService {
  constructor(
    private readonly work: Work,
    private readonly files: ObjectionFiles,
    private readonly cases: CaseFiles,
    private readonly letters: ObjectionLetters,
  ) {}

  /** Sets up an advisory committee: the term for the decision becomes twelve weeks. */
  appointCommittee(actor: Actor, id: string, { expectedVersion, members }: CommitteeRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.files.lock(tx, id, expectedVersion);
      const state = await this.files.next(tx, file, 'appointCommittee');
      const step = { type: 'CommitteeAppointed', data: {}, text: members } as const;
      return answerOf(await this.files.step(tx, file, { state, committee: members }, step));
    });
  }

  /** Plans a hearing, or another day for it, and invites the objector. */
  plan(actor: Actor, id: string, { expectedVersion, on, place }: HearingRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.files.lock(tx, id, expectedVersion);
      const state = await this.files.next(tx, file, 'planHearing');
      if (on < tx.today) refuseIf({ code: 'DATE_TOO_EARLY', source: 'Awb 7:4', details: { earliest: tx.today } });
      const { papersUntil, fileOpenFrom } = hearingTerms(on as LocalDate);
      const short = hearingWarning(on as LocalDate, tx.today) !== undefined;
      await this.letters.ask(tx, file, {
        kind: 'objection_hearing',
        receivedOn: file.objection.receivedOn as LocalDate,
        hearingOn: on as LocalDate,
        place,
        papersUntil: papersUntil.dueOn,
        fileOpenFrom: fileOpenFrom.dueOn,
      });
      const step = { type: 'HearingPlanned', data: { on, ...(short ? { short } : {}) }, text: place } as const;
      return answerOf(await this.files.step(tx, file, { state, hearingOn: on, hearingPlace: place }, step));
    });
  }

  /** Nobody needs to be heard, for one of the reasons of the law. */
  waive(actor: Actor, id: string, { expectedVersion, waiver }: HearingWaiverRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.files.lock(tx, id, expectedVersion);
      const state = await this.files.next(tx, file, 'waiveHearing');
      const step = { type: 'HearingWaived', data: { waiver, source: hearingWaivers[waiver] } } as const;
      return answerOf(await this.files.step(tx, file, { state, hearingWaiver: waiver, hearingOn: null }, step));
    });
  }

  /** The objector was heard; the report is part of the file. */
  record(actor: Actor, id: string, body: HearingReportRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.files.lock(tx, id, body.expectedVersion);
      const state = await this.files.next(tx, file, 'recordHearing');
      this.files.refuseImpossibleDay(tx, file, body.heldOn);
      const changes = { state, hearingOn: body.heldOn, heardBy: actor.personId, hearingReport: body.report };
      const step = { type: 'HearingHeld', data: { on: body.heldOn }, text: body.report } as const;
      return answerOf(await this.files.step(tx, file, changes, step));
    });
  }

  /** What the committee advised. */
  recordCommitteeAdvice(actor: Actor, id: string, body: CommitteeAdviceRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.files.lock(tx, id, body.expectedVersion);
      const state = await this.files.next(tx, file, 'recordCommitteeAdvice');
      const changes = { state, committeeOutcome: body.outcome, committeeAdvice: body.advice };
      const step = { type: 'CommitteeAdvised', data: { outcome: body.outcome }, text: body.advice } as const;
      return answerOf(await this.files.step(tx, file, changes, step));
    });
  }

  /** Adjourns the decision, once and by at most six weeks, and says so. */
  adjourn(actor: Actor, id: string, { expectedVersion, weeks, reason }: AdjournmentRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.files.lock(tx, id, expectedVersion);
      const termState = await this.nextTerm(tx, file, 'adjourn');
      // On paper it counts from the day on which its letter is posted.
      const letterId = randomUUID();
      const step = { type: 'ObjectionAdjourned', data: { weeks, letterId }, text: reason } as const;
      const objection = await this.files.step(tx, file, { termState }, step);
      await this.letters.askAs(tx, file, letterId, {
        kind: 'objection_adjourned',
        receivedOn: objection.receivedOn as LocalDate,
        reason,
        decideBy: objection.decisionDueOn as LocalDate,
      });
      return answerOf(objection);
    });
  }

  /** Further delay, with the consent of the objector. */
  delay(actor: Actor, id: string, { expectedVersion, until, reason }: DelayRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.files.lock(tx, id, expectedVersion);
      const termState = await this.nextTerm(tx, file, 'agreeDelay');
      if (until <= file.objection.decisionDueOn) {
        refuseIf({
          code: 'DATE_TOO_EARLY',
          source: 'Awb 7:10(4)',
          details: { earliest: file.objection.decisionDueOn },
        });
      }
      const step = { type: 'ObjectionDelayAgreed', data: { until }, text: reason } as const;
      return answerOf(await this.files.step(tx, file, { termState }, step));
    });
  }

  private async nextTerm(tx: Tx, { objection, application }: ObjectionFile, action: ObjectionTermAction) {
    const facts = {
      actorId: tx.actor.personId ?? '',
      conflictsOf: await this.cases.conflictsOf(tx, application.id),
      today: tx.today,
      decisionDueOn: objection.decisionDueOn as LocalDate,
    };
    const state = objection.termState as ObjectionTermState;
    return orRefuse(decide(objectionTermLifecycle, action, state, tx.actor.roles, facts)).to;
  }
}
