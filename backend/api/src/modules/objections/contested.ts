// SPDX-License-Identifier: EUPL-1.2
import {
  type ContestedDecision,
  type ContestedMatter,
  type GrantState,
  type InterestDebtor,
  matterOf,
  mostOnObjection,
  type ObligationState,
  stillDecides,
} from '#domain';
import type { Asker } from '../decisions/mandates.service';
import type { ChangedDate } from '../delivery/grant-change.entities';

/** What an objection is about, with the figures of which upholding it depends. Cents. */
export interface Contested {
  readonly matter: ContestedMatter;
  /** From what the matter was told. */
  readonly told: ContestedDecision;
  /** What was asked of a change, in cents. */
  readonly wantedCents: number;
  readonly grantState: GrantState | null;
  /** What the contested decision gives, as it was changed since. */
  readonly ownCents: number;
  /** What upholding gives at most; nothing where the rule of the scheme reckons it. */
  readonly mostCents: number | null;
  /** Whether no later decision took the place of this one. */
  readonly stillDecides: boolean;
  /** What amendments since took off, as far as they still stand. */
  readonly loweredCents: number;
  /** What earlier decisions on an objection against the same decision gave. */
  readonly givenCents: number;
  /** What the contested decision itself added to the grant. */
  readonly raisedCents: number;
  /** The days that the contested change set, and those that were asked. */
  readonly dates: readonly ChangedDate[];
  readonly wantedDates: readonly ChangedDate[];
  readonly penalty?: { readonly id: string; readonly noticeOn: string; readonly paidCents: number };
  readonly interest?: { readonly id: string; readonly principalCents: number; readonly paidCents: number };
  readonly extension?: {
    readonly id: string;
    readonly obligationId: string;
    readonly obligation: ObligationState;
    readonly askedMonths: number;
    readonly ownMonths: number;
  };
}

interface Row {
  kind: string;
  amount_cents: number;
  ex_officio: boolean;
  grant_state: GrantState | null;
  granted_cents: number | null;
  determined_cents: number | null;
  withdrawn_since: boolean;
  given_cents: number;
  lowered_cents: number;
  change: {
    kind: string | null;
    refusal: boolean;
    beforeCents: number | null;
    wantedCents: number | null;
    dates: ChangedDate[];
    wantedDates: ChangedDate[] | null;
  } | null;
  penalty: { id: string; receivedOn: string; amountCents: number; paidCents: number } | null;
  interest: {
    id: string;
    debtor: InterestDebtor;
    amountCents: number;
    principalCents: number;
    paidCents: number;
  } | null;
  extension: {
    id: string;
    obligationId: string;
    obligation: ObligationState;
    months: number;
    grantedMonths: number | null;
  } | null;
}

/** What a decision on an objection gave back or gave, in cents. */
const givenIn = ['restoredGrantCents', 'raisedGrantCents', 'addedDeterminedCents']
  .map((name) => `coalesce((x.facts -> 'receipt' ->> '${name}')::int8, 0)`)
  .join(' + ');

const contestedSql = `
  select d.kind, d.amount_cents, coalesce((d.facts -> 'receipt' -> 'proposal' ->> 'exOfficio')::boolean, false) as ex_officio,
         g.state as grant_state, g.granted_cents, g.determined_cents,
         exists (select from grant_change w join decision x on x.id = w.decision_id
                  where w.application_id = d.application_id and w.state = 'made' and x.id <> d.id and x.replaced_by_id is null
                    and w.kind in ('withdraw', 'withdrawDetermination')) as withdrawn_since,
         (select coalesce(sum(${givenIn}), 0)::int8 from decision x join objection o on o.id = x.subject_id
           where x.kind = 'objection' and o.decision_id = d.id) as given_cents,
         (select coalesce(sum(w.before_cents - x.amount_cents - (
                   select coalesce(sum((y.facts -> 'receipt' ->> 'restoredGrantCents')::int8
                            + (y.facts -> 'receipt' ->> 'addedDeterminedCents')::int8), 0) from decision y
                     join objection o on o.id = y.subject_id where y.kind = 'objection' and o.decision_id = x.id)), 0)::int8
            from grant_change w join decision x on x.id = w.decision_id
           where w.application_id = d.application_id and w.state = 'made' and not w.refusal
             and w.kind = case d.kind when 'determination' then 'amendDetermination' else 'amend' end and x.id <> d.id and x.amount_cents < w.before_cents and x.decided_on >= d.decided_on) as lowered_cents,
         (select jsonb_build_object('kind', c.kind, 'refusal', c.refusal, 'beforeCents', c.before_cents,
                   'wantedCents', (c.wanted ->> 'amountCents')::int8, 'dates', c.dates, 'wantedDates', c.wanted -> 'dates')
            from grant_change c where c.decision_id = d.id) as change,
         (select jsonb_build_object('id', p.id, 'receivedOn', p.received_on, 'amountCents', p.amount_cents, 'paidCents',
                   coalesce((select sum(m.amount_cents) from penalty_payment m where m.penalty_id = p.id and m.state = 'paid'), 0))
            from penalty p where d.kind = 'penalty' and p.id = d.subject_id) as penalty,
         (select jsonb_build_object('id', i.id, 'debtor', i.debtor, 'amountCents', i.amount_cents, 'principalCents', i.principal_cents, 'paidCents',
                   coalesce((select sum(m.amount_cents) from interest_payment m where m.interest_id = i.id and m.state = 'paid'), 0))
            from statutory_interest i where d.kind = 'interest' and i.id = d.subject_id) as interest,
         (select jsonb_build_object('id', x.id, 'obligationId', x.obligation_id, 'obligation', b.state, 'months', x.months,
                   'grantedMonths', case when x.state = 'granted' then coalesce(x.granted_months, x.months) end)
            from extension_request x join obligation b on b.id = x.obligation_id where x.id = d.subject_id) as extension
    from decision d left join subsidy_grant g on g.application_id = d.application_id
   where d.id = $1`;

