// SPDX-License-Identifier: EUPL-1.2
import {
  type Breach,
  type CaseEventMeaning,
  type CaseEventType,
  caseEventTypes,
  determinationFor,
  type GrantState,
  determinesItself,
  grantStateForRecipient,
  quotaChecks,
  type SampledGrant,
} from '#domain';
import type { Reader } from '../../platform/work/work';
import type { ObligationResponse } from '../delivery/delivery.dto';
import type { PaymentResponse, SanctionsResponse, ToldLateItem } from '../payments/payments.dto';
import { notifiedOnly } from '../timeline/applicant-view';
import {
  activityOf,
  amountBefore,
  changeResponses,
  type ChangeRow,
  changesOfGrant,
  noticeResponses,
  type NoticeRow,
  noticesOfGrant,
} from './case-changes';
import type { CaseCore } from './case-core';
import { responseOfCalculation } from './case-calculation';
import type { GrantNoticeResponse } from './case-changes.dto';
import type {
  DeterminationProposalResponse,
  FinalAccountResponse,
  GrantResponse,
  LastProgressResponse,
} from './case-view.dto';
import { asNotified } from './notified-extensions';

/** The kinds of events that move a grant. */
const grantEvents = Object.entries(caseEventTypes as Record<string, CaseEventMeaning>).flatMap(([type, meaning]) =>
  meaning.lifecycle === 'grant' ? [type] : [],
);

/** A grant as it really stands; the municipality may know less of it. */
export interface GrantRow {
  id: string;
  state: GrantState;
  version: number;
  granted_cents: number;
  determined_cents: number | null;
  paid_cents: number;
  claimed_cents: number;
  received_cents: number;
  granted_on: string;
  notified_on: string | null;
  determination_due_on: string | null;
  sanctions: { breaches: Breach[]; explanation: string } | null;
  /** What the last progress report said. */
  last_progress: LastProgressResponse | null;
  /** The sample in which the grant took part. */
  sampled: (SampledGrant & { id: string; askedOn: string | null }) | null;
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
  /** Orders to pay back of which the decision was not notified yet, by id. */
  unnotified_claims: string[];
  /** The last event of the life of the grant that its recipient may see. */
  last_seen: CaseEventType | null;
  changes: ChangeRow[];
  notices: GrantNoticeResponse[];
  told_late: ToldLateItem[];
}

/**
 * The grant with the last request and the last proposal to determine it; for a municipality only after the decision was
 * notified, because before that it has no effect (Awb 3:40).
 */
export async function loadGrant(reader: Reader, { row, internal }: CaseCore): Promise<GrantRow | null> {
  const unheardGrant = row.unheard?.about === 'grant' && row.unheard.ownCents === 0;
  if (!internal && (!row.decision_notified || unheardGrant)) return null;
  const [grant] = await reader.query<Omit<GrantRow, 'notices'> & { notices: NoticeRow[] }>(
    `select g.id, g.state, g.version, g.granted_cents, g.determined_cents, g.paid_cents, g.claimed_cents, g.received_cents,
            g.granted_on,
            g.notified_on, g.determination_due_on, g.sanctions,
            (select jsonb_build_object('answers', r.answers, 'documentIds', r.document_ids, 'receivedOn', r.received_on,
                      'decisionDueOn', r.decision_due_on)
               from determination_request r where r.grant_id = g.id order by r.received_on desc, r.id desc limit 1) as final_account,
            (select jsonb_build_object('amountCents', d.amount_cents, 'reason', d.reason, 'exOfficio', d.ex_officio,
                      'proposedByName', p.name, 'returnReason', d.return_reason, 'opinionReply', d.opinion_reply, 'proposedBy', d.proposed_by,
                      'returned', d.returned_by is not null)
               from determination_proposal d join person p on p.id = d.proposed_by
              where d.grant_id = g.id order by d.proposed_at desc, d.id desc limit 1) as proposal,
            (select coalesce(jsonb_agg(coalesce(c.subject_id, d.subject_id)), '[]') from decision d
               left join objection o on o.id = d.subject_id left join decision c on c.id = o.decision_id where d.application_id = g.application_id
                and d.notified_on is null and d.subject_id is not null) as unnotified,
            (select coalesce(jsonb_object_agg(m.id, m.prepared_by), '{}') from payment m where m.grant_id = g.id) as preparers,
            (select coalesce(jsonb_agg(m.id), '[]') from payment m join decision d on d.id = m.decision_id
              where m.grant_id = g.id and d.notified_on is null) as unnotified_claims,
            (select e.type from case_event e where e.case_id = g.application_id and e.audience = 'everyone'
                and e.type = any($2) and ${notifiedOnly('e')} order by e.case_seq desc limit 1) as last_seen,
            (select coalesce(jsonb_agg(jsonb_build_object('key', n.key, 'lateDays', n.late_days) order by n.notified_at, n.id), '[]')
               from recipient_notice n where n.grant_id = g.id and n.late_days > 0) as told_late,
            (select jsonb_build_object('placed', coalesce(r.homes -> 'placed' -> 'kinds', '{}'), 'spentCents', r.spent_cents,
                      'periodEndsOn', r.period_ends_on)
               from progress_report r where r.grant_id = g.id and r.submitted_at is not null
              order by r.period_ends_on desc, r.id desc limit 1) as last_progress,
            (select jsonb_build_object('id', s.sample_id, 'drawn', s.drawn, 'dueOn', s.due_on, 'askedOn', s.asked_on)
               from sample_check s where s.grant_id = g.id) as sampled,
            ${changesOfGrant} as changes, ${noticesOfGrant} as notices
       from subsidy_grant g where g.application_id = $1`,
    [row.id, grantEvents],
  );
  if (!grant) return null;
  return { ...grant, notices: noticeResponses(grant.notices, reader.today) };
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
  const known = internal ? null : core.row.unheard;
  return {
    id: grant.id,
    state: shownGrantState(core, grant),
    version: grant.version,
    grantedCents: internal
      ? grant.granted_cents
      : known?.about === 'grant' || known?.about === 'change'
        ? known.ownCents
        : (amountBefore(grant.changes, ['amend', 'withdraw']) ?? grant.granted_cents),
    determinedCents: shown
      ? internal
        ? grant.determined_cents
        : known?.about === 'determination'
          ? known.ownCents
          : (amountBefore(grant.changes, ['amendDetermination', 'withdrawDetermination']) ?? grant.determined_cents)
      : null,
    paidCents: grant.paid_cents,
    receivedCents: grant.received_cents,
    grantedOn: grant.granted_on,
    notifiedOn: grant.notified_on,
    determinationDueOn: grant.determination_due_on,
    obligations: internal ? [...obligations] : obligations.map((one) => asNotified(one, grant.unnotified)),
    payments: internal ? [...payments] : payments.filter((one) => mayKnow(one, grant)).map(withoutPreparers),
    finalAccount: finalAccount(core, grant),
    exOfficioCalculation: internal ? exOfficio(core, grant) : null,
    proposal: internal ? proposalOf(grant) : null,
    sanctions: internal ? sanctionsOf(core, grant) : null,
    claimedCents: internal ? grant.claimed_cents : knownClaims(payments, grant),
    activity: activityOf(core, grant.changes),
    changes: changeResponses(core, grant.changes),
    notices: grant.notices,
    sample: internal || grant.sampled?.drawn ? grant.sampled : null,
    lastProgress: internal ? grant.last_progress : null,
  };
}

