// SPDX-License-Identifier: EUPL-1.2
import { addDays, type LocalDate } from '../shared/local-date';
import { toCents } from '../shared/money';

/** A project of which the last day passed while its completion was not accepted, and that was not determined. */
export interface LateProject {
  /** The subsidy as it was granted, or amended since, in cents. */
  readonly grantedCents: number;
  readonly homesPromised: number;
  readonly homesPlaced: number;
  /** How much is done, 0–100, as last reported; null while nothing was. For a project without homes. */
  readonly percentage: number | null;
  /** The last day for its completion. */
  readonly dueOn: LocalDate;
  /** The last day to ask for its determination, or to determine it; null while none is known. */
  readonly determinationDueOn: LocalDate | null;
}

/** What may come back to the ceiling in a year. */
export interface YearOfRelease {
  readonly year: number;
  readonly projects: number;
  readonly homes: number;
  readonly releaseCents: number;
}

/** From the last day of a project to that of its determination where that day is not known: thirteen weeks. */
const usualDaysToDetermine = 91;

/**
 * What a late project would at most give back when nothing comes beside what was reported, in cents: the granted subsidy in
 * the proportion of the homes that were not placed, or of what was not done where no homes were promised. Rounded down to
 * the cent, never above the grant and never below zero.
 */
export function releaseOf(project: LateProject): number {
  const { grantedCents, homesPromised, homesPlaced, percentage } = project;
  const [missing, whole] =
    homesPromised > 0 ? [homesPromised - homesPlaced, homesPromised] : [100 - (percentage ?? 0), 100];
  return toCents(Math.floor((grantedCents * Math.min(whole, Math.max(0, missing))) / whole));
}

/**
 * What late projects may release, by the year in which they are to be determined; a day that has passed counts for this
 * year. A forecast: nothing is decided or booked by it. The oldest year first, and only years with something in it.
 *
 * @source Awb 4:46(1), 4:46(2)(a): not carried out, then lower by what was not; @example 10 homes promised, 4 placed,
 * EUR 15,000 granted → EUR 9,000
 */
export function releaseForecast(projects: readonly LateProject[], today: LocalDate): YearOfRelease[] {
  const years = new Map<number, YearOfRelease>();
  for (const project of projects) {
    const releaseCents = releaseOf(project);
    if (releaseCents === 0) continue;
    const determined = project.determinationDueOn ?? addDays(project.dueOn, usualDaysToDetermine);
    const year = Number((determined < today ? today : determined).slice(0, 4));
    const before = years.get(year) ?? { year, projects: 0, homes: 0, releaseCents: 0 };
    years.set(year, {
      year,
      projects: before.projects + 1,
      homes: before.homes + Math.max(0, project.homesPromised - project.homesPlaced),
      releaseCents: before.releaseCents + releaseCents,
    });
  }
  return [...years.values()].sort((a, b) => a.year - b.year);
}
