// SPDX-License-Identifier: EUPL-1.2
import { addDays, addYears, daysBetween, type LocalDate } from '../shared/local-date';
import { toCents, type Cents } from '../shared/money';
import type { TraceStep } from '../terms/length';
import { type InterestRate, interestRateOn } from './interest-rates';
import { interestSteps } from './interest-trace';

/** Who paid too late: the authority, or the municipality that had to pay back. */
export type InterestDebtor = 'province' | 'municipality';

/** Days on which payment was suspended, so that they are no days of default. Both days included. */
export interface StillDays {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** From what statutory interest is reckoned. */
export interface InterestInput {
  readonly debtor: InterestDebtor;
  /** What had to be paid, in cents. */
  readonly principalCents: number;
  /** The last day on which it could be paid in time. */
  readonly dueOn: LocalDate;
  /** The day on which it was paid; today while it is not. */
  readonly paidOn: LocalDate;
  readonly rates: readonly InterestRate[];
  /** Days that do not count. @source Awb 4:56 */
  readonly still?: readonly StillDays[];
}

/** So many days at one rate over one amount. */
export interface InterestRow {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly days: number;
  readonly basisPoints: number;
  /** Over which amount: the principal, and the interest of the full years before. */
  readonly baseCents: number;
  readonly amountCents: number;
}

/** Interest over a payment that came too late. */
export interface StatutoryInterest {
  readonly firstDayOn: LocalDate;
  readonly lastDayOn: LocalDate;
  /** Days of default that count. */
  readonly days: number;
  readonly rows: readonly InterestRow[];
  readonly amountCents: Cents;
  /** Below this nothing is owed. */
  readonly minimumCents: number;
  readonly owed: boolean;
  readonly trace: readonly TraceStep[];
}

/** Below EUR 20 nothing is owed, or below EUR 10 when the authority is the debtor. @source Awb 4:98(2) */
export const interestMinimums: Readonly<Record<InterestDebtor, number>> = { province: 1_000, municipality: 2_000 };

interface Part extends Omit<InterestRow, 'amountCents' | 'days'> {
  days: number;
}

/** The parts of one year of default in which one rate holds; days that do not count are left out. */
function partsOf(from: LocalDate, until: LocalDate, baseCents: number, input: InterestInput): Part[] {
  const parts: (Part & { until: LocalDate })[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (input.still?.some((one) => one.from <= day && day <= one.until)) continue;
    const { basisPoints } = interestRateOn(day, input.rates);
    const last = parts.at(-1);
    if (last?.basisPoints === basisPoints && addDays(last.until, 1) === day) {
      last.days += 1;
      last.until = day;
    } else parts.push({ from: day, until: day, days: 1, basisPoints, baseCents });
  }
  return parts;
}

/** Half a cent goes up. Whole numbers throughout, so that nothing is lost on the way. */
function rounded(weight: bigint, daysInYear: number): number {
  const whole = 10_000n * BigInt(daysInYear);
  return Number((2n * weight + whole) / (2n * whole));
}

/** The rows of one year of default, rounded together, so that they add up to the interest of that year. */
function rowsOf(parts: readonly Part[], daysInYear: number): InterestRow[] {
  let weight = 0n;
  let before = 0;
  return parts.map((part) => {
    weight += BigInt(part.baseCents) * BigInt(part.basisPoints) * BigInt(part.days);
    const sum = rounded(weight, daysInYear);
    const row = { ...part, amountCents: sum - before };
    before = sum;
    return row;
  });
}

/**
 * Statutory interest over a payment that came too late: from the day after the last day for it, up to and including the day
 * of payment, by the day, at the rate of that day. After each full year of default the interest of that year is added to the
 * amount over which interest runs. Rounded to the cent once for each year of default. Nothing when it was paid in time.
 *
 * @source Awb 4:97, 4:98; BW 6:119(1)-(2), 6:120(1)
 * @throws RangeError on an amount that is no whole number of cents above zero
 * @example EUR 10,000 at 4%, 73 days late in an ordinary year → EUR 80.00
 */
export function statutoryInterest(input: InterestInput): StatutoryInterest | undefined {
  const { debtor, dueOn, paidOn } = input;
  const principal: number = toCents(input.principalCents);
  if (principal < 1) throw new RangeError(`not an amount over which interest runs: ${principal}`);
  const firstDayOn = addDays(dueOn, 1);
  if (paidOn < firstDayOn) return undefined;
  const rows: InterestRow[] = [];
  let baseCents = principal;
  for (let year = 0; addYears(firstDayOn, year) <= paidOn; year += 1) {
    const [from, next] = [addYears(firstDayOn, year), addYears(firstDayOn, year + 1)];
    const last = addDays(next, -1);
    const parts = partsOf(from, last < paidOn ? last : paidOn, baseCents, input);
    const ofYear = rowsOf(parts, daysBetween(from, next));
    rows.push(...ofYear);
    baseCents += ofYear.reduce((sum, { amountCents }) => sum + amountCents, 0);
  }
  const amountCents = toCents(baseCents - principal);
  const minimumCents = interestMinimums[debtor];
  const days = rows.reduce((sum, row) => sum + row.days, 0);
  const result = { firstDayOn, lastDayOn: paidOn, days, rows, amountCents, minimumCents };
  const owed = amountCents >= minimumCents;
  return { ...result, owed, trace: interestSteps(input, { ...result, owed }) };
}
