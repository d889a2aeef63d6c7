// SPDX-License-Identifier: EUPL-1.2
import { drawLots } from '../../budget/allocation/draw';
import type { Allocation, Purse } from '../../budget/allocation/groups';
import { allocate, type RankedClaim } from '../../budget/allocation/methods';
import { localDate } from '../../shared/local-date';
import { calculateAmount } from '../amount';
import type { ApplicantFacts } from '../amount-limits';
import type { GrantTypeDefinition, SchemeDefinition } from '../definition';
import { mandatoryGrounds } from '../grounds';
import { allocationRule, categoryOf } from '../ranking';
import { trancheOn } from '../tranche-ceilings';
import type { DryApplication } from './dry-applications';

/** What one application gets under one version, and why not more. */
export interface DryOutcome {
  readonly calculatedCents: number;
  readonly awardedCents: number;
  readonly outcome: 'granted' | 'partly_granted' | 'refused';
  /** A refusal code, the key of a ground, or `TYPE_NOT_FOUND`. */
  readonly reason?: string;
}

/** What a whole version gives. */
export interface DryVersion {
  readonly outcomes: ReadonlyMap<string, DryOutcome>;
  /** By type: the day or category in which the ceiling was reached. */
  readonly exhausted: ReadonlyMap<string, string>;
}

/** What one applicant has so far in the run, as if everything that was calculated is granted. */
class Running {
  private readonly cents = new Map<string, number>();
  private readonly projects = new Map<string, number>();

  facts(scheme: SchemeDefinition, { applicantId, applicant, typeKey, completeOn }: DryApplication): ApplicantFacts {
    const year = completeOn.slice(0, 4);
    const had = (...keys: string[]): number => this.cents.get([applicantId, ...keys].join()) ?? 0;
    const projects = (...keys: string[]): number => this.projects.get([applicantId, ...keys].join()) ?? 0;
    return {
      alreadyGrantedThisYearCents: had(typeKey, year),
      alreadyGrantedCents: had(typeKey, ''),
      projectsThisYear: projects(typeKey, year),
      applicant,
      scheme: scheme.limits && {
        limits: scheme.limits,
        thisYearCents: had('', year),
        allYearsCents: had('', ''),
        projectsThisYear: projects('', year),
      },
    };
  }

  add({ applicantId, typeKey, completeOn }: DryApplication, cents: number): void {
    const year = completeOn.slice(0, 4);
    for (const keys of [
      [typeKey, year],
      [typeKey, ''],
      ['', year],
      ['', ''],
    ]) {
      const key = [applicantId, ...keys].join();
      this.cents.set(key, (this.cents.get(key) ?? 0) + cents);
      this.projects.set(key, (this.projects.get(key) ?? 0) + 1);
    }
  }
}

const refused = (reason: string, calculatedCents = 0): DryOutcome => ({
  calculatedCents,
  awardedCents: 0,
  outcome: 'refused',
  reason,
});

function claimOf(
  scheme: SchemeDefinition,
  type: GrantTypeDefinition,
  application: DryApplication,
  running: Running,
): RankedClaim | DryOutcome {
  const { id, answers, completeOn, applicantId, minimumCents } = application;
  const ground = mandatoryGrounds(type, answers).find(({ applies }) => applies === true);
  if (ground) return refused(ground.ground.key);
  const { totalCents, problems } = calculateAmount(type, answers, running.facts(scheme, application));
  if (problems[0]) return refused(problems[0].code);
  const ranked = scheme.allocation.method === 'ranked_categories' ? categoryOf(scheme.allocation, answers) : undefined;
  if (ranked && 'undecided' in ranked) return refused('CATEGORY_UNDECIDED', totalCents);
  return { id, completeOn, applicantId, minimumCents, amountCents: totalCents, category: ranked?.category };
}

function allocated(
  scheme: SchemeDefinition,
  claims: readonly RankedClaim[],
  ceilingCents: number,
  idOf: (applicant: string) => string | undefined,
): Allocation {
  const purse: Purse = {
    ceilingCents,
    partialAllowed: scheme.allocation.partialGrant,
    lots: ({ participants }) => drawLots({ participants, seed: 'dry-run' }).order,
  };
  const rule = allocationRule(scheme.allocation, (name) => idOf(name) ?? `nobody: ${name}`);
  return allocate(rule ?? { method: 'completeness_with_lots' }, claims, purse);
}

/** The claims of a type under each tranche in turn, or all at once; with what is there for them. */
function rounds(scheme: SchemeDefinition, type: GrantTypeDefinition, claims: readonly RankedClaim[]) {
  const { tranches } = scheme;
  if (!tranches) return [{ key: '', claims, ceiling: () => type.ceilingCents }];
  return tranches.list.map(({ key, from, until }) => ({
    key,
    claims: claims.filter(({ completeOn }) => completeOn >= from && completeOn <= until),
    ceiling: (granted: Record<string, number>) =>
      (trancheOn(tranches, localDate(until), granted)?.ceilingCents ?? 0) - (granted[key] ?? 0),
  }));
}

/**
 * What a version would give to these applications, taken in the order in which they were complete. Limits of applicants
 * count everything that was calculated before, whether or not the ceiling left room for it.
 */
export function runVersion(scheme: SchemeDefinition, applications: readonly DryApplication[]): DryVersion {
  const running = new Running();
  const outcomes = new Map<string, DryOutcome>();
  const claims = new Map<string, RankedClaim[]>();
  const exhausted = new Map<string, string>();
  const ids = new Map(
    applications.flatMap(({ applicant, applicantId }) => applicant.map((name) => [name, applicantId])),
  );
  const inOrder = [...applications].sort((a, b) => (`${a.completeOn}${a.id}` < `${b.completeOn}${b.id}` ? -1 : 1));
  for (const application of inOrder) {
    const type = scheme.types.find(({ key }) => key === application.typeKey);
    const claim = type ? claimOf(scheme, type, application, running) : refused('TYPE_NOT_FOUND');
    if ('outcome' in claim) outcomes.set(application.id, claim);
    else {
      running.add(application, claim.amountCents);
      claims.set(application.typeKey, [...(claims.get(application.typeKey) ?? []), claim]);
    }
  }
  const granted: Record<string, number> = {};
  for (const type of scheme.types) {
    const mine = claims.get(type.key) ?? [];
    const calculated = new Map(mine.map(({ id, amountCents }) => [id, amountCents]));
    for (const { key, claims: some, ceiling } of rounds(scheme, type, mine)) {
      const result = allocated(scheme, some, Math.max(0, ceiling(granted)), (name) => ids.get(name));
      granted[key] = (granted[key] ?? 0) + result.spentCents;
      if (result.exhaustedBy !== undefined && !exhausted.has(type.key)) exhausted.set(type.key, result.exhaustedBy);
      for (const { id, amountCents, outcome, refusal } of result.awards) {
        const calculatedCents = calculated.get(id) ?? 0;
        outcomes.set(id, {
          calculatedCents,
          awardedCents: amountCents,
          outcome,
          ...(refusal ? { reason: refusal } : {}),
        });
      }
    }
    for (const { id, amountCents } of mine) {
      if (!outcomes.has(id)) outcomes.set(id, refused('WINDOW_CLOSED', amountCents));
    }
  }
  return { outcomes, exhausted };
}
