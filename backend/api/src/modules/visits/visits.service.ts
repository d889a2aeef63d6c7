// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { localDate, visitDayRefusal, visitLifecycle } from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { RefusedError, refuseIf } from '../../platform/refused.error';
import { Work } from '../../platform/work/work';
import { GrantsService } from '../delivery/grants.service';
import { Visit } from './visit.entities';
import { VisitFiles } from './visit-files';
import type { VisitCancellationRequest, VisitMoveRequest, VisitRequest } from './visits.dto';

/** Visits of the province to projects: planned and announced, moved, cancelled. */
@Injectable()
export class Visits {
  constructor(
    private readonly work: Work,
    private readonly grants: GrantsService,
    private readonly files: VisitFiles,
  ) {}

  /** Plans a visit and announces it, with the day for the calendar. @throws RefusedError VISIT_IN_PAST, NOT_NOTIFIED_YET */
  plan(actor: Actor, grantId: string, body: VisitRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const { grant, application } = await this.grants.lock(tx, grantId, body.expectedVersion);
      if (!grant.notifiedOn) throw new RefusedError({ code: 'NOT_NOTIFIED_YET', source: 'Awb 3:40' });
      if (grant.state === 'ended' || grant.state === 'withdrawn') {
        throw new RefusedError({ code: 'NOT_IN_THIS_STATE', details: { state: grant.state } });
      }
      refuseIf(visitDayRefusal(localDate(body.plannedOn), tx.today));
      const { plannedOn, startsAt, visitors, reason } = body;
      const visit = await tx.manager.save(
        Visit,
        tx.manager.create(Visit, {
          grantId,
          applicationId: application.id,
          organisationId: application.organisationId,
          state: visitLifecycle.initial,
          ...{ plannedOn, startsAt, visitors, reason },
          plannedBy: actor.personId ?? undefined,
          plannedAt: tx.now,
        }),
      );
      await this.files.announce(tx, application, visit, 'Wij komen op bezoek');
      await this.files.record(tx, visit, 'VisitPlanned', reason);
      return { id: visit.id, state: visit.state, version: visit.version };
    });
  }

  /** Another day or hour, said again to the municipality. @throws RefusedError VISIT_IN_PAST */
  move(actor: Actor, id: string, body: VisitMoveRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const { file, to: state } = await this.files.lock(tx, id, body.expectedVersion, 'move');
      refuseIf(visitDayRefusal(localDate(body.plannedOn), tx.today));
      const { plannedOn: from } = file.visit;
      const { plannedOn, startsAt, reason } = body;
      const visit = await this.files.change(tx, file.visit, { state, plannedOn, startsAt, reason });
      await this.files.announce(tx, file.application, visit, 'Ons bezoek is verplaatst');
      await this.files.record(tx, visit, 'VisitMoved', reason, { from });
      return { id, state, version: visit.version };
    });
  }

  /** The visit does not take place; the day leaves the calendar of the municipality. */
  cancel(actor: Actor, id: string, body: VisitCancellationRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const { file, to: state } = await this.files.lock(tx, id, body.expectedVersion, 'cancel');
      const visit = await this.files.change(tx, file.visit, { state, reason: body.reason });
      await this.files.announce(tx, file.application, visit, 'Ons bezoek gaat niet door');
      await this.files.record(tx, visit, 'VisitCancelled', body.reason);
      return { id, state, version: visit.version };
    });
  }
}
