// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { addDays, type LocalDate, localDate } from '../shared/local-date';
import { earlyWarning } from './early-warning';
import { usualEarlyWarning } from './early-warning-rule';
import type { ProgressFacts, ProjectFacts } from './project-facts';
import { type WarningLevel, warningLevels } from './project-signals';

const start = localDate('2026-01-01');
const day = (from = 0, until = 900): fc.Arbitrary<LocalDate> =>
  fc.integer({ min: from, max: until }).map((days) => addDays(start, days));

const report: fc.Arbitrary<ProgressFacts> = fc.record({
  reportedOn: day(),
  percentage: fc.integer({ min: 0, max: 100 }),
  expectedOn: fc.option(day(0, 1200)),
  permitted: fc.integer({ min: 0, max: 30 }),
  placed: fc.integer({ min: 0, max: 30 }),
  occupied: fc.integer({ min: 0, max: 30 }),
  spentCents: fc.option(fc.integer({ min: 0, max: 12_000_000 })),
  budgetCents: fc.option(fc.constant(10_000_000)),
});

const project: fc.Arbitrary<ProjectFacts> = fc
  .record({
    today: day(),
    grantedOn: fc.constant(start),
    completionDueOn: fc.option(day(30, 1000)),
    missingReports: fc.array(day(), { maxLength: 3 }),
    extensionsAllowed: fc.integer({ min: 0, max: 2 }),
    extensionsGiven: fc.integer({ min: 0, max: 2 }),
    promisedHomes: fc.integer({ min: 0, max: 30 }),
    reports: fc.array(report, { maxLength: 4 }),
    startDueOn: fc.option(day()),
  })
  .map(({ startDueOn, ...facts }) => ({
    ...facts,
    running: true,
    completedOn: null,
    openDuties: [
      ...(startDueOn ? [{ kind: 'start' as const, dueOn: startDueOn }] : []),
      ...(facts.completionDueOn ? [{ kind: 'completion' as const, dueOn: facts.completionDueOn }] : []),
    ],
    reports: [...facts.reports].sort((a, b) => (a.reportedOn < b.reportedOn ? -1 : 1)),
  }));

const reported = project.filter(({ reports }) => reports.length > 0);
const levelOf = (facts: ProjectFacts): number =>
  warningLevels.indexOf(earlyWarning(facts, usualEarlyWarning).level satisfies WarningLevel);

/** The same project with something else in its last report. */
function lastSaid(facts: ProjectFacts, change: (last: ProgressFacts) => Partial<ProgressFacts>): ProjectFacts {
  const last = facts.reports.at(-1);
  return last ? { ...facts, reports: [...facts.reports.slice(0, -1), { ...last, ...change(last) }] } : facts;
}

function neverWorse(changed: (facts: ProjectFacts, by: number) => ProjectFacts): void {
  fc.assert(
    fc.property(reported, fc.integer({ min: 1, max: 100 }), (facts, by) => {
      expect(levelOf(changed(facts, by))).toBeLessThanOrEqual(levelOf(facts));
    }),
    { numRuns: 500 },
  );
}

describe('whatever the project', () => {
  test('more progress never makes it worse', () => {
    neverWorse((facts, by) => lastSaid(facts, ({ percentage }) => ({ percentage: Math.min(100, percentage + by) })));
  });

  test('more permits never make it worse', () => {
    neverWorse((facts, by) => lastSaid(facts, ({ permitted }) => ({ permitted: permitted + by })));
  });

  test('less spent never makes it worse', () => {
    neverWorse((facts, by) =>
      lastSaid(facts, ({ spentCents }) => ({ spentCents: Math.max(0, (spentCents ?? 0) - by * 100_000) })),
    );
  });

  test('an earlier expected date never makes it worse', () => {
    neverWorse((facts, by) =>
      lastSaid(facts, ({ expectedOn }) => ({ expectedOn: expectedOn && addDays(expectedOn, -by) })),
    );
  });

  test('a later last day never makes it worse', () => {
    neverWorse((facts, by) => ({
      ...facts,
      completionDueOn: facts.completionDueOn && addDays(facts.completionDueOn, by),
      openDuties: facts.openDuties.map((duty) => ({ ...duty, dueOn: addDays(duty.dueOn, by) })),
    }));
  });

  test('a report that comes in, extra time that is left, and completion never make it worse', () => {
    neverWorse((facts) => ({ ...facts, missingReports: facts.missingReports.slice(1) }));
    neverWorse((facts) => ({ ...facts, extensionsGiven: 0 }));
    fc.assert(fc.property(project, (facts) => levelOf({ ...facts, completedOn: facts.today }) === 0));
  });

  test('time that passes while nothing happens never makes it better', () => {
    fc.assert(
      fc.property(project, fc.integer({ min: 1, max: 400 }), (facts, days) => {
        expect(levelOf({ ...facts, today: addDays(facts.today, days) })).toBeGreaterThanOrEqual(levelOf(facts));
      }),
      { numRuns: 500 },
    );
  });

  test('the level follows from the reasons, and each reason is there once for each obligation', () => {
    fc.assert(
      fc.property(project, (facts) => {
        const { level, signals } = earlyWarning(facts, usualEarlyWarning);
        const serious = signals.some((one) => one.level === 'serious') || signals.length >= 3;
        expect(level).toBe(signals.length === 0 ? 'none' : serious ? 'serious' : 'attention');
        const names = signals.map((one) => (one.code === 'date_passed' ? `${one.code} ${one.duty}` : one.code));
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });
});
