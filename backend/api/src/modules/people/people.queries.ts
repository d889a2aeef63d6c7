// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { keeperRole, rolesToKeep } from '#domain';
import type { Actor } from '../../platform/actor';
import { Work } from '../../platform/work/work';
import { fromCursor, pageSize, toCursor } from '../applications/cursor';
import { openCasesOf } from './open-cases';
import { organisationFor } from './people-access';
import type {
  LeaverResponse,
  MemberListResponse,
  OrganisationLineResponse,
  OrganisationListResponse,
  PeopleChangeListResponse,
  PeopleListQuery,
} from './people.dto';

const uuid = /^[0-9a-f-]{36}$/;
const anyText = /^[^]{0,300}$/;

interface MemberRow {
  id: string;
  name: string;
  email: string;
  roles: string[];
  known: boolean;
  invited_until: Date | null;
  open_cases: number;
}

interface OrganisationRow extends Omit<
  OrganisationLineResponse,
  'cbsCode' | 'validFrom' | 'validTo' | 'successorName'
> {
  cbs_code: string | null;
  valid_from: string | null;
  valid_to: string | null;
  successor_name: string | null;
  sort_name: string;
}

/** Who belongs where, and what changed about it. */
@Injectable()
export class PeopleQueries {
  constructor(private readonly work: Work) {}

  /** The people of an organisation, by name. @throws RefusedError NOT_FOUND when the caller does not look after them */
  members(actor: Actor, organisationId: string, query: PeopleListQuery): Promise<MemberListResponse> {
    const after = fromCursor(query.cursor, [anyText, uuid]);
    const size = pageSize(query.limit);
    return this.work.read(actor, async (reader) => {
      const organisation = await organisationFor(reader, organisationId);
      const rows = await reader.query<MemberRow>(
        `select p.id, p.name, p.email, array_agg(m.role order by m.role) as roles, p.password_hash <> '' or exists (select from provider_identity i where i.person_id = p.id) as known,
                (select max(l.expires_at) from password_link l
                  where l.person_id = p.id and l.kind = 'invitation' and l.used_at is null) as invited_until,
                (select count(*)::int from application a where ${openCasesOf(organisation.kind, '$1', 'p.id')}) as open_cases
           from person p join membership m on m.person_id = p.id
          where m.organisation_id = $1 and p.active and ($2::text is null or (p.name, p.id) > ($2::text, $3::uuid))
          group by p.id order by p.name, p.id limit $4`,
        [organisationId, after?.[0] ?? null, after?.[1] ?? null, size + 1],
      );
      const page = rows.slice(0, size);
      const last = page.at(-1);
      return {
        organisationId,
        organisationName: organisation.name,
        kind: organisation.kind,
        items: page.map((row) => ({
          id: row.id,
          name: row.name,
          email: row.email,
          roles: rolesToKeep(organisation.kind, row.roles),
          state: row.known ? 'active' : 'invited',
          invitedUntil: row.known ? null : (row.invited_until?.toISOString() ?? null),
          openCases: row.open_cases,
        })),
        nextCursor: rows.length > size && last ? toCursor([last.name, last.id]) : null,
      };
    });
  }

  /** All organisations by name, with their numbers and how many people look after them. */
  organisations(actor: Actor, query: PeopleListQuery): Promise<OrganisationListResponse> {
    const after = fromCursor(query.cursor, [anyText, uuid]);
    const size = pageSize(query.limit);
    return this.work.read(actor, async (reader) => {
      const rows = await reader.query<OrganisationRow>(
        `select o.id, o.name, o.sort_name, o.kind, o.cbs_code, o.kvk, o.rsin, o.oin, o.valid_from, o.valid_to,
                s.name as successor_name,
                (select count(distinct m.person_id)::int from membership m where m.organisation_id = o.id) as people,
                (select count(*)::int from membership m where m.organisation_id = o.id
                    and m.role = case o.kind when 'province' then $4 else $5 end) as managers
           from organisation o left join organisation s on s.id = o.successor_id
          where $1::text is null or (o.sort_name, o.id) > ($1::text, $2::uuid)
          order by o.sort_name, o.id limit $3`,
        [after?.[0] ?? null, after?.[1] ?? null, size + 1, keeperRole('province'), keeperRole('municipality')],
      );
      const page = rows.slice(0, size);
      const last = page.at(-1);
      return {
        items: page.map((row) => ({
          id: row.id,
          name: row.name,
          kind: row.kind,
          cbsCode: row.cbs_code,
          kvk: row.kvk,
          rsin: row.rsin,
          oin: row.oin,
          validFrom: row.valid_from,
          validTo: row.valid_to,
          successorName: row.successor_name,
          people: row.people,
          managers: row.managers,
        })),
        nextCursor: rows.length > size && last ? toCursor([last.sort_name, last.id]) : null,
      };
    });
  }

  /** What changed about people and organisations, the newest first. */
  changes(actor: Actor, query: PeopleListQuery): Promise<PeopleChangeListResponse> {
    const after = fromCursor(query.cursor, [/^\d{1,18}$/]);
    const size = pageSize(query.limit);
    return this.work.read(actor, async (reader) => {
      const rows = await reader.query<{
        id: string;
        at: Date;
        operation: string;
        actor_name: string | null;
        person_name: string | null;
        reason: string | null;
        leaver: LeaverResponse | null;
      }>(
        `select x.id::text, x.at, x.operation, a.name as actor_name, coalesce(p.name, o.name) as person_name, x.reason,
                case when x.operation = 'people.remove' and not exists (select from membership m where m.person_id = p.id)
                     then jsonb_build_object('id', p.id, 'name', p.name, 'email', p.email) end as leaver
           from audit_entry x left join person a on a.id = x.person_id
           left join person p on p.id = x.object_id left join organisation o on o.id = x.object_id
          where x.result = 'done' and (x.operation like 'people.%' or x.operation like 'organisations.%' or x.operation like 'interests.%')
            and ($1::bigint is null or x.id < $1::bigint)
          order by x.id desc limit $2`,
        [after?.[0] ?? null, size + 1],
      );
      const page = rows.slice(0, size);
      const last = page.at(-1);
      return {
        items: page.map((row) => ({
          at: row.at.toISOString(),
          operation: row.operation,
          actorName: row.actor_name,
          personName: row.person_name,
          detail: row.reason,
          leaver: row.leaver,
        })),
        nextCursor: rows.length > size && last ? toCursor([last.id]) : null,
      };
    });
  }
}
