// SPDX-License-Identifier: EUPL-1.2
import { ChangeDecisionsService } from '../modules/amendments/change-decisions.service';
import { ChangeProposalsService } from '../modules/amendments/change-proposals.service';
import { ChangeRequestsService } from '../modules/amendments/change-requests.service';
import { RemindersService } from '../modules/amendments/reminders.service';
import { FinalAccountService } from '../modules/payments/final-account.service';
import type { ActContext } from './act-context';

interface GrantRow {
  readonly id: string;
  readonly version: number;
  readonly granted_cents: number;
}

const grantOf = (context: ActContext): Promise<GrantRow> =>
  context.one<GrantRow>('select id, version, granted_cents from subsidy_grant where application_id = $1', [
    context.caseId(),
  ]);

const changeOf = (context: ActContext, state: 'asked' | 'proposed'): Promise<{ id: string; version: number }> =>
  context.one('select id, version from grant_change where application_id = $1 and state = $2', [
    context.caseId(),
    state,
  ]);

/** A tenth less, in whole hundreds of euros. */
const less = (cents: number): number => Math.floor((cents * 0.9) / 10_000) * 10_000;

/** What changes after the decision: asked, proposed and decided, and the steps of the clock. */
export const changeActs = {
  askChange: async (context: ActContext) => {
    const { id, version, granted_cents } = await grantOf(context);
    await context.get(ChangeRequestsService).ask(context.submits, id, {
      expectedVersion: version,
      reason: 'Door de bodemsanering is er plaats voor minder woningen dan gepland.',
      amountCents: less(granted_cents),
      documentIds: [],
    });
  },
  proposeChange: async (context: ActContext) => {
    const { id, version, granted_cents } = await grantOf(context);
    const change = await changeOf(context, 'asked');
    await context.get(ChangeProposalsService).propose(context.assessor, id, {
      expectedVersion: version,
      changeId: change.id,
      kind: 'amend',
      ground: 'on_request',
      refusal: false,
      amountCents: less(granted_cents),
      reason: 'Het kleinere project past binnen de regeling. Het bedrag volgt het aantal woningen.',
    });
  },
  proposeWithdrawal: async (context: ActContext) => {
    const { id, version } = await grantOf(context);
    await context.get(ChangeProposalsService).propose(context.assessor, id, {
      expectedVersion: version,
      kind: 'withdraw',
      ground: 'awb_4_48_a',
      refusal: false,
      reason: 'De locatie is verkocht. Het project gaat niet door, zo liet u ons weten.',
      viewsCode: 'no_differing_data',
    });
  },
  decideChange: async (context: ActContext) => {
    const { id, version } = await changeOf(context, 'proposed');
    await context.get(ChangeDecisionsService).decide(context.decider, id, { expectedVersion: version });
  },
  remind: async (context: ActContext) => {
    const { id, version } = await grantOf(context);
    await context
      .get(RemindersService)
      .remind(context.assessor, id, { expectedVersion: version, days: 28, reason: '' });
  },
  proposeExOfficio: async (context: ActContext) => {
    const { id, version, granted_cents } = await grantOf(context);
    await context.get(FinalAccountService).propose(context.assessor, id, {
      expectedVersion: version,
      amountCents: less(granted_cents),
      reason:
        'U vroeg geen vaststelling aan, ook niet na onze herinnering. Wij gingen uit van wat wij zagen op de locatie.',
      viewsCode: 'no_differing_data',
      ground: 'awb_4_46_b',
    });
  },
};
