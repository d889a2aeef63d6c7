// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../shared/local-date';

/** What a progress report said. */
export interface ProgressFacts {
  readonly reportedOn: LocalDate;
  /** How much of the work is done, 0–100. */
  readonly percentage: number;
  /** When the municipality expects to be ready; null when it does not say. */
  readonly expectedOn: LocalDate | null;
  readonly permitted: number;
  readonly placed: number;
  readonly occupied: number;
  /** What the whole project cost so far, and what it costs by the application; null where that is not known. */
  readonly spentCents: number | null;
  readonly budgetCents: number | null;
}

/** An obligation that is done once and stands open: to start, to complete, or to spend. */
export interface OpenDuty {
  readonly kind: 'start' | 'completion' | 'spending';
  readonly dueOn: LocalDate;
}

/** Everything from which the early warning of a granted project follows. */
export interface ProjectFacts {
  readonly today: LocalDate;
  /** Whether the grant still runs: not determined, withdrawn or closed. */
  readonly running: boolean;
  /** The day on which the grant was notified: the time counts from it. */
  readonly grantedOn: LocalDate;
  /** The day on which the project was completed, as accepted. */
  readonly completedOn: LocalDate | null;
  /** The last day for completion, with all extra time in it. */
  readonly completionDueOn: LocalDate | null;
  readonly openDuties: readonly OpenDuty[];
  /** The last days of reports that should be there and are not. */
  readonly missingReports: readonly LocalDate[];
  /** How often extra time for completion may be given by the scheme, and how often it was. */
  readonly extensionsAllowed: number;
  readonly extensionsGiven: number;
  readonly promisedHomes: number;
  /** What was reported, the oldest first. */
  readonly reports: readonly ProgressFacts[];
}
