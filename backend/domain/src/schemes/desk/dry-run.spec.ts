// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { localDate } from '../../shared/local-date';
import { exampleScheme } from '../../testing/example-schemes';
import type { SchemeDefinition } from '../definition';
import { applyEdits } from './apply-edits';
import { type DryApplication, syntheticApplications } from './dry-applications';
import { dryRun } from './dry-run';

const flex = exampleScheme('flexwonen-zh');
const halls = exampleScheme('dorpshuizen');

function edited(scheme: SchemeDefinition, path: string, value: string | number | null): SchemeDefinition {
  const parsed = applyEdits(scheme, [{ path, value }], '2');
  if ('problems' in parsed) throw new Error(parsed.problems.join('; '));
  return parsed.scheme;
}

function placing(id: string, own: number, day: string, more: Partial<DryApplication> = {}): DryApplication {
  return {
    id,
    typeKey: 'plaatsing',
    answers: {
      homes: { self_contained: own, shared: 0 },
      siteTermYears: 10,
      rentBand: 'up_to_lowest_threshold',
      worksStarted: false,
    },
    applicantId: id,
    applicant: [id],
    region: 'Rijnmond',
    completeOn: localDate(day),
    ...more,
  };
}

describe('a dry run', () => {
  const three = [
    placing('a', 20, '2026-02-01'),
    placing('b', 40, '2026-02-02', { region: 'Haaglanden' }),
    placing('c', 4, '2026-02-03'),
  ];

  test('a version against itself moves nothing', () => {
    const report = dryRun(flex, flex, three);
    expect(report).toMatchObject({
      gain: 0,
      lose: 0,
      same: 3,
      beforeCents: 7_500_000,
      afterCents: 7_500_000,
      terms: [],
    });
    expect(report.applications.map(({ after: { outcome, reason } }) => [outcome, reason])).toEqual([
      ['granted', undefined],
      ['granted', undefined],
      ['refused', 'too_few_homes'],
    ]);
  });

  test('a higher maximum: who gains, and what it sums to by type and region', () => {
    const report = dryRun(flex, edited(flex, 'types.plaatsing.maximumCents', 6_000_000), three);
    expect(report).toMatchObject({ gain: 1, lose: 0, same: 2, beforeCents: 7_500_000, afterCents: 9_000_000 });
    expect(report.byType).toEqual([
      { key: 'plaatsing', beforeCents: 7_500_000, afterCents: 9_000_000, applications: 3 },
    ]);
    expect(report.byRegion.map(({ key, afterCents }) => [key, afterCents])).toEqual([
      ['Haaglanden', 6_000_000],
      ['Rijnmond', 3_000_000],
    ]);
  });

  test('a lower ceiling: who loses, and on which day it is reached', () => {
    const report = dryRun(flex, edited(flex, 'types.plaatsing.ceilingCents', 5_000_000), three);
    expect(report).toMatchObject({ gain: 0, lose: 1, same: 2, afterCents: 5_000_000 });
    expect(report.exhausted.find(({ typeKey }) => typeKey === 'plaatsing')).toEqual({
      typeKey: 'plaatsing',
      before: undefined,
      after: '2026-02-02',
    });
    expect(report.applications[1]?.after).toMatchObject({ outcome: 'partly_granted', awardedCents: 2_000_000 });
  });

  test('one applicant with several projects meets its yearly maximum', () => {
    const both = [
      placing('a', 30, '2026-02-01'),
      placing('b', 30, '2026-02-02', { applicantId: 'a', applicant: ['a'] }),
    ];
    expect(dryRun(flex, flex, both).afterCents).toBe(6_000_000);
    expect(dryRun(flex, edited(flex, 'types.plaatsing.maximumPerApplicantPerYearCents', null), both).afterCents).toBe(
      9_000_000,
    );
  });

  test('a type that is no longer there, and terms that move', () => {
    const smaller = { ...flex, version: '2', types: flex.types.filter(({ key }) => key !== 'plaatsing') };
    expect(dryRun(flex, smaller, three).applications[0]?.after).toMatchObject({
      reason: 'TYPE_NOT_FOUND',
      awardedCents: 0,
    });
    const slower = edited(flex, 'types.plaatsing.obligations.completion.due.months', 30);
    expect(dryRun(flex, slower, three).terms.map(({ sentence }) => sentence.nl)).toEqual([
      expect.stringContaining('de termijn gaat van 24 maanden naar 30 maanden'),
    ]);
  });

  test.each(['flexwonen-zh', 'wonen-zh-flex-2025', 'dorpshuizen', 'middenhuur', 'budgetsubsidies'])(
    'takes applications that nobody made, the same ones for the same seed: %s',
    (key) => {
      const scheme = exampleScheme(key);
      const applicants = ['Leiden', 'Dordrecht', 'Gouda'].map((name) => ({
        applicantId: name,
        applicant: [name],
        region: 'x',
      }));
      const made = syntheticApplications(scheme, applicants, { count: 60, seed: 's' });
      expect(made).toEqual(syntheticApplications(scheme, applicants, { count: 60, seed: 's' }));
      const report = dryRun(scheme, scheme, made);
      expect(report.same).toBe(60);
      expect(report.afterCents).toBeGreaterThan(0);
      expect(report.afterCents).toBeLessThanOrEqual(scheme.ceilingCents);
    },
  );

  test('never awards above the ceiling, and sums by type and region agree', () => {
    const applicants = ['a', 'b', 'c'].map((name) => ({ applicantId: name, applicant: [name], region: name }));
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 50_000_000 }), (seed, ceiling) => {
        const made = syntheticApplications(halls, applicants, { count: 25, seed });
        const after = { ...halls, types: halls.types.map((type) => ({ ...type, ceilingCents: ceiling })) };
        const report = dryRun(halls, after, made);
        expect(report.afterCents).toBeLessThanOrEqual(ceiling);
        expect(report.gain + report.lose + report.same).toBe(25);
        for (const sums of [report.byType, report.byRegion]) {
          expect(sums.reduce((sum, { afterCents }) => sum + afterCents, 0)).toBe(report.afterCents);
        }
      }),
      { numRuns: 20 },
    );
  });
});
