// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { appliedScheme, type SchemeDefinition } from '#domain';
import type { Actor } from '../../platform/actor';
import { notFound } from '../../platform/refused.error';
import { type Reader, Work } from '../../platform/work/work';
import { closingMoment } from './window-closing';
import type {
  WindowExtensionResponse,
  CeilingResponse,
  SchemeListResponse,
  SchemeSummaryResponse,
  SchemeVersionResponse,
} from './schemes.dto';

interface VersionRow {
  id: string;
  scheme_key: string;
  version: string;
  sha256: string;
  definition: SchemeDefinition;
  opens_at: Date;
  closes_at: Date;
  closed_before: Date | null;
  extension_reason: string | null;
  current: boolean;
}

const versions = `
  select v.id, v.scheme_key, v.version, v.sha256, v.definition, v.opens_at, ${closingMoment} as closes_at, v.current,
         case when exists (select 1 from window_extension w where w.scheme_version_id = v.id) then v.closes_at end as closed_before,
         (select w.reason from window_extension w where w.scheme_version_id = v.id
           order by w.closes_at desc, w.id desc limit 1) as extension_reason
    from scheme_version v`;

/** What is left for who applies today is the least of what is left on any level above, and in the tranche that is open. */
const ceilingsOf = `
  with recursive node as (
    select id as leaf, parent_id, greatest(available_cents - held_cents, 0) as available_cents from budget_account
     where kind in ('scheme', 'type') and scheme_key = any($1)
    union all
    select n.leaf, p.parent_id, greatest(p.available_cents - p.held_cents, 0) from node n join budget_account p on p.id = n.parent_id
  )
  select a.scheme_key, a.type_key, (a.ceiling_cents - a.held_cents)::int8 as ceiling_cents, a.reserved_cents,
         least((select min(n.available_cents) from node n where n.leaf = a.id),
               (select coalesce(sum(greatest(t.available_cents - t.held_cents, 0))
                          filter (where $2::date between t.opens_on and t.closes_on), 0)
                  from budget_account t where t.parent_id = a.id and t.kind = 'tranche' having count(*) > 0))::int8 as left_cents
    from budget_account a
   where a.kind in ('scheme', 'type') and a.scheme_key = any($1)`;

/** What anybody may know of the schemes. */
@Injectable()
export class SchemesQueries {
  constructor(private readonly work: Work) {}

  /** The schemes in force, by name. */
  list(actor: Actor): Promise<SchemeListResponse> {
    return this.work.read(actor, async (reader) => {
      const rows = await reader.query<VersionRow>(
        `${versions} where current and retired_at is null order by scheme_key`,
      );
      const ceilings = await this.ceilings(reader, rows);
      return { items: rows.map((row) => summaryOf(row, ceilings(row), reader.now)) };
    });
  }

  /** The version in force. @throws RefusedError NOT_FOUND for a scheme that does not exist */
  current(actor: Actor, key: string): Promise<SchemeVersionResponse> {
    return this.one(actor, `${versions} where current and scheme_key = $1`, key);
  }

  /** One version by its id. @throws RefusedError NOT_FOUND */
  version(actor: Actor, id: string): Promise<SchemeVersionResponse> {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return Promise.reject(notFound());
    return this.one(actor, `${versions} where id = $1`, id);
  }

  /** What one published version of a scheme says, also an older one. @throws RefusedError NOT_FOUND */
  definition(actor: Actor, key: string, version: string): Promise<SchemeDefinition> {
    return this.work.read(actor, async (reader) => {
      const [row] = await reader.query<VersionRow>(`${versions} where scheme_key = $1 and version = $2`, [
        key,
        version,
      ]);
      if (!row) throw notFound();
      return row.definition;
    });
  }

  private one(actor: Actor, sql: string, parameter: string): Promise<SchemeVersionResponse> {
    return this.work.read(actor, async (reader) => {
      const [row] = await reader.query<VersionRow>(sql, [parameter]);
      if (!row) throw notFound();
      const ceilings = await this.ceilings(reader, [row]);
      return {
        id: row.id,
        key: row.scheme_key,
        version: row.version,
        sha256: row.sha256,
        opensAt: row.opens_at.toISOString(),
        closesAt: row.closes_at.toISOString(),
        extension: extensionOf(row),
        open: isOpen(row, reader.now),
        current: row.current,
        definition: { ...appliedScheme(row.definition) },
        ceilings: ceilings(row),
      };
    });
  }

  private async ceilings(reader: Reader, rows: readonly VersionRow[]): Promise<(row: VersionRow) => CeilingResponse[]> {
    const found = await reader.query<{
      scheme_key: string;
      type_key: string | null;
      ceiling_cents: number;
      reserved_cents: number;
      left_cents: number;
    }>(ceilingsOf, [rows.map(({ scheme_key }) => scheme_key), reader.today]);
    return ({ scheme_key, definition }) =>
      [null, ...definition.types.map(({ key }) => key)].flatMap((typeKey) =>
        found
          .filter((account) => account.scheme_key === scheme_key && account.type_key === typeKey)
          .map((account) => ({
            typeKey,
            ceilingCents: account.ceiling_cents,
            leftCents: account.left_cents,
            askedCents: account.reserved_cents,
          })),
      );
  }
}

function extensionOf({ closed_before, extension_reason }: VersionRow): WindowExtensionResponse | null {
  return closed_before && { closedBefore: closed_before.toISOString(), reason: extension_reason ?? '' };
}

function isOpen({ current, opens_at, closes_at }: VersionRow, now: Date): boolean {
  return current && opens_at <= now && now < closes_at;
}

function summaryOf(row: VersionRow, ceilings: CeilingResponse[], now: Date): SchemeSummaryResponse {
  const { name, purpose, types } = row.definition;
  return {
    key: row.scheme_key,
    version: row.version,
    name,
    purpose,
    opensAt: row.opens_at.toISOString(),
    closesAt: row.closes_at.toISOString(),
    extension: extensionOf(row),
    open: isOpen(row, now),
    types: types.map((type) => ({
      key: type.key,
      name: type.name,
      summary: type.summary,
      targetWeeks: type.terms.targetWeeks,
      decisionWeeks: type.terms.decisionWeeks,
    })),
    ceilings,
  };
}
