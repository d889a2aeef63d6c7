// SPDX-License-Identifier: EUPL-1.2
import { localDate, type LocalDate } from '../shared/local-date';

/** The amounts of the penalty that hold for a notice of default received from this day on. */
export interface PenaltyRate {
  readonly from: LocalDate;
  readonly steps: readonly { readonly days: number; readonly centsPerDay: number }[];
  readonly source: string;
}

/** The rules of the penalty for a late decision, as data that an installation may replace. */
export interface PenaltyRules {
  /** How many days after the notice of default the first day of the penalty comes. */
  readonly firstDayAfterNotice: number;
  readonly maximumDays: number;
  readonly rates: readonly PenaltyRate[];
}

/**
 * The rules as they stand. The first day of the penalty is read as the day after two full weeks: notice on day N, first
 * day N + 15; some read N + 14, which is why it is a value and not a formula.
 *
 * @source Awb 4:17(1)-(3); Regeling indexering bedragen Awb, Stcrt. 2018, 65542
 */
export const penaltyRules: PenaltyRules = {
  firstDayAfterNotice: 15,
  maximumDays: 42,
  rates: [
    {
      from: localDate('2009-10-01'),
      steps: [
        { days: 14, centsPerDay: 2_000 },
        { days: 14, centsPerDay: 3_000 },
        { days: 14, centsPerDay: 4_000 },
      ],
      source: 'Awb 4:17(2), Stb. 2009, 383',
    },
    {
      from: localDate('2019-01-01'),
      steps: [
        { days: 14, centsPerDay: 2_300 },
        { days: 14, centsPerDay: 3_500 },
        { days: 14, centsPerDay: 4_500 },
      ],
      source: 'Awb 4:17(2), Stcrt. 2018, 65542',
    },
  ],
};

/** The amounts that hold for a notice of default received on a day; those of the first row before any row starts. */
export function penaltyRateOn(noticeOn: LocalDate, { rates }: PenaltyRules): PenaltyRate {
  const [first, ...others] = [...rates].sort((a, b) => (a.from < b.from ? -1 : 1));
  if (!first) throw new RangeError('no amounts are known for the penalty');
  return others.reduce((found, rate) => (rate.from <= noticeOn ? rate : found), first);
}

/** One row of a penalty: so many days at one amount. */
export interface PenaltyRow {
  readonly days: number;
  readonly centsPerDay: number;
  readonly amountCents: number;
}

/** The rows of so many days of penalty at a rate; beyond the last step nothing more is added. */
export function penaltyRows(days: number, { steps }: PenaltyRate): readonly PenaltyRow[] {
  let left = days;
  return steps.flatMap((step) => {
    const counted = Math.min(left, step.days);
    left -= counted;
    return counted > 0
      ? [{ days: counted, centsPerDay: step.centsPerDay, amountCents: counted * step.centsPerDay }]
      : [];
  });
}
