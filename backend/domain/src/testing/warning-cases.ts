// SPDX-License-Identifier: EUPL-1.2
import { usualEarlyWarning } from '../delivery/early-warning-rule';
import type { OpenDuty, ProjectFacts } from '../delivery/project-facts';
import type { SignalCode, WarningLevel } from '../delivery/project-signals';
import type { EarlyWarningRule } from '../schemes/early-warning-definition';
import { localDate } from '../shared/local-date';

/** A progress report as an example says it; amounts in whole euros. */
interface ReportOfExample {
  readonly on: string;
  readonly percentage: number;
  readonly readyOn?: string;
  readonly permitted?: number;
  readonly spentEuro?: number;
  readonly ofEuro?: number;
}

/** An example of the early warning: facts in; level, reasons and sentences out. Without more, a project has 20 homes. */
export interface WarningExample {
  readonly title: string;
  readonly rule?: Partial<EarlyWarningRule>;
  readonly facts: {
    readonly today: string;
    readonly grantedOn: string;
    readonly readyBy: string;
    readonly startBy?: string;
    readonly spendBy?: string;
    readonly completedOn?: string;
    readonly running?: boolean;
    readonly homes?: number;
    readonly extensionsAllowed?: number;
    readonly extensionsGiven?: number;
    readonly missingReports?: readonly string[];
    readonly reports?: readonly ReportOfExample[];
  };
  readonly level: WarningLevel;
  /** Each reason with its sentence; in Dutch and in English. */
  readonly reasons?: Readonly<Partial<Record<SignalCode, { readonly nl: string; readonly en: string }>>>;
}

/** The bounds of an example: the usual ones, and what it says itself. */
export function ruleOfExample({ rule }: WarningExample): EarlyWarningRule {
  return { ...usualEarlyWarning, ...rule };
}

/** The facts of an example. */
export function factsOfExample({ facts }: WarningExample): ProjectFacts {
  const duty = (kind: OpenDuty['kind'], day: string | undefined): OpenDuty[] =>
    day ? [{ kind, dueOn: localDate(day) }] : [];
  return {
    today: localDate(facts.today),
    running: facts.running ?? true,
    grantedOn: localDate(facts.grantedOn),
    completedOn: facts.completedOn ? localDate(facts.completedOn) : null,
    completionDueOn: localDate(facts.readyBy),
    openDuties: [
      ...duty('start', facts.startBy),
      ...duty('completion', facts.readyBy),
      ...duty('spending', facts.spendBy),
    ],
    missingReports: (facts.missingReports ?? []).map(localDate),
    extensionsAllowed: facts.extensionsAllowed ?? 0,
    extensionsGiven: facts.extensionsGiven ?? 0,
    promisedHomes: facts.homes ?? 20,
    reports: (facts.reports ?? []).map((said) => ({
      reportedOn: localDate(said.on),
      percentage: said.percentage,
      expectedOn: said.readyOn ? localDate(said.readyOn) : null,
      permitted: said.permitted ?? 0,
      placed: 0,
      occupied: 0,
      spentCents: said.spentEuro === undefined ? null : said.spentEuro * 100,
      budgetCents: said.ofEuro === undefined ? null : said.ofEuro * 100,
    })),
  };
}
