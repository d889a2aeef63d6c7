// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  drawSample,
  type FieldError,
  type PopulationItem,
  type PopulationKind,
  sampleAlgorithms,
  type SampleMinutes,
} from '#domain';
import type { Actor } from '../../platform/actor';
import { addLineAt } from '../../platform/audit/audit-log';
import { notFound, RefusedError } from '../../platform/refused.error';
import { type Reader, Work } from '../../platform/work/work';
import { fromCursor, pageSize, toCursor } from '../applications/cursor';
import { AuditSample } from './audit-sample.entity';
import type { SampleItem, SampleListQuery, SampleListResponse, SampleRequest, SampleResponse } from './auditing.dto';
import { populationOf } from './populations.queries';

interface SampleRow {
  id: string;
  kind: PopulationKind;
  minutes: SampleMinutes;
  population_count: number;
  population_cents: number;
  drawn_at: Date;
  drawn_at_key: string;
}

const moment = /^\d{4}-\d{2}-\d{2} [\d:.+-]{8,24}$/;
const uuid = /^[0-9a-f-]{36}$/;

/** Samples of auditors; what was drawn stays. */
@Injectable()
export class SamplesService {
  constructor(private readonly work: Work) {}

  /**
   * Draws and keeps a sample with everything it was drawn from. The same population and seed give the same sample.
   *
   * @throws RefusedError INVALID_INPUT when the population does not hold so many, or no amounts for monetary units
   */
  async draw(actor: Actor, request: SampleRequest): Promise<SampleResponse> {
    const id = await this.work.run(actor, async (tx) => {
      const population = await populationOf(tx, request);
      const seed = request.seed ?? randomBytes(16).toString('hex');
      refuseUnfit(request, population);
      const { kind, method, from, until, size } = request;
      const populationCents = population.reduce((sum, { cents }) => sum + cents, 0);
      const minutes: SampleMinutes = {
        minutes: 'sample',
        algorithm: sampleAlgorithms[method],
        kind,
        method,
        from,
        until,
        schemeKey: request.schemeKey || null,
        seed,
        size,
        drawnAt: tx.now.toISOString(),
        drawnBy: actor.name,
        population,
        populationCents,
        sample: drawSample(method, { population, seed, size }),
      };
      const kept = tx.manager.create(AuditSample, {
        drawnBy: actor.personId ?? undefined,
        drawnAt: tx.now,
        kind,
        method,
        seed,
        size,
        populationCount: population.length,
        populationCents,
        minutes,
      });
      const sample = await tx.manager.save(AuditSample, kept);
      const reason = JSON.stringify({ kind, method, from, until, size, count: population.length, populationCents });
      await addLineAt(
        tx.manager,
        {
          actor,
          operation: 'audit-samples.draw',
          objectKind: 'audit-samples',
          objectId: sample.id,
          result: 'done',
          reason,
        },
        tx.now,
      );
      return sample.id;
    });
    return this.show(actor, id);
  }

  show(actor: Actor, id: string): Promise<SampleResponse> {
    return this.work.read(actor, async (reader) => {
      const row = await one(reader, id);
      return {
        ...itemOf(row),
        sample: row.minutes.sample.map((item) => ({ ...item, points: [...(item.points ?? [])] })),
      };
    });
  }

  /** Everything needed to draw the sample again without the system (`sample:verify`). */
  minutes(actor: Actor, id: string): Promise<SampleMinutes> {
    return this.work.read(actor, async (reader) => (await one(reader, id)).minutes);
  }

  /** The newest first. */
  list(actor: Actor, query: SampleListQuery): Promise<SampleListResponse> {
    const after = fromCursor(query.cursor, [moment, uuid]) ?? [null, null];
    const size = pageSize(query.limit);
    return this.work.read(actor, async (reader) => {
      const rows = await reader.query<SampleRow>(
        `select id, kind, minutes - 'population' - 'sample' as minutes, population_count, population_cents, drawn_at,
                drawn_at::text as drawn_at_key
           from audit_sample
          where $1::text is null or (drawn_at, id) < ($1::timestamptz, $2::uuid)
          order by drawn_at desc, id desc limit $3`,
        [...after, size + 1],
      );
      const page = rows.slice(0, size);
      const last = page.at(-1);
      return {
        items: page.map(itemOf),
        nextCursor: rows.length > size && last ? toCursor([last.drawn_at_key, last.id]) : null,
      };
    });
  }
}

async function one(reader: Reader, id: string): Promise<SampleRow> {
  const [row] = await reader.query<SampleRow>(
    'select id, kind, minutes, population_count, population_cents, drawn_at from audit_sample where id = $1',
    [id],
  );
  if (!row) throw notFound();
  return row;
}

function itemOf({ id, kind, minutes, population_count, population_cents, drawn_at }: SampleRow): SampleItem {
  const { method, from, until, schemeKey, seed, size, drawnBy } = minutes;
  return {
    ...{ id, kind, method, from, until, schemeKey, seed, size },
    drawnAt: drawn_at.toISOString(),
    drawnByName: drawnBy,
    populationCount: population_count,
    populationCents: population_cents,
  };
}

function refuseUnfit({ method, size, from, until }: SampleRequest, population: readonly PopulationItem[]): void {
  if (from > until) {
    throw wrong('until', 'TOO_EARLY', 'De laatste dag ligt voor de eerste.', 'The last day is before the first.');
  }
  if (method === 'random' && size > population.length) {
    const count = population.length;
    const nl = `De populatie telt er ${count}. Kies een kleinere steekproef of een langere periode.`;
    throw wrong('size', 'TOO_LARGE', nl, `The population holds ${count}. Choose a smaller sample or a longer period.`);
  }
  if (method === 'monetary_unit' && !population.some(({ cents }) => cents > 0)) {
    const nl = 'In deze populatie staan geen bedragen. Kies een willekeurige steekproef of een andere periode.';
    const en = 'There are no amounts in this population. Choose a random sample or another period.';
    throw wrong('method', 'NOT_AN_OPTION', nl, en);
  }
}

function wrong(path: string, code: FieldError['code'], nl: string, en: string): RefusedError {
  return new RefusedError({ code: 'INVALID_INPUT' }, [{ path, code, message: { nl, en } }]);
}
