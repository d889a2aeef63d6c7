// SPDX-License-Identifier: EUPL-1.2
import type { CommandResponse } from '../src/platform/http/common.dto';
import { InviteViews } from '../src/modules/views/invite.service';
import type { ViewsInvitationRequest } from '../src/modules/views/views.dto';
import type { TestApp } from './app';
import { people, versionOf } from './given';

/** Asks the municipality of a case for its views; a week, unless told otherwise. */
export async function viewsInvited(
  app: TestApp,
  applicationId: string,
  more: Partial<ViewsInvitationRequest> = {},
): Promise<CommandResponse> {
  return app.get(InviteViews).invite(await app.actor(people.assessor), applicationId, {
    expectedVersion: await versionOf(app, applicationId),
    subject: 'advice',
    of: 'applicant',
    about: 'Wij willen uw aanvraag afwijzen. Volgens het kadaster is het perceel niet van uw gemeente.',
    days: 7,
    ...more,
  });
}
