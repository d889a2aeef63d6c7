// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor';
import { notFound } from '../../platform/refused.error';
import { visibleTo } from '../../platform/security/visible';
import { Work } from '../../platform/work/work';
import type { DrawMinutesResponse } from './draws.dto';

/** What the event of a participant keeps of the draw. */
export interface DrawnFacts {
  readonly drawId: string;
  readonly accountId: string;
  /** The day of the applications; or their category. */
  readonly day: string | null;
  readonly category: string | null;
  /** Absent in draws from before there were categories. */
  readonly among?: string;
  readonly leftCents: number;
  readonly amountCents: number;
  readonly participants: number;
  readonly algorithm: string;
  readonly seed: string;
  readonly lot: string;
  readonly rank: number;
  /** The letter in which the participant is told. */
  readonly letterId: string;
}

interface DrawnRow {
  data: DrawnFacts;
  number: string;
  organisation_name: string;
  account_code: string;
  recorded_at: Date;
  drawn_by: string;
  witness: string;
}

/** Reads draws back from the cases: the events of the participants are the only place where a draw is kept. */
@Injectable()
export class DrawsQueries {
  constructor(private readonly work: Work) {}

  minutes(actor: Actor, id: string): Promise<DrawMinutesResponse> {
    return this.work.read(actor, async (reader) => {
      const scope = visibleTo(actor, 'a', 2);
      const rows = await reader.query<DrawnRow>(
        `select e.data, a.number, o.name as organisation_name, b.code as account_code, e.recorded_at,
                t.actor_name as drawn_by, t.body as witness
           from case_event e
           join application a on a.id = e.case_id
           join organisation o on o.id = a.organisation_id
           join budget_account b on b.id = a.account_id
           join case_event_text t on t.event_id = e.id
          where e.type = 'LotsDrawn' and e.data ->> 'drawId' = $1 and ${scope.sql}
          order by (e.data ->> 'rank')::int`,
        [id, ...scope.parameters],
      );
      const [first] = rows;
      if (!first) throw notFound();
      const { data } = first;
      return {
        drawId: id,
        minutes: 'draw',
        version: 1,
        account: first.account_code,
        among: data.among ?? data.day ?? '',
        leftCents: data.leftCents,
        algorithm: data.algorithm,
        seed: data.seed,
        participants: rows
          .map(({ number, organisation_name: name, data: { amountCents } }) => ({ id: number, name, amountCents }))
          .sort((one, other) => (one.id < other.id ? -1 : 1)),
        order: rows.map(({ number }) => number),
        lots: Object.fromEntries(rows.map(({ number, data: { lot } }) => [number, lot])),
        drawnAt: first.recorded_at.toISOString(),
        drawnBy: first.drawn_by,
        witness: first.witness,
      };
    });
  }
}
