// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate, TraceStep } from '#domain';
import type { AskedChange, ChangedDate } from '../delivery/grant-change.entities';
import type { CaseCore } from './case-core';
import type { GrantChangeResponse, GrantNoticeResponse } from './case-changes.dto';

/** A change of a grant as it really stands; the municipality may know less of it. */
export interface ChangeRow {
  id: string;
  version: number;
  state: string;
  requested: boolean;
  wanted: AskedChange;
  request_reason: string;
  document_ids: string[];
  asked_at: string;
  asked_by_name: string;
  kind: string | null;
  ground: string | null;
  refusal: boolean;
  amount_cents: number | null;
  activity: string | null;
  dates: ChangedDate[];
  obligation_id: string | null;
  reason: string;
  views_code: string | null;
  proposed_by: string | null;
  proposed_by_name: string | null;
  return_reason: string | null;
  before_cents: number | null;
  decision_id: string | null;
  notified_on: string | null;
  /** Since when a decision on objection took the place of its decision, and what came of that objection. */
  revoked_on: string | null;
  objection_outcome: string | null;
}

/** The changes of the grant `g` in their order, as JSON: asked, under way, and made; both histories stay. */
export const changesOfGrant = `(select coalesce(jsonb_agg(to_jsonb(changes)), '[]') from (
    select c.id, c.version, c.state, c.requested, c.wanted, c.request_reason, c.document_ids, c.asked_at,
            asker.name as asked_by_name, c.kind, c.ground, c.refusal, c.amount_cents, c.activity, c.dates, c.obligation_id,
            c.reason, c.views_code, c.proposed_by, maker.name as proposed_by_name, c.return_reason, c.before_cents,
            c.decision_id, d.notified_on, r.notified_on as revoked_on, o.outcome as objection_outcome
       from grant_change c
       join person asker on asker.id = c.asked_by
       left join person maker on maker.id = c.proposed_by
       left join decision d on d.id = c.decision_id
       left join decision r on r.id = d.replaced_by_id
       left join objection o on o.answered_by_id = r.id
      where c.grant_id = g.id order by c.asked_at, c.id) changes)`;

/** Whether the recipient knows the outcome of a change (Awb 3:40). */
const isKnown = ({ notified_on }: ChangeRow): boolean => notified_on !== null;

/** The changes as a reader may know them: a municipality sees what it asked, and what was decided once it was notified. */
export function changeResponses({ internal }: CaseCore, rows: readonly ChangeRow[]): GrantChangeResponse[] {
  if (internal) return rows.map((row) => response(row, true));
  return rows.filter((row) => row.requested || isKnown(row)).map((row) => response(row, false));
}

function response(row: ChangeRow, internal: boolean): GrantChangeResponse {
  const hidden = !internal && !isKnown(row);
  const retracted = row.state === 'retracted';
  return {
    id: row.id,
    version: row.version,
    state: hidden && !retracted ? 'asked' : row.state,
    requested: row.requested,
    wantedAmountCents: row.wanted.amountCents ?? null,
    wantedActivity: row.wanted.activity ?? null,
    wantedDates: (row.wanted.dates ?? []).map((date) => ({ ...date })),
    requestReason: row.request_reason,
    documentIds: row.document_ids,
    askedAt: new Date(row.asked_at).toISOString(),
    askedByName: internal || row.requested ? row.asked_by_name : '',
    kind: hidden ? null : row.kind,
    ground: hidden ? null : row.ground,
    refusal: hidden ? false : row.refusal,
    amountCents: hidden ? null : row.amount_cents,
    activity: hidden ? null : row.activity,
    dates: hidden ? [] : row.dates.map((date) => ({ ...date })),
    reason: hidden ? '' : row.reason,
    viewsCode: internal ? row.views_code : null,
    proposedByName: internal ? row.proposed_by_name : null,
    returnReason: internal ? row.return_reason : null,
    beforeCents: hidden ? null : row.before_cents,
    decisionId: hidden ? null : row.decision_id,
    notifiedOn: row.notified_on,
    revokedOn: row.revoked_on,
  };
}

/** The amount before the first change that the recipient does not know of yet; nothing when it knows all. */
export function amountBefore(rows: readonly ChangeRow[], kinds: readonly string[]): number | null {
  const unknown = rows.find((row) => row.state === 'made' && !isKnown(row) && kinds.includes(row.kind ?? ''));
  return unknown?.before_cents ?? null;
}

/**
 * What the subsidy is for since the last change of it that this reader may know. What an upheld objection undid counts no
 * more, and what was refused counts when it was given after all.
 *
 * @source Awb 7:11(2)
 */
export function activityOf({ internal }: CaseCore, rows: readonly ChangeRow[]): string | null {
  const counting = rows.flatMap((row): string[] => {
    const upheld = row.revoked_on !== null && row.objection_outcome === 'upheld';
    const known = internal || isKnown(row);
    const raised = (row.amount_cents ?? 0) > (row.before_cents ?? Infinity);
    if (row.state === 'made' && known && (!upheld || raised)) return row.activity === null ? [] : [row.activity];
    return row.state === 'refused' && upheld && row.wanted.activity ? [row.wanted.activity] : [];
  });
  return counting.at(-1) ?? null;
}

export interface NoticeRow {
  id: string;
  kind: string;
  notice_on: string;
  due_on: string;
  ended_on: string | null;
  reason: string;
  trace: TraceStep[];
}

/** The reminders and suspensions of the grant `g`, as JSON. */
export const noticesOfGrant = `(select coalesce(jsonb_agg(to_jsonb(notices)), '[]') from (
    select id, kind, notice_on, due_on, ended_on, reason, trace from grant_notice
     where grant_id = g.id order by notice_on, id) notices)`;

/** The notices as people see them; one that ended, or of which the last day has passed, runs no more. */
export function noticeResponses(rows: readonly NoticeRow[], today: LocalDate): GrantNoticeResponse[] {
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    noticeOn: row.notice_on,
    dueOn: row.due_on,
    endedOn: row.ended_on,
    running: row.ended_on === null && row.due_on >= today,
    reason: row.reason,
    trace: row.trace.map((step) => ({ ...step })),
  }));
}
