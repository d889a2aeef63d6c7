// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { noConflict, paymentSuspensionTerm } from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { refuseIf, RefusedError } from '../../platform/refused.error';
import { calendarInForce } from '../law-data/calendar';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { CaseFiles } from '../applications/case-files.service';
import { GrantNotice } from '../delivery/grant-change.entities';
import { type GrantFile, GrantsService } from '../delivery/grants.service';
import { suspensionOn } from '../payments/payment-files';
import type { SuspensionRequest } from './amendments.dto';
import { GrantNotices } from './grant-notices.service';

/** Suspends payment on a serious suspicion, until the decision or thirteen weeks (Awb 4:56). */
@Injectable()
export class SuspensionsService {
  constructor(
    private readonly work: Work,
    private readonly grants: GrantsService,
    private readonly cases: CaseFiles,
    private readonly notices: GrantNotices,
  ) {}

  /** Suspends from today, and says so to the recipient. */
  suspend(actor: Actor, grantId: string, { expectedVersion, reason }: SuspensionRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.lock(tx, grantId, expectedVersion);
      const { grant, application } = file;
      if (!grant.notifiedOn) throw new RefusedError({ code: 'NOT_NOTIFIED_YET', source: 'Awb 3:40' });
      const running = await suspensionOn(tx, grantId);
      if (running) throw new RefusedError({ code: 'PAYMENTS_SUSPENDED_ALREADY', details: { dueOn: running.dueOn } });
      const term = paymentSuspensionTerm({ notifiedOn: tx.today, calendar: await calendarInForce(tx) });
      const notice = await this.notices.write(tx, file, { kind: 'payment_suspension', term, reason });
      await this.grants.change(tx, grant, {});
      await tx.record({
        type: 'PaymentSuspended',
        caseId: application.id,
        organisationId: application.organisationId,
        data: { grantId, noticeId: notice.id, notifiedOn: tx.today, dueOn: term.dueOn },
        text: reason,
      });
      return { id: notice.id, state: 'suspended', version: grant.version };
    });
  }

  /** Ends the suspension before its last day. */
  resume(actor: Actor, grantId: string, { expectedVersion, reason }: SuspensionRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.lock(tx, grantId, expectedVersion);
      const running = await suspensionOn(tx, grantId);
      if (!running) throw new RefusedError({ code: 'PAYMENTS_NOT_SUSPENDED' });
      await this.end(tx, file, running, reason);
      return { id: running.id, state: 'ended', version: file.grant.version };
    });
  }

  /** The decision about withdrawal or amendment was notified: that ends a suspension. */
  async endByDecision(tx: Tx, file: GrantFile): Promise<void> {
    const running = await suspensionOn(tx, file.grant.id);
    if (running) await this.end(tx, file, running, '');
  }

  private async end(tx: Tx, { grant, application }: GrantFile, running: GrantNotice, text: string): Promise<void> {
    await tx.manager.update(GrantNotice, { id: running.id }, { endedOn: tx.today });
    await this.grants.change(tx, grant, {});
    await tx.record({
      type: 'PaymentResumed',
      caseId: application.id,
      organisationId: application.organisationId,
      data: { grantId: grant.id, noticeId: running.id, endedOn: tx.today },
      text,
    });
  }

  private async lock(tx: Tx, grantId: string, expectedVersion: number): Promise<GrantFile> {
    const file = await this.grants.lock(tx, grantId, expectedVersion);
    const conflictsOf = await this.cases.conflictsOf(tx, file.application.id);
    refuseIf(noConflict({ actorId: tx.actor.personId ?? '', conflictsOf }));
    return file;
  }
}
