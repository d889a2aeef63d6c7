// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { cureTerm, type LocalDate } from '#domain';
import { type Actor, isProvince } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { actsForApplicant } from '../applications/acts-for-applicant';
import { DocumentsService } from '../documents/documents.service';
import { calendarInForce } from '../law-data/calendar';
import { CourtOrders } from './court-orders.service';
import { type ObjectionFile, ObjectionFiles } from './objection-files';
import { ObjectionLetters } from './objection-letters';
import type { Objection } from './objection.entities';
import type { CureRequest, DefectNoticeRequest, ObjectionStepRequest, ReasonedStepRequest } from './objections.dto';
import { objectionTermsOf } from './objection-terms';

/** What a command about an objection answers. */
export const answerOf = ({ id, state, version }: Objection): CommandResponse => ({ id, state, version });

/** From receipt to hearing: defects, being late, and taking an objection back. */
@Injectable()
export class HandlingService {
  constructor(
    private readonly work: Work,
    private readonly files: ObjectionFiles,
    private readonly documents: DocumentsService,
    private readonly letters: ObjectionLetters,
    private readonly orders: CourtOrders,
  ) {}

  /** Asks the objector to mend a defect, for instance missing grounds (Awb 6:5, 6:6). */
  notifyDefect(actor: Actor, id: string, { expectedVersion, defect, days }: DefectNoticeRequest) {
    return this.with(actor, id, { expectedVersion }, async (tx, file) => {
      const state = await this.files.next(tx, file, 'notifyDefect');
      const { dueOn } = cureTerm({
        invitedOn: tx.today,
        days,
        calendar: await calendarInForce(tx),
        extended: true,
        article: 'Awb 6:6',
      });
      const defectId = randomUUID();
      const letterId = await this.letters.ask(tx, file, {
        kind: 'objection_defect',
        receivedOn: file.objection.receivedOn as LocalDate,
        missing: [defect],
        cureDueOn: dueOn,
      });
      return this.files.step(
        tx,
        file,
        { state, defectId, defect, defectDueOn: dueOn, defectCuredOn: null },
        { type: 'ObjectionDefectNotified', data: { requestId: defectId, days, dueOn, letterId }, text: defect },
      );
    });
  }

  /** The objector mends the defect; staff enters what came on paper. */
  cure(actor: Actor, id: string, body: CureRequest) {
    return this.with(actor, id, body, async (tx, file) => {
      const state = await this.files.next(tx, file, 'cure');
      const { objection, application } = file;
      await actsForApplicant(tx, application.id);
      const curedOn = isProvince(actor) ? (body.curedOn ?? tx.today) : tx.today;
      this.files.refuseImpossibleDay(tx, file, curedOn);
      await this.documents.lockAll(tx, body.documentIds, { caseId: application.id, purpose: 'objection' });
      const grounds = [objection.grounds, body.grounds.trim()].filter(Boolean).join('\n\n');
      return this.files.step(
        tx,
        file,
        { state, defectCuredOn: curedOn, grounds, documentIds: [...objection.documentIds, ...body.documentIds] },
        { type: 'ObjectionDefectCured', data: { requestId: objection.defectId, curedOn }, text: body.grounds },
      );
    });
  }

  /** Being late is not held against the objector, for this reason (Awb 6:11). */
  excuse(actor: Actor, id: string, { expectedVersion, reason }: ReasonedStepRequest) {
    return this.with(actor, id, { expectedVersion }, async (tx, file) => {
      const { objection, contested } = file;
      await this.files.refuseInvolved(tx, file);
      if (objection.verdict !== 'late' || objection.outcome !== null || objection.state === 'withdrawn') {
        refuseIf({ code: 'NOT_IN_THIS_STATE', details: { state: objection.state, action: 'excuse' } });
      }
      const causes = { ...objection, excuse: reason, notifiedOn: contested.notifiedOn ?? tx.today };
      const { verdict } = (await objectionTermsOf(tx, causes)).filing;
      return this.files.step(
        tx,
        file,
        { verdict, excuse: reason },
        { type: 'ObjectionExcused', data: {}, text: reason },
      );
    });
  }

  /** The objector takes the objection back, in writing or at the hearing (Awb 6:21). */
  withdraw(actor: Actor, id: string, { expectedVersion, reason }: ReasonedStepRequest) {
    return this.with(actor, id, { expectedVersion }, async (tx, file) => {
      await actsForApplicant(tx, file.application.id);
      const state = await this.files.next(tx, file, 'withdraw');
      await this.orders.fallAway(tx, file);
      return this.files.step(tx, file, { state, termState: 'ended' }, { type: 'ObjectionWithdrawn', text: reason });
    });
  }

  private with(
    actor: Actor,
    id: string,
    { expectedVersion }: ObjectionStepRequest,
    step: (tx: Tx, file: ObjectionFile) => Promise<Objection>,
  ): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => answerOf(await step(tx, await this.files.lock(tx, id, expectedVersion))));
  }
}
