// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { decide, localDate, type ViewsAction, type ViewsFacts, viewsLifecycle, type ViewsState } from '#domain';
import { isProvince } from '../../platform/actor';
import { notFound, orRefuse, refuseStale } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import type { Application } from '../applications/application.entities';
import { CaseFiles } from '../applications/case-files.service';
import { ViewsInvitation } from './views.entity';

/** A locked case with one of its invitations. */
export interface ViewsFile {
  readonly application: Application;
  readonly invitation: ViewsInvitation;
}

/** Finds, locks and moves invitations to state views. */
@Injectable()
export class ViewsFiles {
  constructor(private readonly cases: CaseFiles) {}

  /** Locks an invitation by its case. @throws RefusedError NOT_FOUND outside the scope of the actor, STALE_VERSION */
  async lock(tx: Tx, id: string, expectedVersion: number): Promise<ViewsFile> {
    const known = await tx.manager.findOneBy(ViewsInvitation, { id });
    if (!known || (!isProvince(tx.actor) && known.invitedOf !== 'applicant')) throw notFound();
    const application = await this.cases.lock(tx, known.applicationId);
    const invitation = await tx.manager.findOneByOrFail(ViewsInvitation, { id });
    refuseStale(invitation.version, expectedVersion);
    return { application, invitation };
  }

  /** Moves an invitation as the lifecycle says; refuses what it refuses. */
  async move(
    tx: Tx,
    { application, invitation }: ViewsFile,
    action: ViewsAction,
    changes: Partial<ViewsInvitation> = {},
  ): Promise<ViewsInvitation> {
    const facts: ViewsFacts = {
      actorId: tx.actor.personId ?? '',
      conflictsOf: await this.cases.conflictsOf(tx, application.id),
      today: tx.today,
      dueOn: localDate(invitation.dueOn),
      of: invitation.invitedOf,
      byApplicant: !isProvince(tx.actor),
    };
    const { to } = orRefuse(decide(viewsLifecycle, action, invitation.state as ViewsState, tx.actor.roles, facts));
    const closed = { closedBy: tx.actor.personId, closedAt: tx.now, version: invitation.version + 1, state: to };
    Object.assign(invitation, changes, closed);
    return tx.manager.save(ViewsInvitation, invitation);
  }
}
