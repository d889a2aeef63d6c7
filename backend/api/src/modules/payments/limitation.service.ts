// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type FieldError, fieldError, interruptionRefusal, limitationTerm, type LocalDate, noConflict } from '#domain';
import type { Actor } from '../../platform/actor';
import { answerOf } from '../../platform/http/command-answer';
import type { CommandResponse } from '../../platform/http/common.dto';
import { refuseIf, RefusedError } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { CaseFiles } from '../applications/case-files.service';
import { Decision } from '../decisions/decision.entities';
import { PaymentFiles } from './payment-files';
import type { Payment } from './payment.entities';
import type { LimitationInterruptionRequest } from './payments.dto';

const open: readonly string[] = ['proposed', 'released'];

/** Interrupts the limitation of a claim, so that five years begin anew (Awb 4:104–4:110). */
@Injectable()
export class LimitationService {
  constructor(
    private readonly work: Work,
    private readonly payments: PaymentFiles,
    private readonly cases: CaseFiles,
  ) {}

  /**
   * Records what interrupted the limitation, and on which day.
   *
   * @throws RefusedError NOT_IN_THIS_STATE, NOT_NOTIFIED_YET, CLAIM_LAPSED
   */
  interrupt(actor: Actor, id: string, body: LimitationInterruptionRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const { application, payment } = await this.payments.lock(tx, id, body.expectedVersion);
      const conflictsOf = await this.cases.conflictsOf(tx, application.id);
      refuseIf(noConflict({ actorId: tx.actor.personId ?? '', conflictsOf }));
      const notifiedOn = await this.notifiedOn(tx, payment);
      const interruptedOn = body.interruptedOn as LocalDate;
      const errors = dayErrors(interruptedOn, notifiedOn, tx.today);
      if (errors.length > 0) throw new RefusedError({ code: 'INVALID_INPUT' }, errors);
      const paymentDueOn = payment.dueOn as LocalDate;
      const earlier = await this.earlier(tx, payment);
      refuseIf(interruptionRefusal({ on: interruptedOn, paymentDueOn, interruptedOn: earlier }));
      const { dueOn } = limitationTerm({ paymentDueOn, interruptedOn: [...earlier, interruptedOn] });
      payment.version += 1;
      await tx.manager.save(payment);
      await tx.record({
        type: 'LimitationInterrupted',
        caseId: application.id,
        organisationId: application.organisationId,
        data: { paymentId: id, interruptedOn, manner: body.manner, dueOn },
        text: body.reason,
      });
      return answerOf(payment);
    });
  }

  /** The day on which the claim was notified; only an open claim has a limitation to interrupt. */
  private async notifiedOn(tx: Tx, { kind, state, decisionId }: Payment): Promise<LocalDate> {
    if (kind !== 'recovery' || !open.includes(state)) {
      throw new RefusedError({ code: 'NOT_IN_THIS_STATE', source: 'Awb 4:105', details: { state } });
    }
    const decision = decisionId ? await tx.manager.findOneBy(Decision, { id: decisionId }) : null;
    if (!decision?.notifiedOn) throw new RefusedError({ code: 'NOT_NOTIFIED_YET', source: 'Awb 3:40' });
    return decision.notifiedOn as LocalDate;
  }

  private async earlier(tx: Tx, { id, applicationId }: Payment): Promise<LocalDate[]> {
    const rows = await tx.query<{ on: LocalDate }>(
      `select data ->> 'interruptedOn' as "on" from case_event
        where case_id = $1 and type = 'LimitationInterrupted' and data ->> 'paymentId' = $2`,
      [applicationId, id],
    );
    return rows.map(({ on }) => on);
  }
}

function dayErrors(on: LocalDate, notifiedOn: LocalDate, today: LocalDate): FieldError[] {
  if (on > today) {
    return [fieldError('interruptedOn', 'TOO_LATE', 'Deze dag moet nog komen.', 'This day is still to come.')];
  }
  return on < notifiedOn
    ? [fieldError('interruptedOn', 'TOO_EARLY', 'Toen was er nog geen vordering.', 'There was no claim then.')]
    : [];
}
