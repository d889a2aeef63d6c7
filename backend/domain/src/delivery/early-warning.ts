// SPDX-License-Identifier: EUPL-1.2
import type { DayBounds, EarlyWarningRule, PointBounds } from '../schemes/early-warning-definition';
import { compareDates, daysBetween, type LocalDate } from '../shared/local-date';
import type { ProjectFacts } from './project-facts';
import type { EarlyWarning, ProjectSignal, SignalFigures } from './project-signals';

type Level = ProjectSignal['level'];

/** The level of a number that is worse as it is higher. */
function above(value: number, attention: number, serious: number): Level | undefined {
  if (value >= serious) return 'serious';
  return value >= attention ? 'attention' : undefined;
}

/** The level of a number of days that are left: worse as it is lower. */
function below(value: number, { attentionDays, seriousDays }: DayBounds): Level | undefined {
  if (value <= seriousDays) return 'serious';
  return value <= attentionDays ? 'attention' : undefined;
}

const later = (days: number, { attentionDays, seriousDays }: DayBounds): Level | undefined =>
  days > 0 ? above(days, attentionDays, seriousDays) : undefined;

const points = (gap: number, { attentionPoints, seriousPoints }: PointBounds): Level | undefined =>
  above(gap, attentionPoints, seriousPoints);

const signal = (level: Level | undefined, figures: SignalFigures): ProjectSignal[] =>
  level ? [{ level, ...figures }] : [];

/** The share of the time between two days that is over, in whole percent from 0 to 100. */
export function elapsedShare(from: LocalDate, until: LocalDate, today: LocalDate): number {
  const whole = daysBetween(from, until);
  if (whole <= 0) return today >= until ? 100 : 0;
  return Math.min(100, Math.max(0, Math.floor((100 * daysBetween(from, today)) / whole)));
}

/**
 * Which reasons there are to look at a project now, each with its figures. It says what people see, decides nothing, and
 * follows from the facts and the day alone.
 *
 * @source the bounds of the scheme (`earlyWarning`)
 */
export function earlyWarning(facts: ProjectFacts, rule: EarlyWarningRule): EarlyWarning {
  if (!facts.running || facts.completedOn !== null) return { level: 'none', signals: [] };
  const signals = [
    ...datesPassed(facts, rule),
    ...againstTheDate(facts, rule),
    ...betweenReports(facts, rule),
    ...missingReports(facts, rule),
    ...spending(facts, rule),
  ];
  if (signals.length === 0) return { level: 'none', signals };
  const serious = signals.some(({ level }) => level === 'serious') || signals.length >= rule.seriousFromReasons;
  return { level: serious ? 'serious' : 'attention', signals };
}

function datesPassed({ today, openDuties }: ProjectFacts, { overdue }: EarlyWarningRule): ProjectSignal[] {
  return openDuties.flatMap(({ kind, dueOn }) => {
    const days = daysBetween(dueOn, today);
    return signal(later(days, overdue), { code: 'date_passed', duty: kind, dueOn, days });
  });
}

/** What is known of the project beside the days that are left for it. */
function againstTheDate(facts: ProjectFacts, rule: EarlyWarningRule): ProjectSignal[] {
  const { today, grantedOn, completionDueOn: dueOn, promisedHomes: promised, reports } = facts;
  if (dueOn === null) return [];
  const days = daysBetween(today, dueOn);
  const last = reports.at(-1);
  const used = facts.extensionsAllowed > 0 && facts.extensionsGiven >= facts.extensionsAllowed;
  const extensions = signal(used ? below(days, rule.extensionsUsed) : undefined, {
    code: 'extensions_used',
    times: facts.extensionsGiven,
    dueOn,
    days,
  });
  if (!last) return [...signal(below(days, rule.unreported), { code: 'progress_unknown', dueOn, days }), ...extensions];
  const { percentage, expectedOn } = last;
  const elapsed = elapsedShare(grantedOn, dueOn, today);
  const homes = promised - last.permitted;
  const late = expectedOn === null ? 0 : daysBetween(dueOn, expectedOn);
  return [
    ...signal(points(elapsed - percentage, rule.behind), { code: 'behind_date', dueOn, days, elapsed, percentage }),
    ...(expectedOn === null
      ? []
      : signal(later(late, rule.expectedLate), { code: 'expected_late', dueOn, expectedOn, days: late })),
    ...extensions,
    ...signal(homes > 0 ? below(days, rule.permitPending) : undefined, {
      code: 'permit_pending',
      homes,
      promised,
      dueOn,
      days,
    }),
  ];
}

/** What the last report says beside the ones before it: the expected day moves, or the percentage stands still. */
function betweenReports({ reports }: ProjectFacts, rule: EarlyWarningRule): ProjectSignal[] {
  const last = reports.at(-1);
  if (!last) return [];
  const earlier = reports.slice(0, -1);
  const before = earlier.filter(({ expectedOn }) => expectedOn !== null).at(-1)?.expectedOn;
  const moved = before && last.expectedOn ? daysBetween(before, last.expectedOn) : 0;
  const grew = earlier.findLastIndex(({ percentage }) => percentage < last.percentage);
  const since = earlier[grew + 1]?.reportedOn;
  const stood = since && last.percentage < 100 ? daysBetween(since, last.reportedOn) : 0;
  return [
    ...(before && last.expectedOn
      ? signal(later(moved, rule.moved), { code: 'completion_moved', from: before, to: last.expectedOn, days: moved })
      : []),
    ...(since
      ? signal(later(stood, rule.standstill), {
          code: 'standstill',
          percentage: last.percentage,
          since,
          days: stood,
        })
      : []),
  ];
}

function missingReports({ today, missingReports: days }: ProjectFacts, rule: EarlyWarningRule): ProjectSignal[] {
  const past = days.filter((dueOn) => dueOn < today).sort(compareDates);
  const [dueOn] = past;
  if (!dueOn) return [];
  const late = daysBetween(dueOn, today);
  return signal(later(late, rule.missingReport), { code: 'report_missing', dueOn, days: late, count: past.length });
}

/** The money goes faster than the work. */
function spending({ reports }: ProjectFacts, { spendingAhead }: EarlyWarningRule): ProjectSignal[] {
  const { spentCents, budgetCents, percentage = 0 } = reports.at(-1) ?? {};
  if (!spentCents || !budgetCents) return [];
  const spent = Math.floor((100 * spentCents) / budgetCents);
  return signal(points(spent - percentage, spendingAhead), {
    code: 'spending_ahead',
    spent,
    percentage,
    spentCents,
    budgetCents,
  });
}
