// SPDX-License-Identifier: EUPL-1.2
import { DecideService } from '../modules/decisions/decide.service';
import type { ActContext } from './act-context';
import { versionOf } from './intake-acts';

async function decide(context: ActContext, kind: 'grant' | 'refuse' | 'not_process'): Promise<void> {
  const advice = await context.one<{ amount_cents: number; grounds: string[]; reason: string }>(
    'select amount_cents, grounds, reason from advice where application_id = $1 order by advised_at desc limit 1',
    [context.caseId()],
  );
  await context.get(DecideService).take(context.decider, context.caseId(), {
    expectedVersion: await versionOf(context),
    kind,
    amountCents: advice.amount_cents,
    grounds: advice.grounds,
    reason: advice.reason,
  });
}

/** What a decider does. */
export const decisionActs = {
  grant: (context: ActContext) => decide(context, 'grant'),
  grantPartly: (context: ActContext) => decide(context, 'grant'),
  refuse: (context: ActContext) => decide(context, 'refuse'),
  notProcess: (context: ActContext) => decide(context, 'not_process'),
};
