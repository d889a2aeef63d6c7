// SPDX-License-Identifier: EUPL-1.2
import { ChangeDecisionsService } from '../src/modules/amendments/change-decisions.service';
import { ChangeProposalsService } from '../src/modules/amendments/change-proposals.service';
import type { ChangeProposalRequest } from '../src/modules/amendments/amendments.dto';
import type { TestApp } from './app';
import { people } from './given';
import { grantOf } from './given-delivery';

export type WantedChange = Partial<ChangeProposalRequest> & Pick<ChangeProposalRequest, 'kind'>;

const usual = {
  amend: 'awb_4_48_a',
  withdraw: 'awb_4_48_a',
  amendDetermination: 'awb_4_49_a',
  withdrawDetermination: 'awb_4_49_a',
} as const;

/** Proposes a change as an assessor, with the reason why no views were asked. */
export async function aProposedChange(app: TestApp, applicationId: string, wish: WantedChange) {
  const { id, version } = await grantOf(app, applicationId);
  return app.get(ChangeProposalsService).propose(await app.actor(people.assessor), id, {
    expectedVersion: version,
    ground: usual[wish.kind],
    refusal: false,
    reason: 'Het project is kleiner geworden.',
    viewsCode: 'no_differing_data',
    ...wish,
  });
}

/** Proposes a change and has another person decide on it. */
export async function changed(app: TestApp, applicationId: string, wish: WantedChange) {
  const { id, version } = await aProposedChange(app, applicationId, wish);
  await app.get(ChangeDecisionsService).decide(await app.actor(people.decider), id, { expectedVersion: version });
  return grantOf(app, applicationId);
}
