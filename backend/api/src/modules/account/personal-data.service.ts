// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, systemActor } from '../../platform/actor';
import { notFound } from '../../platform/refused.error';
import { type Reader, Work } from '../../platform/work/work';
import { keptPersonOf, lockedOrganisation } from '../people/people-access';
import { keepChange } from '../people/people-log';
import { information } from './information';
import type {
  KeptLineResponse,
  KeptLinesResponse,
  KeptPersonResponse,
  KeptPlaceResponse,
  PersonalDataResponse,
} from './personal-data.dto';
import { type Lines, lines, mostLines } from './personal-lines';
import { places } from './personal-places';

const mostCases = 100;

/** All that is kept about a person, for that person. @source AVG 15, 20 */
@Injectable()
export class PersonalData {
  constructor(private readonly work: Work) {}

  /** The asking is in the log before anything is read. */
  async own(actor: Actor): Promise<PersonalDataResponse> {
    const personId = actor.personId ?? '';
    await this.work.run(actor, (tx) => keepChange(tx, 'people.readData', personId, 'own'));
    return this.of(personId);
  }

  /** For somebody who asks the administrator. @throws RefusedError NOT_FOUND, NOT_YOUR_ROLE */
  async for(actor: Actor, organisationId: string, personId: string): Promise<PersonalDataResponse> {
    await this.work.run(actor, async (tx) => {
      await keptPersonOf(tx, await lockedOrganisation(tx, organisationId), personId);
      await keepChange(tx, 'people.readData', personId, 'asked');
    });
    return this.of(personId);
  }

  /** As the system: one's own lines also stand where only the province reads. */
  private of(personId: string): Promise<PersonalDataResponse> {
    return this.work.read(systemActor, async (reader) => {
      const person = await personOf(reader, personId);
      const memberships = await reader.query<{ organisation: string; roles: string[] }>(
        `select o.name as organisation, array_agg(m.role order by m.role) as roles from membership m
           join organisation o on o.id = m.organisation_id where m.person_id = $1 group by o.id order by o.sort_name, o.id`,
        [personId],
      );
      const kept: KeptLinesResponse[] = [];
      for (const one of lines) kept.push(await linesOf(reader, one, person));
      return {
        madeAt: reader.now.toISOString(),
        person,
        memberships,
        lines: kept,
        places: await placesOf(reader, personId),
        information: information.map(({ title, text }) => ({ title: { ...title }, text: { ...text } })),
      };
    });
  }
}

async function personOf(reader: Reader, personId: string): Promise<KeptPersonResponse> {
  const [row] = await reader.query<{
    id: string;
    name: string;
    email: string;
    active: boolean;
    password_set: boolean;
    app_since: Date | null;
    papers_left: number;
  }>(
    `select p.id, p.name, p.email, p.active, p.password_hash <> '' as password_set, f.confirmed_at as app_since,
            (select count(*)::int from recovery_code r where r.person_id = p.id and r.used_at is null) as papers_left
       from person p left join second_factor f on f.person_id = p.id where p.id = $1`,
    [personId],
  );
  if (!row) throw notFound();
  const { id, name, email, active } = row;
  return {
    id,
    name,
    email,
    active,
    passwordSet: row.password_set,
    appSince: row.app_since?.toISOString() ?? null,
    papersLeft: row.papers_left,
  };
}

async function linesOf(
  reader: Reader,
  { key, nl, en, sql }: Lines,
  { id, email }: KeptPersonResponse,
): Promise<KeptLinesResponse> {
  const rows = await reader.query<{ at: Date; what: string; detail: string | null; total: number }>(
    `select l.at, l.what, nullif(l.detail, '') as detail, count(*) over ()::int as total
       from (${sql}) l where $1::uuid is not null and $2::text is not null order by l.at desc, l.what, l.detail limit ${mostLines}`,
    [id, email],
  );
  const items: KeptLineResponse[] = rows.map(({ at, what, detail }) => ({ at: at.toISOString(), what, detail }));
  return { key, title: { nl, en }, total: rows[0]?.total ?? 0, items };
}

/** One statement over all places; the names in it are those of the list, never of a request. */
async function placesOf(reader: Reader, personId: string): Promise<KeptPlaceResponse[]> {
  const parts = Object.entries(places).map(([place, { caseColumn }]) => {
    const [table, column] = place.split('.');
    const cases = caseColumn
      ? `array(select distinct a.number from application a join ${table} t on t.${caseColumn} = a.id
                where t.${column} = $1 and a.number is not null order by a.number limit ${mostCases})`
      : `array[]::text[]`;
    return `select '${place}' as place, (select count(*)::int from ${table} where ${column} = $1) as count, ${cases} as cases`;
  });
  const rows = await reader.query<{ place: string; count: number; cases: string[] }>(parts.join(' union all '), [
    personId,
  ]);
  return rows
    .filter(({ count }) => count > 0)
    .map(({ place, count, cases }) => {
      const { nl = place, en = place } = places[place] ?? {};
      return { place, title: { nl, en }, count, cases };
    });
}
