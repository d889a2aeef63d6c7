// SPDX-License-Identifier: EUPL-1.2
import type { SchemeDefinition } from '../definition';
import type { DryApplication } from './dry-applications';
import { type DryOutcome, runVersion } from './dry-version';
import { changesBetween, type SchemeChange } from './scheme-diff';

/** One application under both versions. */
export interface DryComparison {
  readonly id: string;
  readonly typeKey: string;
  readonly region: string;
  readonly before: DryOutcome;
  readonly after: DryOutcome;
  readonly differenceCents: number;
}

/** What is awarded under both versions, for one type or region. */
export interface DrySum {
  readonly key: string;
  readonly beforeCents: number;
  readonly afterCents: number;
  readonly applications: number;
}

/** In which day or category the ceiling of a type is reached; absent when it is not. */
export interface DryExhaustion {
  readonly typeKey: string;
  readonly before?: string;
  readonly after?: string;
}

/** What a new version would have done to applications that are there. */
export interface DryRunReport {
  readonly applications: readonly DryComparison[];
  readonly gain: number;
  readonly lose: number;
  readonly same: number;
  readonly beforeCents: number;
  readonly afterCents: number;
  readonly byType: readonly DrySum[];
  readonly byRegion: readonly DrySum[];
  readonly exhausted: readonly DryExhaustion[];
  /** The changes that move a term or a date. */
  readonly terms: readonly SchemeChange[];
}

function sumsBy(applications: readonly DryComparison[], keyOf: (one: DryComparison) => string): DrySum[] {
  const sums = new Map<string, DrySum>();
  for (const one of applications) {
    const key = keyOf(one);
    const { beforeCents = 0, afterCents = 0, applications: count = 0 } = sums.get(key) ?? {};
    sums.set(key, {
      key,
      beforeCents: beforeCents + one.before.awardedCents,
      afterCents: afterCents + one.after.awardedCents,
      applications: count + 1,
    });
  }
  return [...sums.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/**
 * Reckons the same applications under the version in force and under a new one: who gains, who loses, what it sums to, when
 * the ceiling is reached and which terms change. Changes nothing.
 */
export function dryRun(
  before: SchemeDefinition,
  after: SchemeDefinition,
  applications: readonly DryApplication[],
): DryRunReport {
  const was = runVersion(before, applications);
  const is = runVersion(after, applications);
  const nothing: DryOutcome = { calculatedCents: 0, awardedCents: 0, outcome: 'refused' };
  const compared = applications.map(({ id, typeKey, region }): DryComparison => {
    const one = was.outcomes.get(id) ?? nothing;
    const other = is.outcomes.get(id) ?? nothing;
    return { id, typeKey, region, before: one, after: other, differenceCents: other.awardedCents - one.awardedCents };
  });
  const typeKeys = [...new Set([...before.types, ...after.types].map(({ key }) => key))];
  const total = (of: (one: DryComparison) => number): number => compared.reduce((sum, one) => sum + of(one), 0);
  return {
    applications: compared,
    gain: compared.filter(({ differenceCents }) => differenceCents > 0).length,
    lose: compared.filter(({ differenceCents }) => differenceCents < 0).length,
    same: compared.filter(({ differenceCents }) => differenceCents === 0).length,
    beforeCents: total((one) => one.before.awardedCents),
    afterCents: total((one) => one.after.awardedCents),
    byType: sumsBy(compared, ({ typeKey }) => typeKey),
    byRegion: sumsBy(compared, ({ region }) => region),
    exhausted: typeKeys.map((typeKey) => ({
      typeKey,
      before: was.exhausted.get(typeKey),
      after: is.exhausted.get(typeKey),
    })),
    terms: changesBetween(before, after).filter(({ group }) => group === 'terms' || group === 'dates'),
  };
}
