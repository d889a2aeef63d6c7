// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor';
import { type Reader, Work } from '../../platform/work/work';
import { calendarInForce } from './calendar';
import type { LawDataKind } from './law-data.entities';
import type {
  DecreeDayResponse,
  InterestRateRequest,
  LawDataResponse,
  LawDataVersionListResponse,
  LawDataVersionQuery,
  LawDataVersionResponse,
  PenaltyRateResponse,
} from './law-data.dto';

interface VersionRow {
  id: string;
  kind: LawDataKind;
  number: number;
  reason: string;
  origin: string;
  added_by_name: string | null;
  recorded_at: Date;
  days: DecreeDayResponse[];
  rates: PenaltyRateResponse[];
  interest: InterestRateRequest[];
}

const pageSize = 20;

const versions = `
  select v.id, v.kind, v.number, v.reason, v.origin, p.name as added_by_name, v.recorded_at,
         coalesce((select json_agg(json_build_object('day', d.day, 'name', d.name, 'decree', d.decree,
                            'publishedOn', d.published_on) order by d.day)
                     from holiday_decree_day d where d.version_id = v.id), '[]') as days,
         coalesce((select json_agg(json_build_object('from', r.valid_from, 'steps', r.tiers, 'maximumDays', r.maximum_days,
                            'firstDayAfterNotice', r.first_day_after_notice, 'source', r.source) order by r.valid_from)
                     from penalty_rate r where r.version_id = v.id), '[]') as rates,
         coalesce((select json_agg(json_build_object('from', r.valid_from, 'basisPoints', r.basis_points, 'source', r.source)
                            order by r.valid_from)
                     from interest_rate r where r.version_id = v.id), '[]') as interest
    from law_data_version v left join person p on p.id = v.added_by`;

/** The law as data: what is in force, and what was before it. */
@Injectable()
export class LawDataQueries {
  constructor(private readonly work: Work) {}

  /** What is in force. */
  now(actor: Actor): Promise<LawDataResponse> {
    return this.work.read(actor, async (reader) => {
      const [holidays, penalty] = [await newest(reader, 'holidays'), await newest(reader, 'penalty')];
      const interest = await newest(reader, 'interest');
      const { version, extraDays } = await calendarInForce(reader);
      return {
        calendar: { version, extraDays: [...extraDays] },
        holidaysNumber: holidays?.number ?? 0,
        days: holidays?.days ?? [],
        penaltyNumber: penalty?.number ?? 0,
        rates: penalty?.rates ?? [],
        interestNumber: interest?.number ?? 0,
        interest: interest?.interest ?? [],
      };
    });
  }

  /** Every set of one kind that was ever in force, newest first. */
  versions(actor: Actor, { kind = 'holidays', before }: LawDataVersionQuery): Promise<LawDataVersionListResponse> {
    return this.work.read(actor, async (reader) => {
      const rows = await reader.query<VersionRow>(
        `${versions} where v.kind = $1 and ($2::int is null or v.number < $2) order by v.number desc limit ${pageSize + 1}`,
        [kind, before ?? null],
      );
      const items = rows.slice(0, pageSize).map(versionOf);
      return { items, nextBefore: rows.length > pageSize ? (items.at(-1)?.number ?? null) : null };
    });
  }
}

async function newest(reader: Reader, kind: LawDataKind): Promise<VersionRow | undefined> {
  const [row] = await reader.query<VersionRow>(`${versions} where v.kind = $1 order by v.number desc limit 1`, [kind]);
  return row;
}

function versionOf({ added_by_name, recorded_at, ...row }: VersionRow): LawDataVersionResponse {
  return { ...row, addedByName: added_by_name, recordedAt: recorded_at.toISOString() };
}
