// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type HolidayCalendar, type InterestRate, type LocalDate, type PenaltyRules } from '#domain';
import type { Reader } from '../../platform/work/work';
import { calendarInForce, calendarOfVersion } from './calendar';
import type { LawDataKind } from './law-data.entities';

/** Somebody who asks something of the database, inside a use case or a query. */
export type Asker = Pick<Reader, 'query' | 'today'>;

interface RateRow {
  valid_from: LocalDate;
  tiers: { days: number; centsPerDay: number }[];
  maximum_days: number;
  first_day_after_notice: number;
  source: string;
}

const inForce = (kind: LawDataKind): string =>
  `(select id from law_data_version where kind = '${kind}' order by number desc limit 1)`;

/** The days and amounts that the law leaves to decrees, as the installation has them now. */
@Injectable()
export class LawDataService {
  /** The calendar in force: the recognised holidays with the days added by decree. */
  calendar(asker: Pick<Asker, 'query'>): Promise<HolidayCalendar> {
    return calendarInForce(asker);
  }

  /** The calendar as one version had it; version 0 has no added days. */
  calendarOf(asker: Pick<Asker, 'query'>, number: number): Promise<HolidayCalendar> {
    return calendarOfVersion(asker, number);
  }

  /**
   * The rules of the penalty for a late decision. The maximum and the first day are those that hold on `on`, the day of the
   * notice of default (today, when nothing is given); the amounts of every period are in it.
   */
  async penaltyRules(asker: Asker, on: LocalDate = asker.today): Promise<PenaltyRules> {
    return rulesOn(await asker.query<RateRow>(`${ratesInForce} order by valid_from`), on);
  }

  /** The statutory interest in force, of every period (Awb 4:98, BW 6:120). */
  interestRates(asker: Pick<Asker, 'query'>): Promise<InterestRate[]> {
    return asker.query<InterestRate>(
      `select valid_from as "from", basis_points as "basisPoints", source from interest_rate
        where version_id = ${inForce('interest')} order by valid_from`,
    );
  }

  /** The calendar and the amounts in force, by one question. */
  async inForce(asker: Asker): Promise<{ readonly calendar: HolidayCalendar; readonly penalty: PenaltyRules }> {
    const [row] = await asker.query<{ number: number; days: LocalDate[]; rates: RateRow[] }>(
      `select coalesce((select number from law_data_version where id = ${inForce('holidays')}), 0) as number,
              coalesce((select json_agg(d.day order by d.day) from holiday_decree_day d
                         where d.version_id = ${inForce('holidays')}), '[]') as days,
              (select json_agg(r order by r.valid_from) from (${ratesInForce}) r) as rates`,
    );
    return {
      calendar: { extraDays: row?.days ?? [], version: `v${row?.number ?? 0}` },
      penalty: rulesOn(row?.rates ?? [], asker.today),
    };
  }
}

const ratesInForce = `select valid_from, tiers, maximum_days, first_day_after_notice, source from penalty_rate
        where version_id = ${inForce('penalty')}`;

function rulesOn(rows: readonly RateRow[], on: LocalDate): PenaltyRules {
  const now = rows.findLast(({ valid_from }) => valid_from <= on) ?? rows[0];
  if (!now) throw new Error('there are no penalty amounts');
  return {
    firstDayAfterNotice: now.first_day_after_notice,
    maximumDays: now.maximum_days,
    rates: rows.map(({ valid_from, tiers, source }) => ({ from: valid_from, steps: tiers, source })),
  };
}
