// SPDX-License-Identifier: EUPL-1.2
import { RepeatApplications } from '../modules/applications/repeat.service';
import { AnswerViews } from '../modules/views/answer.service';
import { InviteViews } from '../modules/views/invite.service';
import type { ActContext } from './act-context';
import { versionOf } from './intake-acts';

/** Hearing before deciding, and applying again after a refusal. */
export const hearingActs = {
  askViews: async (context: ActContext) => {
    await context.get(InviteViews).invite(context.assessor, context.caseId(), {
      expectedVersion: await versionOf(context),
      subject: 'advice',
      of: 'applicant',
      about:
        'Wij willen uw aanvraag afwijzen. Volgens het kadaster is de nieuwe locatie maar twee jaar beschikbaar; in uw aanvraag staat vijf jaar.',
      days: 14,
    });
  },
  stateViews: async (context: ActContext) => {
    const { id, version } = await context.one<{ id: string; version: number }>(
      'select id, version from views_invitation where application_id = $1',
      [context.caseId()],
    );
    await context.get(AnswerViews).answer(context.submits, id, {
      expectedVersion: version,
      text: 'Met de eigenaar praten wij nog over een langere termijn. Zodra die er is, laten wij het weten.',
      documentIds: [],
    });
  },
  linkRepeat: async (context: ActContext) => {
    const earlier = await context.one<{ id: string }>(
      `select e.id from application a join application e on e.organisation_id = a.organisation_id and e.type_key = a.type_key
         join decision d on d.application_id = e.id and d.kind = 'refusal' and d.notified_on is not null where a.id = $1`,
      [context.caseId()],
    );
    await context.get(RepeatApplications).link(context.fills, context.caseId(), {
      expectedVersion: await versionOf(context),
      earlierId: earlier.id,
      newFacts: 'De eigenaar heeft de locatie nu voor zes jaar verhuurd. De overeenkomst is bijgevoegd.',
    });
  },
};
