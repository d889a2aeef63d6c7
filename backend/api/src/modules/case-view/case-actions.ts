// SPDX-License-Identifier: EUPL-1.2
import {
  type ActorFacts,
  type ApplicationAction,
  type ApplicationFacts,
  applicationLifecycle,
  type ApplicationState,
  awaitedDraw,
  awaitedReport,
  determinesItself,
  type GrantFacts,
  grantLifecycle,
  isSampled,
  type LocalDate,
  type MandateEntry,
  type ObligationState,
  type Refusal,
} from '#domain';
import type { Reader } from '../../platform/work/work';
import type { CureFacts } from '../applications/cure-facts';
import type { ViewsResponse } from '../views/views.dto';
import type { MandatesService } from '../decisions/mandates.service';
import type { ObligationResponse } from '../delivery/delivery.dto';
import { obligationsInTheWay } from '../payments/grant-facts';
import type { PaymentResponse } from '../payments/payments.dto';
import { actionsOf, butRefused, obligationActions, paymentActions, viewsActions } from './allowed-actions';
import { changeActions, throughChange } from './change-actions';
import type { AssessmentPart } from './case-assessment';
import type { CaseCore } from './case-core';
import { type GrantRow, shownGrantState } from './case-grant';
import type { AllowedActionResponse, CompletionRequestResponse } from './case-view.dto';
import { remembering } from './remembering';

/** All that the guards of the lifecycles look at. */
export interface CaseFacts {
  readonly core: CaseCore;
  readonly shownState: ApplicationState;
  readonly assessment: AssessmentPart;
  readonly requests: readonly CompletionRequestResponse[];
  readonly cure: CureFacts;
  readonly views: readonly ViewsResponse[];
  readonly grant: GrantRow | null;
  readonly obligations: readonly ObligationResponse[];
  readonly payments: readonly PaymentResponse[];
}

type Mandate = MandateEntry | Refusal;
type Deciding = 'grant' | 'grantPartly' | 'refuse' | 'notProcess';

const mandateKinds = {
  grant: 'grant',
  grantPartly: 'grant_partly',
  refuse: 'refuse',
  notProcess: 'not_process',
} as const;
const deciding = Object.keys(mandateKinds) as Deciding[];

/** What the actor may do with the case now, and for what not: why. */
export async function allowedActions(
  reader: Reader,
  mandates: MandatesService,
  facts: CaseFacts,
): Promise<AllowedActionResponse[]> {
  const { core, grant, assessment, obligations, payments } = facts;
  const { actor } = reader;
  const who: ActorFacts = { actorId: actor.personId ?? '', conflictsOf: assessment.conflicts.map(({ id }) => id) };
  const register = await mandateAnswers(reader, mandates, facts);
  const application = actionsOf(actor, {
    thing: 'application',
    id: core.row.id,
    lifecycle: applicationLifecycle,
    state: core.row.state,
    shownState: facts.shownState,
    shownToStaff: deciding,
    facts: (action) => applicationFacts(reader, facts, who, register, action),
  });
  application.push(...facts.views.flatMap((one) => viewsActions(actor, one, who, reader.today)));
  if (!grant) return application;
  const determining = actionsOf(actor, {
    thing: 'grant',
    id: grant.id,
    lifecycle: grantLifecycle,
    state: grant.state,
    shownState: shownGrantState(core, grant),
    shownToStaff: ['determine'],
    facts: () => grantFacts(reader, facts, who, register.determine),
  });
  const suspended = grant.notices.find(({ kind, running }) => kind === 'payment_suspension' && running);
  return [
    ...application,
    ...(await changeActions(reader, mandates, facts, who)),
    ...determining
      .filter(({ action }) => !throughChange.includes(action))
      .map((one) =>
        grant.notified_on === null
          ? { ...one, allowed: false, refusal: { ...unknownYet } }
          : butRefused(one, one.action === 'determine' ? underway(payments) : undefined),
      ),
    ...obligations.flatMap((one) => obligationActions(actor, one, who, register.extend)),
    ...payments.flatMap((one) =>
      paymentActions(actor, one, {
        who,
        preparedBy: grant.preparers[one.id],
        claimNotified: !grant.unnotified_claims.includes(one.id),
        suspended: suspended ? suspended.reason : null,
      }),
    ),
  ];
}

