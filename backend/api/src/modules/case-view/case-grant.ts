// SPDX-License-Identifier: EUPL-1.2
import { type Calculation, calculateDetermination, type GrantState, grantStateForRecipient } from '#domain';
import type { Reader } from '../../platform/work/work';
import type { ObligationResponse } from '../delivery/delivery.dto';
import type { PaymentResponse } from '../payments/payments.dto';
import type { CaseCore } from './case-core';
import { responseOfCalculation } from './case-intake';
import type { DeterminationProposalResponse, FinalAccountResponse, GrantResponse } from './case-view.dto';

/** A grant as it really stands; the municipality may know less of it. */
export interface GrantRow {
  id: string;
  state: GrantState;
  version: number;
  granted_cents: number;
  determined_cents: number | null;
  paid_cents: number;
  received_cents: number;
  granted_on: string;
  notified_on: string | null;
  determination_due_on: string | null;
  final_account: {
    answers: Record<string, unknown>;
    documentIds: string[];
    receivedOn: string;
    decisionDueOn: string;
  } | null;
  proposal: (DeterminationProposalResponse & { proposedBy: string; returned: boolean }) | null;
  /** What decisions are about that were taken and not yet notified, by id. */
  unnotified: string[];
  /** Who prepared each payment, by its id. */
  preparers: Record<string, string>;
}

/**
 * The grant with the last request and the last proposal to determine it; for a municipality only after the decision was
 * notified, because before that it has no effect (Awb 3:40).
 */
export async function loadGrant(reader: Reader, { row, internal }: CaseCore): Promise<GrantRow | null> {
  if (!internal && !row.decision_notified) return null;
  const [grant] = await reader.query<GrantRow>(
    `select g.id, g.state, g.version, g.granted_cents, g.determined_cents, g.paid_cents, g.received_cents, g.granted_on,
            g.notified_on, g.determination_due_on,
            (select jsonb_build_object('answers', r.answers, 'documentIds', r.document_ids, 'receivedOn', r.received_on,
                      'decisionDueOn', r.decision_due_on)
               from determination_request r where r.grant_id = g.id order by r.received_on desc, r.id desc limit 1) as final_account,
            (select jsonb_build_object('amountCents', d.amount_cents, 'reason', d.reason, 'exOfficio', d.ex_officio,
                      'proposedByName', p.name, 'returnReason', d.return_reason, 'proposedBy', d.proposed_by,
                      'returned', d.returned_by is not null)
               from determination_proposal d join person p on p.id = d.proposed_by
              where d.grant_id = g.id order by d.proposed_at desc, d.id desc limit 1) as proposal,
            (select coalesce(jsonb_agg(d.subject_id), '[]') from decision d where d.application_id = g.application_id
                and d.notified_on is null and d.subject_id is not null) as unnotified,
            (select coalesce(jsonb_object_agg(m.id, m.prepared_by), '{}') from payment m where m.grant_id = g.id) as preparers
       from subsidy_grant g where g.application_id = $1`,
    [row.id],
  );
  return grant ?? null;
}

/** What a reader sees of a grant: a municipality no proposals, no preparations, and a determination once it was notified. */
export function grantResponse(
  core: CaseCore,
  grant: GrantRow | null,
  obligations: readonly ObligationResponse[],
  payments: readonly PaymentResponse[],
): GrantResponse | null {
  if (!grant) return null;
  const { internal } = core;
  const shown = internal || core.row.determination_notified;
  return {
    id: grant.id,
    state: shownGrantState(core, grant),
    version: grant.version,
    grantedCents: grant.granted_cents,
    determinedCents: shown ? grant.determined_cents : null,
    paidCents: grant.paid_cents,
    receivedCents: grant.received_cents,
    grantedOn: grant.granted_on,
    notifiedOn: grant.notified_on,
    determinationDueOn: grant.determination_due_on,
    obligations: internal ? [...obligations] : obligations.map((one) => asNotified(one, grant.unnotified)),
    payments: internal ? [...payments] : payments.filter((one) => mayKnow(one, shown)).map(withoutPreparers),
    finalAccount: finalAccount(core, grant),
    exOfficioCalculation: internal ? exOfficio(core, grant) : null,
    proposal: internal ? proposalOf(grant) : null,
  };
}

export function shownGrantState({ internal, row }: CaseCore, grant: GrantRow): GrantState {
  if (internal) return grant.state;
  return grantStateForRecipient(grant.state, {
    requested: grant.final_account !== null,
    determinationNotified: row.determination_notified,
  });
}

/** Preparing and releasing are internal: a municipality sees what was paid, and what it was asked to pay back. */
function mayKnow({ kind, state }: PaymentResponse, determinationShown: boolean): boolean {
  return state === 'paid' || (kind === 'recovery' && determinationShown && state !== 'cancelled');
}

/** An answer on a request for more time counts for the municipality once it was notified. */
function asNotified(obligation: ObligationResponse, unnotified: readonly string[]): ObligationResponse {
  const hidden = obligation.extensions.filter(({ id }) => unnotified.includes(id));
  const extensions = obligation.extensions.map((one) =>
    hidden.includes(one) ? { ...one, state: 'asked', grantedMonths: null, decisionReason: null } : one,
  );
  const granted = hidden.filter(({ state }) => state === 'granted').length;
  return { ...obligation, extensions, extensionsLeft: obligation.extensionsLeft + granted };
}

function withoutPreparers(payment: PaymentResponse): PaymentResponse {
  return { ...payment, preparedByName: '', releasedByName: null };
}

function finalAccount({ type }: CaseCore, grant: GrantRow): FinalAccountResponse | null {
  if (!grant.final_account) return null;
  const calculation: Calculation = calculateDetermination(type, grant.granted_cents, grant.final_account.answers);
  return { ...grant.final_account, calculation: responseOfCalculation(calculation) };
}

function exOfficio({ type }: CaseCore, grant: GrantRow) {
  if (type.determination.mode !== 'ex_officio') return null;
  return responseOfCalculation(calculateDetermination(type, grant.granted_cents, grant.final_account?.answers ?? {}));
}

function proposalOf({ proposal }: GrantRow): DeterminationProposalResponse | null {
  if (!proposal) return null;
  const { amountCents, reason, exOfficio: byProvince, proposedByName, returnReason } = proposal;
  return { amountCents, reason, exOfficio: byProvince, proposedByName, returnReason };
}
