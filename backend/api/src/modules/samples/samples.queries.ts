// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type LocalizedText, type SampleMinutes, sampleSizeOf } from '#domain';
import type { Actor } from '../../platform/actor';
import { notFound } from '../../platform/refused.error';
import { type Reader, Work } from '../../platform/work/work';
import { fromCursor, pageSize, toCursor } from '../applications/cursor';
import { samplePopulation } from './sample-population';
import type {
  DeterminationSampleItem,
  DeterminationSampleListQuery,
  DeterminationSampleListResponse,
  DeterminationSampleResponse,
  SampledCaseItem,
} from './samples.dto';

interface Row {
  id: string;
  scheme_key: string;
  scheme_name: LocalizedText;
  from_on: string;
  until_on: string;
  percentage: number;
  state: string;
  version: number;
  prepared_by: string;
  prepared_by_name: string;
  prepared_at: Date;
  drawn_by_name: string | null;
  drawn_at: Date | null;
  population_count: number | null;
  population_cents: number | null;
  size: number | null;
  waiting: number;
  key: string;
}

const uuid = /^[0-9a-f-]{36}$/;
const moment = /^\d{4}-\d{2}-\d{2} [\d:.+-]{8,24}$/;

const columns = `s.id, s.scheme_key, s.from_on, s.until_on, s.percentage, s.state, s.version, s.prepared_by,
  p.name as prepared_by_name, s.prepared_at, d.name as drawn_by_name, s.drawn_at, s.population_count,
  s.population_cents::int8 as population_cents, s.size, s.prepared_at::text as key,
  (select v.definition -> 'name' from scheme_version v where v.scheme_key = s.scheme_key
    order by v.published_at desc, v.id desc limit 1) as scheme_name,
  (select count(*) from sample_check c join subsidy_grant g on g.id = c.grant_id
    where c.sample_id = s.id and c.drawn and g.state in ('active', 'amended', 'reminded'))::int as waiting`;
const tables = `determination_sample s join person p on p.id = s.prepared_by left join person d on d.id = s.drawn_by`;

/** Samples of grants that are determined ex officio, as clerks see them. */
@Injectable()
export class DeterminationSampleQueries {
  constructor(private readonly work: Work) {}

  /** The newest first. */
  list(actor: Actor, query: DeterminationSampleListQuery): Promise<DeterminationSampleListResponse> {
    const after = fromCursor(query.cursor, [moment, uuid]) ?? [null, null];
    const size = pageSize(query.limit);
    return this.work.read(actor, async (reader) => {
      const rows = await reader.query<Row>(
        `select ${columns} from ${tables}
          where $1::text is null or (s.prepared_at, s.id) < ($1::timestamptz, $2::uuid)
          order by s.prepared_at desc, s.id desc limit $3`,
        [...after, size + 1],
      );
      const page = rows.slice(0, size);
      const last = page.at(-1);
      const items: DeterminationSampleItem[] = [];
      for (const row of page) items.push(itemOf(row, actor, await countedNow(reader, row)));
      return { items, nextCursor: rows.length > size && last ? toCursor([last.key, last.id]) : null };
    });
  }

  /** One sample with everything that takes part, in the order in which it was drawn. */
  show(actor: Actor, id: string): Promise<DeterminationSampleResponse> {
    return this.work.read(actor, async (reader) => {
      const row = await one(reader, id);
      const [kept] = await reader.query<{ minutes: SampleMinutes | null }>(
        `select jsonb_build_object('seed', minutes -> 'seed', 'algorithm', minutes -> 'algorithm', 'sample', minutes -> 'sample')
             as minutes from determination_sample where id = $1 and minutes is not null`,
        [id],
      );
      const now = await countedNow(reader, row);
      const grants = row.state === 'prepared' ? now.grantIds : await grantsOf(reader, id);
      const order = (kept?.minutes?.sample ?? []).map((drawn) => drawn.id);
      return {
        ...itemOf(row, actor, now),
        seed: kept?.minutes?.seed ?? null,
        algorithm: kept?.minutes?.algorithm ?? null,
        cases: await casesOf(reader, grants, order),
      };
    });
  }

  /** Everything needed to draw the sample again without the system (`sample:verify`). */
  minutes(actor: Actor, id: string): Promise<SampleMinutes> {
    return this.work.read(actor, async (reader) => {
      const [row] = await reader.query<{ minutes: SampleMinutes | null }>(
        'select minutes from determination_sample where id = $1',
        [id],
      );
      if (!row?.minutes) throw notFound();
      return row.minutes;
    });
  }
}

interface Counted {
  readonly grantIds: readonly string[];
  readonly cents: number;
}

/** Who would take part now, of a sample that is not drawn yet. */
async function countedNow(reader: Reader, row: Row): Promise<Counted> {
  if (row.state !== 'prepared') return { grantIds: [], cents: 0 };
  const period = { schemeKey: row.scheme_key, from: row.from_on, until: row.until_on };
  const population = await samplePopulation(reader, period);
  return { grantIds: population.map(({ id }) => id), cents: population.reduce((sum, { cents }) => sum + cents, 0) };
}

async function one(reader: Reader, id: string): Promise<Row> {
  const [row] = await reader.query<Row>(`select ${columns} from ${tables} where s.id = $1`, [id]);
  if (!row) throw notFound();
  return row;
}

async function grantsOf(reader: Reader, sampleId: string): Promise<string[]> {
  const rows = await reader.query<{ id: string }>('select grant_id as id from sample_check where sample_id = $1', [
    sampleId,
  ]);
  return rows.map(({ id }) => id);
}

async function casesOf(
  reader: Reader,
  grantIds: readonly string[],
  order: readonly string[],
): Promise<SampledCaseItem[]> {
  return reader.query<SampledCaseItem>(
    `select a.id as "applicationId", a.number as "applicationNumber", a.project_name as "projectName",
            o.name as "organisationName", g.granted_cents::int8 as "grantedCents",
            g.determination_due_on as "determinationDueOn", coalesce(c.drawn, false) as drawn, c.due_on as "dueOn",
            g.state as "grantState"
       from subsidy_grant g
       join application a on a.id = g.application_id
       join organisation o on o.id = g.organisation_id
       left join sample_check c on c.grant_id = g.id
      where g.id = any($1)
      order by array_position($2::uuid[], g.id) nulls last, a.number`,
    [grantIds, order],
  );
}

function itemOf(row: Row, actor: Actor, now: Counted): DeterminationSampleItem {
  const populationCount = row.population_count ?? now.grantIds.length;
  return {
    id: row.id,
    schemeKey: row.scheme_key,
    schemeName: { ...row.scheme_name },
    from: row.from_on,
    until: row.until_on,
    percentage: row.percentage,
    state: row.state,
    version: row.version,
    preparedByName: row.prepared_by_name,
    preparedByYou: row.prepared_by === actor.personId,
    preparedAt: row.prepared_at.toISOString(),
    drawnByName: row.drawn_by_name,
    drawnAt: row.drawn_at?.toISOString() ?? null,
    populationCount,
    populationCents: row.population_cents ?? now.cents,
    size: row.size ?? sampleSizeOf(populationCount, row.percentage),
    waiting: row.waiting,
  };
}
