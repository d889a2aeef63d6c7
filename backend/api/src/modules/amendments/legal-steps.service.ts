// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { decide, grantLifecycle, type GrantState } from '#domain';
import type { Tx } from '../../platform/work/tx';
import { GrantsService } from '../delivery/grants.service';
import { RemindersService } from './reminders.service';

/** What the law does by itself on a day of a grant. The case is locked and the step marked by who calls. */
@Injectable()
export class LegalSteps {
  constructor(
    private readonly grants: GrantsService,
    private readonly reminders: RemindersService,
  ) {}

  /** Takes the step where the lifecycle lets it, and says whether it did. */
  take(tx: Tx, rule: 'determination_reminder' | 'grant_end', grantId: string): Promise<boolean> {
    return rule === 'determination_reminder' ? this.reminders.remindByItself(tx, grantId) : this.end(tx, grantId);
  }

  /** Nothing can be changed any more; when something can after all, the day moves. */
  private async end(tx: Tx, grantId: string): Promise<boolean> {
    const { grant, application } = await this.grants.lock(tx, grantId);
    const changeableUntil = await this.grants.changeableUntil(tx, grant);
    const facts = { actorId: '', conflictsOf: [], exOfficio: false, requested: false, openObligations: [] };
    const now = { ...facts, today: tx.today, changeableUntil };
    const outcome = decide(grantLifecycle, 'end', grant.state as GrantState, ['system'], now);
    if ('refusal' in outcome) {
      if (grant.state === 'closed') await this.grants.armEnd(tx, grant);
      return false;
    }
    await this.grants.change(tx, grant, { state: outcome.to });
    await tx.record({
      type: 'GrantEnded',
      caseId: application.id,
      organisationId: application.organisationId,
      data: { grantId },
    });
    return true;
  }
}
