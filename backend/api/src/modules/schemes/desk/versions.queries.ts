// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { LocalizedText, SchemeDefinition } from '#domain';
import type { Actor } from '../../../platform/actor';
import { notFound } from '../../../platform/refused.error';
import { Work } from '../../../platform/work/work';
import { filesOf } from '../scheme-files-of';
import { closingMoment } from '../window-closing';
import type { PublishedVersionResponse, SchemeFilesResponse, VersionListQuery, VersionListResponse } from './desk.dto';

interface VersionRow {
  id: string;
  scheme_key: string;
  name: LocalizedText;
  version: string;
  current: boolean;
  opens_at: Date;
  closes_at: Date;
  published_at: Date;
  retired_at: Date | null;
  sha256: string;
  published_by: string | null;
}

const versions = `
  select v.id, v.scheme_key, v.definition->'name' as name, v.version, v.current, v.opens_at, ${closingMoment} as closes_at,
         v.published_at, v.retired_at, v.sha256,
         (select p.name from scheme_desk_entry e join person p on p.id = e.person_id
           where e.version_id = v.id and e.kind = 'published' limit 1) as published_by
    from scheme_version v`;

/** What was published, also before, and as files. */
@Injectable()
export class VersionsQueries {
  constructor(private readonly work: Work) {}

  /** The published versions, the last one first. */
  list(actor: Actor, { scheme, cursor, limit = 50 }: VersionListQuery): Promise<VersionListResponse> {
    const after = /^(\S+) ([0-9a-f-]{36})$/.exec(Buffer.from(cursor ?? '', 'base64url').toString('utf8'));
    const at = after && !Number.isNaN(Date.parse(after[1] ?? '')) ? [after[1], after[2]] : [null, null];
    return this.work.read(actor, async (reader) => {
      const rows = await reader.query<VersionRow>(
        `${versions} where ($1::text is null or v.scheme_key = $1)
            and ($2::timestamptz is null or (v.published_at, v.id) < ($2::timestamptz, $3::uuid))
          order by v.published_at desc, v.id desc limit $4`,
        [scheme ?? null, ...at, limit + 1],
      );
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      const next = last && Buffer.from(`${last.published_at.toISOString()} ${last.id}`).toString('base64url');
      return { items: rows.slice(0, limit).map(versionOf), nextCursor: next ?? null };
    });
  }

  /** A published version as files. @throws RefusedError NOT_FOUND */
  files(actor: Actor, id: string): Promise<SchemeFilesResponse> {
    return this.definition(actor, 'select definition from scheme_version where id = $1', id);
  }

  /** A version that is being written as files. @throws RefusedError NOT_FOUND */
  draftFiles(actor: Actor, id: string): Promise<SchemeFilesResponse> {
    return this.definition(actor, 'select definition from scheme_draft where id = $1', id);
  }

  private definition(actor: Actor, query: string, id: string): Promise<SchemeFilesResponse> {
    return this.work.read(actor, async (reader) => {
      const [row] = await reader.query<{ definition: SchemeDefinition }>(query, [id]);
      if (!row) throw notFound();
      const files = Object.entries(filesOf(row.definition)).map(([name, text]) => ({ name, text }));
      return { files };
    });
  }
}

function versionOf(row: VersionRow): PublishedVersionResponse {
  return {
    id: row.id,
    schemeKey: row.scheme_key,
    name: row.name,
    version: row.version,
    state: !row.current ? 'replaced' : row.retired_at ? 'retired' : 'current',
    opensAt: row.opens_at.toISOString(),
    closesAt: row.closes_at.toISOString(),
    publishedAt: row.published_at.toISOString(),
    publishedBy: row.published_by,
    sha256: row.sha256,
  };
}