/** What the contested decision was about, as it stands now. */
export async function contestedBy(asker: Pick<Asker, 'query'>, decisionId: string): Promise<Contested> {
  const [row] = await asker.query<Row>(contestedSql, [decisionId]);
  if (!row) throw new Error(`there is no decision ${decisionId}`);
  const { change, penalty, interest, extension } = row;
  const beforeCents = change?.beforeCents ?? 0;
  const told: ContestedDecision = {
    kind: row.kind,
    exOfficio: row.ex_officio,
    ...(change
      ? { change: { kind: change.kind, refused: change.refusal, beforeCents, afterCents: row.amount_cents } }
      : {}),
    ...(penalty ? { penaltyCents: penalty.amountCents } : {}),
    ...(interest ? { interestDebtor: interest.debtor } : {}),
    ...(extension ? { extension: { askedMonths: extension.months, grantedMonths: extension.grantedMonths ?? 0 } } : {}),
  };
  const matter = matterOf(told);
  if (!matter) throw new Error(`no objection is possible against decision ${decisionId}`);
  const decides = stillDecides(matter, row.grant_state, row.withdrawn_since);
  const ownCents = ownOf(row, matter);
  const wantedCents = change?.wantedCents ?? 0;
  const most = mostOnObjection({
    matter,
    ownCents,
    contestedCents: row.amount_cents,
    beforeCents,
    wantedCents,
    givenCents: row.given_cents,
  });
  return {
    matter,
    told,
    wantedCents,
    grantState: row.grant_state,
    ownCents,
    mostCents: decides ? (most ?? null) : ownCents,
    stillDecides: decides,
    loweredCents: row.lowered_cents,
    givenCents: row.given_cents,
    raisedCents: Math.max(0, row.amount_cents - beforeCents),
    dates: change && !change.refusal ? change.dates : [],
    wantedDates: change?.wantedDates ?? [],
    ...(interest
      ? { interest: { id: interest.id, principalCents: interest.principalCents, paidCents: interest.paidCents } }
      : {}),
    ...(penalty ? { penalty: { id: penalty.id, noticeOn: penalty.receivedOn, paidCents: penalty.paidCents } } : {}),
    ...(extension
      ? {
          extension: {
            id: extension.id,
            obligationId: extension.obligationId,
            obligation: extension.obligation,
            askedMonths: extension.months,
            ownMonths: extension.grantedMonths ?? 0,
          },
        }
      : {}),
  };
}

function ownOf(row: Row, matter: ContestedMatter): number {
  const { amount_cents, granted_cents, determined_cents, penalty } = row;
  if (matter === 'penalty' || matter === 'no_penalty') return penalty?.amountCents ?? amount_cents;
  if (matter === 'interest_owed') return row.interest?.amountCents ?? amount_cents;
  if (matter === 'interest_claimed') return amount_cents;
  if (matter.startsWith('determination') || matter === 'ex_officio_determination')
    return determined_cents ?? amount_cents;
  if (matter === 'refusal' || matter === 'not_processed' || matter.startsWith('extension')) return amount_cents;
  return granted_cents ?? amount_cents;
}
