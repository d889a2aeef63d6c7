// SPDX-License-Identifier: EUPL-1.2
import {
  type ActorFacts,
  changeLifecycle,
  type ChangeState,
  grantLifecycle,
  type GrantState,
  type MandateEntry,
  type Refusal,
  type Role,
} from '#domain';
import { isProvince } from '../../platform/actor';
import type { Reader } from '../../platform/work/work';
import type { MandatesService } from '../decisions/mandates.service';
import { actionsOf } from './allowed-actions';
import type { CaseFacts } from './case-actions';
import type { ChangeRow } from './case-changes';
import { type GrantRow, shownGrantState } from './case-grant';
import type { AllowedActionResponse } from './case-view.dto';

const ofGrant = ['amend', 'withdraw', 'amendDetermination', 'withdrawDetermination'] as const;

/** Steps of a grant that are only taken by deciding on a change. */
export const throughChange: readonly string[] = ofGrant;

/** What the actor may do with the changes of a grant, and what may be begun. */
export async function changeActions(
  reader: Reader,
  mandates: MandatesService,
  { core, grant }: CaseFacts,
  who: ActorFacts,
): Promise<AllowedActionResponse[]> {
  if (!grant) return [];
  const { actor } = reader;
  const began = begin(grant, shownGrantState(core, grant), actor.roles);
  const mine = grant.changes.filter(({ requested }) => requested || isProvince(actor));
  const actions: AllowedActionResponse[] = [];
  for (const change of mine) actions.push(...(await actionsOn(reader, mandates, change, grant, who)));
  return [...began, ...actions];
}

async function actionsOn(
  reader: Reader,
  mandates: MandatesService,
  change: ChangeRow,
  grant: GrantRow,
  who: ActorFacts,
): Promise<AllowedActionResponse[]> {
  const { actor } = reader;
  const open = change.state === 'asked' || change.state === 'proposed';
  if (!open) return [];
  const mandate = actor.roles.includes('decider') ? await mandateFor(reader, mandates, change, grant) : undefined;
  const state = change.state as ChangeState;
  const shownState = isProvince(actor) ? state : 'asked';
  const facts = () => ({ ...who, preparedBy: change.proposed_by, mandate });
  const subject = { thing: 'change', id: change.id, lifecycle: changeLifecycle, state, shownState, facts };
  const wanted = change.refusal ? 'make' : 'refuse';
  return actionsOf(actor, subject).filter(
    ({ action }) => action !== wanted && (action !== 'retract' || change.requested !== isProvince(actor)),
  );
}

function mandateFor(
  reader: Reader,
  mandates: MandatesService,
  change: ChangeRow,
  grant: GrantRow,
): Promise<MandateEntry | Refusal> {
  const withdraws = change.kind === 'withdraw' || change.kind === 'withdrawDetermination';
  const ofDetermination = change.kind === 'amendDetermination' || change.kind === 'withdrawDetermination';
  const current = ofDetermination ? (grant.determined_cents ?? 0) : grant.granted_cents;
  return mandates.find(reader, withdraws ? 'withdraw' : 'amend', Math.max(current, change.amount_cents ?? 0));
}

/** What a person may begin: to ask for a change, to propose one, to suspend payment or to pay again. */
function begin(grant: GrantRow, shown: GrantState, roles: readonly Role[]): AllowedActionResponse[] {
  const pending = (requested: boolean): boolean =>
    grant.changes.some((one) => one.requested === requested && (one.state === 'asked' || one.state === 'proposed'));
  const from = (kinds: readonly (typeof ofGrant)[number][]): boolean =>
    kinds.some((kind) => grantLifecycle.transitions[kind].from.includes(grant.state));
  const notThere = (action: string): Refusal => ({ code: 'NOT_IN_THIS_STATE', details: { state: shown, action } });
  const early: Refusal | undefined =
    grant.notified_on === null ? { code: 'NOT_NOTIFIED_YET', source: 'Awb 3:40' } : undefined;
  const suspended = grant.notices.some(({ kind, running }) => kind === 'payment_suspension' && running);
  const one = (action: string, refusal: Refusal | undefined): AllowedActionResponse => ({
    thing: 'grant',
    subjectId: grant.id,
    action,
    allowed: !refusal,
    refusal: refusal ? { ...refusal } : null,
  });
  const busy: Refusal = { code: 'CHANGE_PENDING' };
  const paying = grant.state !== 'closed' && grant.state !== 'ended';
  return [
    ...(roles.includes('submit')
      ? [one('requestChange', from(['amend']) ? (pending(true) ? busy : undefined) : notThere('requestChange'))]
      : []),
    ...(roles.includes('assessor')
      ? [
          one(
            'proposeChange',
            early ?? (from(ofGrant) ? (pending(false) ? busy : undefined) : notThere('proposeChange')),
          ),
        ]
      : []),
    ...(roles.includes('decider') && !suspended && paying ? [one('suspendPayment', early)] : []),
    ...(roles.includes('decider') && suspended ? [one('resumePayment', undefined)] : []),
  ];
}