export function shownGrantState({ internal }: CaseCore, grant: GrantRow): GrantState {
  return internal ? grant.state : grantStateForRecipient(grant.last_seen);
}

function knownClaims(payments: readonly PaymentResponse[], grant: GrantRow): number {
  return payments
    .filter((one) => one.kind === 'recovery' && mayKnow(one, grant))
    .reduce((sum, { amountCents }) => sum + amountCents, 0);
}

/** Preparing and releasing are internal: a municipality sees what was paid, and what it was asked to pay back. */
function mayKnow({ id, kind, state }: PaymentResponse, { unnotified_claims }: GrantRow): boolean {
  return state === 'paid' || (kind === 'recovery' && !unnotified_claims.includes(id) && state !== 'cancelled');
}

function withoutPreparers(payment: PaymentResponse): PaymentResponse {
  return { ...payment, preparedByName: '', releasedByName: null };
}

/** The duties that were not met; a municipality sees the cuts once the determination was notified. */
function breachesIn({ internal, row }: CaseCore, { sanctions }: GrantRow): readonly Breach[] {
  return internal || row.determination_notified ? (sanctions?.breaches ?? []) : [];
}

function finalAccount(core: CaseCore, grant: GrantRow): FinalAccountResponse | null {
  if (!grant.final_account) return null;
  const { answers } = grant.final_account;
  const inputs = { grantedCents: grant.granted_cents, answers, breaches: breachesIn(core, grant) };
  const quotas = quotaChecks(core.type, answers).map((check) => ({ ...check, text: { ...check.text } }));
  return { ...grant.final_account, calculation: responseOfCalculation(determinationFor(core.type, inputs)), quotas };
}

function exOfficio(core: CaseCore, grant: GrantRow) {
  const { type } = core;
  const reminded = grant.notices.some(({ kind, endedOn }) => kind === 'determination_reminder' && endedOn === null);
  const drawn = grant.sampled?.drawn === true;
  const { mode } = type.determination;
  if (!determinesItself({ mode, drawn, secondTermPassed: reminded && !grant.final_account })) return null;
  const answers = grant.final_account?.answers;
  const inputs = { grantedCents: grant.granted_cents, answers, breaches: breachesIn(core, grant) };
  return responseOfCalculation(determinationFor(type, inputs));
}

/** What the cuts of the scheme rest on, with the amount that they are taken from. */
function sanctionsOf({ type }: CaseCore, grant: GrantRow): SanctionsResponse | null {
  if ((type.determination.sanctions ?? []).length === 0) return null;
  const inputs = { grantedCents: grant.granted_cents, answers: grant.final_account?.answers };
  const { breaches = [], explanation = '' } = grant.sanctions ?? {};
  const withoutCents = determinationFor(type, inputs).totalCents;
  return { breaches: [...breaches], explanation, withoutCents, toldLate: grant.told_late };
}

function proposalOf({ proposal }: GrantRow): DeterminationProposalResponse | null {
  if (!proposal) return null;
  const { amountCents, reason, exOfficio: byProvince, proposedByName, returnReason, opinionReply } = proposal;
  return { amountCents, reason, exOfficio: byProvince, proposedByName, returnReason, opinionReply };
}
