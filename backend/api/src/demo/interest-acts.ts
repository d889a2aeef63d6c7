// SPDX-License-Identifier: EUPL-1.2
import { InterestProposing } from '../modules/statutory-interest/interest-proposing.service';
import { InterestQueries } from '../modules/statutory-interest/interest.queries';
import type { ActContext } from './act-context';

/** A payment that came too late, and what that costs. */
export const interestActs = {
  proposeInterest: async (context: ActContext) => {
    const { items } = await context.get(InterestQueries).ofCase(context.prepares, context.caseId());
    const [late] = items.filter(({ owed }) => owed);
    if (!late) throw new Error('no interest is owed');
    await context.get(InterestProposing).propose(context.prepares, context.caseId(), {
      source: late.source as 'payment',
      sourceId: late.sourceId,
      reason: 'De betaling bleef liggen bij de overgang naar een andere bankrekening.',
    });
  },
};