/** @source Awb 3:40 — nothing is determined of a grant that its recipient does not know of. */
const unknownYet: Refusal = { code: 'NOT_NOTIFIED_YET', source: 'Awb 3:40' };

/** A determination waits for payments that are on their way, so that what it says about them is true. */
function underway(payments: readonly PaymentResponse[]): Refusal | undefined {
  const ordered = payments.filter(
    ({ kind, state }) => kind !== 'recovery' && (state === 'proposed' || state === 'released'),
  );
  const orderedCents = ordered.reduce((sum, { amountCents }) => sum + amountCents, 0);
  return orderedCents > 0 ? { code: 'PAYMENTS_UNDERWAY', details: { orderedCents } } : undefined;
}

type Register = Partial<Record<Deciding | 'determine' | 'extend', Mandate>>;

/** What the mandate register says to this actor; asked only for people who decide. */
async function mandateAnswers(reader: Reader, mandates: MandatesService, facts: CaseFacts): Promise<Register> {
  const { roles } = reader.actor;
  const asker = remembering(reader);
  // What was asked is decided on, and what was decided can be corrected.
  const asked = facts.obligations.some(({ extensions }) => extensions.length > 0);
  const extend =
    asked && (roles.includes('assessor') || roles.includes('decider'))
      ? { extend: await mandates.find(asker, 'extend', 0) }
      : {};
  if (!roles.includes('decider')) return extend;
  const advised = facts.assessment.openAdvice?.amountCents ?? 0;
  const answers: Register = { ...extend };
  for (const action of deciding) {
    const amountCents = action === 'grant' || action === 'grantPartly' ? advised : 0;
    answers[action] = await mandates.find(asker, mandateKinds[action], amountCents);
  }
  answers.determine = await mandates.find(asker, 'determine', facts.grant?.proposal?.amountCents ?? 0);
  return answers;
}

function applicationFacts(
  { today }: Reader,
  { core, assessment, cure }: CaseFacts,
  who: ActorFacts,
  register: Register,
  action: ApplicationAction,
): ApplicationFacts {
  const mandate = deciding.find((one) => one === action);
  return {
    ...who,
    today,
    assignedTo: core.row.assignee_id,
    preparedBy: assessment.openAdvice?.advisedBy ?? null,
    scoredBy: assessment.scoredBy,
    ...cure,
    mandate: mandate && register[mandate],
  };
}

function grantFacts(
  { today }: Reader,
  { core, grant, obligations }: CaseFacts,
  who: ActorFacts,
  mandate: Mandate | undefined,
): GrantFacts {
  const proposal = grant?.proposal;
  const requested = Boolean(grant?.final_account);
  const passed = grant?.notices.some(
    ({ kind, endedOn, dueOn }) => kind === 'determination_reminder' && endedOn === null && dueOn < today,
  );
  const secondTermPassed = !requested && passed === true;
  const sampled = grant?.sampled;
  const { mode } = core.type.determination;
  const exOfficio = determinesItself({ mode, drawn: sampled?.drawn === true, secondTermPassed });
  const sampleReport = awaitedReport({ sampled, requested, secondTermPassed });
  const determinationDueOn = (grant?.determination_due_on ?? null) as LocalDate | null;
  const inSampleTier = grant !== null && isSampled(core.scheme, core.type, grant.granted_cents);
  const sampleDraw = awaitedDraw({ inSampleTier, sampled, requested, secondTermPassed, determinationDueOn });
  const inTheWay = obligationsInTheWay(
    obligations.map(({ key, kind, state }) => ({ key, kind, state: state as ObligationState })),
    { requested, exOfficio, determinationDueOn, today },
  );
  return {
    ...who,
    mandate,
    preparedBy: proposal && !proposal.returned ? proposal.proposedBy : null,
    exOfficio,
    requested,
    ...(sampleReport ? { sampleReport } : {}),
    ...(sampleDraw ? { sampleDraw } : {}),
    today,
    determinationDueOn,
    openObligations: core.type.obligations
      .filter(({ key }) => inTheWay.includes(key))
      .map(({ text }) => text.nl.replace(/\.$/, '')),
  };
}
