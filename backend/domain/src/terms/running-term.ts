// SPDX-License-Identifier: EUPL-1.2
import { addDays, daysBetween, type LocalDate } from '../shared/local-date';
import { type HolidayCalendar, ordinaryDayFrom } from './holidays';
import { isTooLongToExtend, rawEnd, type Term, type TermLength, type TraceStep, withTwoOrdinaryDays } from './length';
import { type Prolongation, prolongationStep } from './prolongations';
import { inOrder, suspendedDays, type Suspension, suspensionStep } from './suspensions';
import { extensionStep, lengthStep } from './trace';

/** A term that can be suspended and prolonged while it runs. */
export interface RunningTermInput {
  /** The step with which it starts; its day itself does not count. */
  readonly start: TraceStep;
  readonly length: TermLength;
  readonly source: string;
  readonly suspensions: readonly Suspension[];
  readonly prolongations?: readonly Prolongation[];
  readonly calendar: HolidayCalendar;
  /** Whether the Algemene termijnenwet extends the term. */
  readonly extended: boolean;
}

/** The term as it stands after the changes so far. */
interface Standing {
  /** The end before any extension. */
  readonly raw: LocalDate;
  /** How many days of it were set as a day and not as a length: a day that was set is not extended. */
  readonly named: number;
  /** The length as it was set, with its adjournments. */
  readonly length: TermLength;
  readonly trace: readonly TraceStep[];
  /** The last suspended day that was counted. */
  readonly counted: LocalDate;
}

function lengthsTogether(a: TermLength, b: TermLength): TermLength {
  const sum = (unit: keyof TermLength): number => (a[unit] ?? 0) + (b[unit] ?? 0);
  return { days: sum('days'), weeks: sum('weeks'), months: sum('months'), years: sum('years') };
}

/** The last day as it now is: past weekends and holidays, but never because of a day that was set as such. */
function lastDayOf({ raw, named, length }: Standing, { start, calendar, extended }: RunningTermInput): LocalDate {
  if (!extended || isTooLongToExtend(length)) return raw;
  const counted = withTwoOrdinaryDays(start.date, addDays(raw, -named), calendar);
  const moved = ordinaryDayFrom(counted, calendar);
  return moved > raw ? moved : raw;
}

/** Adds each day of a suspension on which the term still runs, unless it was counted before. */
function suspend(standing: Standing, suspension: Suspension, input: RunningTermInput): Standing {
  const { from, to } = suspension;
  const first = from > standing.counted ? from : addDays(standing.counted, 1);
  let now = standing;
  for (let next = first, last = lastDayOf(now, input); next <= to && next <= last; last = lastDayOf(now, input)) {
    const counted = to < last ? to : last;
    now = { ...now, raw: addDays(now.raw, daysBetween(next, counted) + 1), counted };
    next = addDays(counted, 1);
  }
  if (now === standing) return standing;
  const firstDay = addDays(input.start.date, 1);
  const before = suspendedDays({ from: from > firstDay ? from : firstDay, to: addDays(first, -1) });
  const step = suspensionStep(suspension, { from: first, to: now.counted, before }, now.raw);
  return { ...now, trace: [...now.trace, step] };
}

function prolong(standing: Standing, change: Prolongation, input: RunningTermInput): Standing {
  const step = prolongationStep(change, standing.raw, lastDayOf(standing, input));
  const named = standing.named + (step.rule === 'day_named' || step.rule === 'consent' ? (step.days ?? 0) : 0);
  const length =
    change.kind === 'adjourned' && step.rule === 'adjourned'
      ? lengthsTogether(standing.length, change.length)
      : standing.length;
  return { ...standing, raw: step.date, named, length, trace: [...standing.trace, step] };
}

/** Cuts suspensions at a day, so that what comes after a prolongation is counted after it. */
function cutAfter(suspensions: readonly Suspension[], on: LocalDate): readonly Suspension[] {
  return suspensions.flatMap((one) =>
    one.from <= on && on < one.to
      ? [
          { ...one, to: on },
          { ...one, from: addDays(on, 1) },
        ]
      : [one],
  );
}

function changesInOrder({ suspensions, prolongations = [] }: RunningTermInput): readonly (Suspension | Prolongation)[] {
  const points = [...prolongations].sort((a, b) =>
    a.on === b.on ? (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1) : a.on < b.on ? -1 : 1,
  );
  const cut = points.reduce((list, { on }) => cutAfter(list, on), suspensions);
  let rest = [...cut].sort(inOrder);
  const changes = points.flatMap((point) => {
    const earlier = rest.filter(({ from }) => from <= point.on);
    rest = rest.filter(({ from }) => from > point.on);
    return [...earlier, point];
  });
  return [...changes, ...rest];
}

/**
 * The last day of a term that may be suspended and prolonged: its length from the day after the start, longer by each
 * suspended day on which it still ran (once, however many suspensions share it) and by each prolongation in time, and only
 * then moved past a weekend or holiday. Whether that happens depends on the length as set, without the suspended days.
 *
 * @source Awb 4:13–4:15, 7:10; Algemene termijnenwet 1(1), 2, 4(a)
 */
export function runningTerm(input: RunningTermInput): Term {
  const { start, length, source, extended } = input;
  const raw = rawEnd(start.date, length);
  let now: Standing = {
    raw,
    named: 0,
    length,
    trace: [start, lengthStep(start.date, raw, length, source)],
    counted: start.date,
  };
  for (const change of changesInOrder(input)) {
    now = 'on' in change ? prolong(now, change, input) : suspend(now, change, input);
  }
  const dueOn = lastDayOf(now, input);
  return { dueOn, trace: [...now.trace, extensionStep(now.raw, dueOn, now.length, extended, now.named > 0)] };
}
