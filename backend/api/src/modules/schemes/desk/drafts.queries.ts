// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  decide,
  editableFields,
  type SchemeDefinition,
  type SchemeDraftAction,
  schemeDraftLifecycle,
  type SchemeDraftState,
  schemeWarnings,
} from '#domain';
import type { Actor } from '../../../platform/actor';
import { notFound } from '../../../platform/refused.error';
import { type Reader, Work } from '../../../platform/work/work';
import type {
  DeskEntryResponse,
  DraftListQuery,
  DraftListResponse,
  DraftResponse,
  DraftSummaryResponse,
} from './desk.dto';
import { changesOf, countOfChanges, type InForce } from './draft-facts';

/** A draft with the version that is in force beside it. */
export interface DraftRow {
  readonly id: string;
  readonly scheme_key: string;
  readonly definition: SchemeDefinition;
  readonly state: SchemeDraftState;
  readonly version: number;
  readonly written_by: string[];
  readonly writers: string[];
  readonly created_at: Date;
  readonly changed_at: Date;
  readonly asked_at: Date | null;
  readonly based_on_id: string | null;
  readonly based_on: string | null;
  readonly base: SchemeDefinition | null;
  readonly opens_at: Date | null;
  readonly closes_at: Date | null;
}

/** Beside a draft stands what is in force; beside a published one, what it was copied from. */
const drafts = `
  select d.id, d.scheme_key, d.definition, d.state, d.version, d.written_by, d.created_at, d.changed_at, d.asked_at, d.based_on_id,
         o.version as based_on, b.definition as base, b.opens_at, b.closes_at,
         array(select p.name from person p where d.written_by ? p.id::text order by p.name, p.id) as writers
    from scheme_draft d
    left join scheme_version o on o.id = d.based_on_id
    left join scheme_version b on case when d.state = 'open' then b.scheme_key = d.scheme_key and b.current else b.id = d.based_on_id end`;

/** What the desk shows. */
@Injectable()
export class DraftsQueries {
  constructor(private readonly work: Work) {}

  /** The versions that are being written, and those that were; the last one changed first. */
  list(actor: Actor, { cursor, limit = 50 }: DraftListQuery): Promise<DraftListResponse> {
    const after = /^(\S+) ([0-9a-f-]{36})$/.exec(Buffer.from(cursor ?? '', 'base64url').toString('utf8'));
    const at = after && !Number.isNaN(Date.parse(after[1] ?? '')) ? [after[1], after[2]] : [null, null];
    return this.work.read(actor, async (reader) => {
      const rows = await reader.query<DraftRow>(
        `${drafts} where $1::timestamptz is null or (d.changed_at, d.id) < ($1::timestamptz, $2::uuid)
          order by d.changed_at desc, d.id desc limit $3`,
        [...at, limit + 1],
      );
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      const next = last && Buffer.from(`${last.changed_at.toISOString()} ${last.id}`).toString('base64url');
      return { items: rows.slice(0, limit).map(summaryOf), nextCursor: next ?? null };
    });
  }

  /** One of them: what it says, what it changes, which fields can be edited, and what may be done. */
  one(actor: Actor, id: string): Promise<DraftResponse> {
    return this.work.read(actor, async (reader) => {
      const row = await this.row(reader, id);
      const changes = changesOf(inForceOf(row), row.definition);
      return {
        ...summaryOf(row),
        basedOnId: row.based_on_id,
        definition: { ...row.definition },
        changes: changes.map((change) => ({ ...change })),
        fields: row.state === 'open' ? editableFields(row.definition) : [],
        warnings: schemeWarnings(row.definition),
        entries: await this.entries(reader, id),
        allowedActions: (['edit', 'ask', 'publish', 'drop'] as const).map((action) => allowed(actor, row, action)),
      };
    });
  }

  /** The row of a draft. @throws RefusedError NOT_FOUND */
  async row(reader: Reader, id: string): Promise<DraftRow> {
    const [row] = await reader.query<DraftRow>(`${drafts} where d.id = $1`, [id]);
    if (!row) throw notFound();
    return row;
  }

  private async entries(reader: Reader, id: string): Promise<DeskEntryResponse[]> {
    const rows = await reader.query<{ kind: string; who: string | null; reason: string; recorded_at: Date }>(
      `select e.kind, p.name as who, e.reason, e.recorded_at from scheme_desk_entry e
         left join person p on p.id = e.person_id where e.draft_id = $1 order by e.recorded_at, e.id`,
      [id],
    );
    return rows.map(({ kind, who, reason, recorded_at }) => ({ kind, who, reason, at: recorded_at.toISOString() }));
  }
}

/** The version beside a draft; nothing for a scheme that begins with it. */
export function inForceOf({ base, opens_at, closes_at }: DraftRow): InForce | null {
  return base && opens_at && closes_at ? { definition: base, opensAt: opens_at, closesAt: closes_at } : null;
}

function allowed(actor: Actor, row: DraftRow, action: SchemeDraftAction) {
  const changes = countOfChanges(inForceOf(row), row.definition);
  const facts = { actorId: actor.personId ?? '', writtenBy: row.written_by, changes };
  const outcome = decide(schemeDraftLifecycle, action, row.state, actor.roles, facts);
  return 'refusal' in outcome ? { action, allowed: false, reason: outcome.refusal } : { action, allowed: true };
}

function summaryOf(row: DraftRow): DraftSummaryResponse {
  return {
    id: row.id,
    schemeKey: row.scheme_key,
    name: row.definition.name,
    state: row.state,
    version: row.version,
    basedOnVersion: row.based_on,
    nextVersion: row.definition.version,
    createdAt: row.created_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
    askedAt: row.asked_at?.toISOString() ?? null,
    writtenBy: row.writers,
  };
}
