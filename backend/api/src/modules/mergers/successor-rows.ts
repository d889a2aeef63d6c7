// SPDX-License-Identifier: EUPL-1.2
import { inheritedReachability, inheritedYear } from '#domain';
import type { Tx } from '../../platform/work/tx';

/** Who follows whom, by ids. */
export interface Succession {
  readonly mergerId: string;
  readonly predecessorIds: readonly string[];
  readonly successorId: string;
  readonly effectiveOn: string;
}

/**
 * What goes on in the name of the successor. Whatever is fixed once written (letters, decisions, events, what was sent in)
 * stays in the name of the municipality of then; the walls let the successor see it.
 */
export const movedTables = [
  'application_page',
  'completion_request',
  'subsidy_grant',
  'obligation',
  'obligation_report',
  'extension_request',
  'payment',
  'determination_request',
  'statutory_interest',
  'interest_payment',
  'case_term',
  'grant_change',
  'grant_notice',
  'due_step',
  'recipient_notice',
  'project_status',
  'progress_report',
  'progress_photo',
  'sample_check',
  'visit',
  'visit_task',
  'appeal',
] as const;

/** Cases and all that still moves in them. The cases are locked. */
export async function moveCases(tx: Tx, { predecessorIds, successorId }: Succession): Promise<void> {
  const ids = [successorId, predecessorIds];
  await tx.query(
    'update application set organisation_id = $1, version = version + 1 where organisation_id = any ($2)',
    ids,
  );
  for (const table of movedTables) {
    await tx.query(`update ${table} set organisation_id = $1 where organisation_id = any ($2)`, ids);
  }
}

/**
 * Everybody keeps the rights that they had; who belongs to several has the rights of each. They are signed out, so that
 * nobody goes on in the name of a municipality that is no more.
 */
export async function movePeople(tx: Tx, { predecessorIds, successorId }: Succession): Promise<void> {
  const ids = [successorId, predecessorIds];
  await tx.query(
    'delete from web_session where person_id in (select person_id from membership where organisation_id = any ($1))',
    [predecessorIds],
  );
  await tx.query(
    `insert into membership (person_id, organisation_id, role)
     select distinct person_id, $1::uuid, role from membership where organisation_id = any ($2) on conflict do nothing`,
    ids,
  );
  await tx.query('delete from membership where organisation_id = any ($1)', [predecessorIds]);
  await tx.query(
    `insert into provider_identity (issuer, subject, organisation_id, person_id, created_at)
     select distinct on (issuer, subject) issuer, subject, $1::uuid, person_id, created_at from provider_identity
      where organisation_id = any ($2) order by issuer, subject, created_at on conflict do nothing`,
    ids,
  );
  await tx.query('delete from provider_identity where organisation_id = any ($1)', [predecessorIds]);
}

/** Whoever stays away from a predecessor stays away from its successor (Awb 2:4); the earlier declaration stays too. */
export async function moveInterests(tx: Tx, { predecessorIds, successorId }: Succession): Promise<void> {
  await tx.query(
    `insert into organisation_interest (person_id, organisation_id, reason, declared_at)
     select distinct on (person_id) person_id, $1::uuid, reason, $3::timestamptz from organisation_interest
      where organisation_id = any ($2) and ended_at is null order by person_id, declared_at
     on conflict do nothing`,
    [successorId, predecessorIds, tx.now],
  );
}

interface YearRow {
  account_id: string;
  year: number;
  organisation_id: string;
  granted_cents: number;
  maximum_cents: number | null;
}

/** What was granted per type and year counts for the successor; postings stay as they were booked. */
export async function moveYears(tx: Tx, { predecessorIds, successorId }: Succession): Promise<void> {
  const rows = await tx.query<YearRow>(
    `select account_id, year, organisation_id, granted_cents, maximum_cents from applicant_year
      where organisation_id = any ($1) order by account_id, year, organisation_id for update`,
    [[...predecessorIds, successorId]],
  );
  const years = Map.groupBy(rows, ({ account_id, year }) => `${account_id} ${year}`);
  for (const group of years.values()) {
    const [first] = group;
    if (!first) continue;
    const { grantedCents, maximumCents } = inheritedYear(
      group.map((row) => ({ grantedCents: row.granted_cents, maximumCents: row.maximum_cents })),
    );
    await tx.query(
      `update applicant_year set granted_cents = 0 where account_id = $1 and year = $2 and organisation_id = any ($3)`,
      [first.account_id, first.year, predecessorIds],
    );
    await tx.query(
      `insert into applicant_year (account_id, organisation_id, year, maximum_cents, granted_cents) values ($1, $2, $3, $4, $5)
       on conflict (account_id, organisation_id, year) do update set maximum_cents = $4, granted_cents = $5`,
      [first.account_id, successorId, first.year, maximumCents, grantedCents],
    );
  }
}

/** The register says from which day who followed whom; the answer about electronic messages goes along where all gave it. */
export async function moveRegister(tx: Tx, succession: Succession): Promise<void> {
  const { mergerId, predecessorIds, successorId, effectiveOn } = succession;
  const answers = await tx.query<{ electronic_messages: boolean | null }>(
    'select electronic_messages from organisation where id = any ($1)',
    [predecessorIds],
  );
  const reachable = inheritedReachability(answers.map((row) => row.electronic_messages));
  await tx.query(
    `update organisation set electronic_messages = $2, electronic_messages_since = $3
      where id = $1 and electronic_messages is null and $2::boolean is not null`,
    [successorId, reachable, effectiveOn],
  );
  await tx.query('update organisation set valid_to = $3, successor_id = $1 where id = any ($2)', [
    successorId,
    predecessorIds,
    effectiveOn,
  ]);
  await tx.query(
    `insert into organisation_succession (predecessor_id, successor_id, merger_id, effective_on, last_posting_id, recorded_at)
     select id, $2, $3, $4, (select coalesce(max(p.id), 0) from posting p), $5 from unnest($1::uuid[]) as id`,
    [predecessorIds, successorId, mergerId, effectiveOn, tx.now],
  );
}
