// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { assignedToActor, type FieldError, fieldError, noConflict, type ViewsSubject, viewsTerm } from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { RefusedError, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import type { Application } from '../applications/application.entities';
import { CaseFiles } from '../applications/case-files.service';
import { LawDataService } from '../law-data/law-data.service';
import type { ViewsInvitationRequest } from './views.dto';
import { ViewsInvitation } from './views.entity';

const granted = ['granted', 'partly_granted'];
const decided = [...granted, 'refused', 'not_processed'];

/** In which states of the case which decision is prepared. */
const preparedIn: Record<ViewsSubject, readonly string[]> = {
  advice: ['in_assessment'],
  determination: granted,
  amendment: granted,
  withdrawal: granted,
  objection: decided,
};

/** Asks for views before a decision to somebody's detriment is taken. */
@Injectable()
export class InviteViews {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
    private readonly lawData: LawDataService,
  ) {}

  /**
   * Invites the applicant or a third party. The letter follows from the outbox. @throws RefusedError NOT_IN_THIS_STATE when
   * no such decision is prepared in the case
   */
  invite(actor: Actor, applicationId: string, body: ViewsInvitationRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const application = await this.cases.lock(tx, applicationId, body.expectedVersion);
      await this.refuseOthers(tx, application, body);
      const { scheme } = await this.cases.schemeOf(tx, application);
      const term = viewsTerm({
        invitedOn: tx.today,
        days: body.days,
        of: body.of,
        calendar: await this.lawData.calendar(tx),
        extended: scheme.legal.termsExtended,
      });
      const invitation = await tx.manager.save(
        ViewsInvitation,
        tx.manager.create(ViewsInvitation, {
          applicationId,
          organisationId: application.organisationId,
          subject: body.subject,
          subjectId: await subjectOf(tx, applicationId, body.subject),
          invitedOf: body.of,
          addressee: body.of === 'third_party' ? (body.addressee ?? null) : null,
          about: body.about,
          days: body.days,
          invitedOn: tx.today,
          dueOn: term.dueOn,
          state: 'invited',
          manner: null,
          receivedOn: null,
          reply: null,
          invitedBy: actor.personId ?? '',
          closedBy: null,
          closedAt: null,
        }),
      );
      await this.cases.change(tx, application, {});
      await tx.record({
        type: 'ViewsInvited',
        caseId: applicationId,
        organisationId: application.organisationId,
        data: { viewsId: invitation.id, subject: body.subject, of: body.of, days: body.days, dueOn: term.dueOn },
      });
      await tx.enqueue('letter', { viewsInvitationId: invitation.id });
      return { id: invitation.id, state: invitation.state, version: invitation.version };
    });
  }

  private async refuseOthers(tx: Tx, application: Application, body: ViewsInvitationRequest): Promise<void> {
    const who = {
      actorId: tx.actor.personId ?? '',
      conflictsOf: await this.cases.conflictsOf(tx, application.id),
      assignedTo: application.assigneeId,
    };
    refuseIf(noConflict(who) ?? assignedToActor(who));
    if (!preparedIn[body.subject].includes(application.state)) {
      throw new RefusedError({ code: 'NOT_IN_THIS_STATE', details: { state: application.state } });
    }
    const errors = addresseeErrors(body);
    if (errors.length > 0) throw new RefusedError({ code: 'INVALID_INPUT' }, errors);
  }
}

function addresseeErrors({ of, addressee }: ViewsInvitationRequest): FieldError[] {
  if (of === 'third_party' && !addressee) {
    return [fieldError('addressee', 'REQUIRED', 'Vul naam en adres in.', 'Enter name and address.')];
  }
  return of === 'applicant' && addressee
    ? [
        fieldError(
          'addressee',
          'UNKNOWN',
          'Laat dit leeg: de gemeente is bekend.',
          'Leave empty: the municipality is known.',
        ),
      ]
    : [];
}

/** After the decision on the application the subject is the grant, or the change of it that the province is preparing. */
async function subjectOf(tx: Tx, applicationId: string, subject: ViewsSubject): Promise<string | null> {
  if (subject === 'advice' || subject === 'objection') return null;
  const changes = subject !== 'determination';
  const [grant] = await tx.query<{ id: string }>(
    `select coalesce(c.id, g.id) as id from subsidy_grant g
       left join grant_change c on $2 and c.grant_id = g.id and not c.requested and c.state in ('asked', 'proposed')
      where g.application_id = $1`,
    [applicationId, changes],
  );
  return grant?.id ?? null;
}
