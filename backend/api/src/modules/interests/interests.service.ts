// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { endInterestRefusal } from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { notFound, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { CaseFiles } from '../applications/case-files.service';
import { keepChange } from '../people/people-log';
import { OrganisationInterest } from './interest.entity';
import type { InterestEndingRequest, InterestRequest } from './interests.dto';

/** Staff that stay away from everything of a municipality. */
@Injectable()
export class InterestsService {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
  ) {}

  /**
   * The caller stays away from all cases of a municipality, those of today and those to come, and gives the own ones back.
   * Saying it twice has no second effect.
   *
   * @throws RefusedError NOT_FOUND when there is no such municipality
   * @source Awb 2:4
   */
  declare(actor: Actor, { organisationId, reason }: InterestRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const personId = actor.personId ?? '';
      await tx.query("select pg_advisory_xact_lock(hashtextextended('interest:' || $1, 0))", [personId]);
      const [organisation] = await tx.query<{ cbs_code: string | null }>(
        "select cbs_code from organisation where id = $1 and kind = 'municipality'",
        [organisationId],
      );
      if (!organisation) throw notFound();
      const open = await tx.manager.findOne(OrganisationInterest, {
        where: { personId, organisationId },
        order: { declaredAt: 'DESC' },
      });
      if (open && !open.endedAt) return { id: open.id, state: 'declared', version: 1 };
      await this.giveBack(tx, personId, organisationId, reason.trim());
      const interest = await tx.manager.save(
        OrganisationInterest,
        tx.manager.create(OrganisationInterest, {
          personId,
          organisationId,
          reason: reason.trim(),
          declaredAt: tx.now,
          endedAt: null,
          endedBy: null,
          endReason: null,
        }),
      );
      await keepChange(tx, 'interests.declare', interest.id, organisation.cbs_code);
      return { id: interest.id, state: 'declared', version: 1 };
    });
  }

  /** An administrator establishes that the interest is gone; never one's own. @throws RefusedError NOT_FOUND, FOUR_EYES */
  end(actor: Actor, id: string, { reason }: InterestEndingRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const interest = await tx.manager.findOne(OrganisationInterest, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!interest) throw notFound();
      refuseIf(endInterestRefusal(actor.personId, interest.personId));
      if (interest.endedAt) return { id, state: 'ended', version: 2 };
      const ended = { endedAt: tx.now, endedBy: actor.personId, endReason: reason.trim() };
      await tx.manager.update(OrganisationInterest, { id }, ended);
      await keepChange(tx, 'interests.end', id, null);
      return { id, state: 'ended', version: 2 };
    });
  }

  private async giveBack(tx: Tx, personId: string, organisationId: string, text: string): Promise<void> {
    const own = await tx.query<{ id: string }>(
      'select id from application where organisation_id = $1 and assignee_id = $2 order by id',
      [organisationId, personId],
    );
    for (const { id } of own) {
      const application = await this.cases.lock(tx, id, undefined, 'keeping-away');
      if (application.assigneeId !== personId) continue;
      await this.cases.change(tx, application, { assigneeId: null });
      await tx.record({
        type: 'ConflictDeclared',
        caseId: id,
        organisationId,
        data: { personId, released: true },
        text,
      });
    }
  }
}
