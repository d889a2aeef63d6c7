// SPDX-License-Identifier: EUPL-1.2
import { earlyWarning, type LocalDate, type ProjectSignal, type WarningLevel } from '#domain';
import type { ProjectFile } from './project-files';

/** A row of `project_status`. */
export interface StatusRow {
  readonly grant_id: string;
  readonly application_id: string;
  readonly organisation_id: string;
  readonly level: WarningLevel;
  readonly signals: readonly ProjectSignal[];
  readonly running: boolean;
  readonly homes_promised: number;
  readonly homes_permitted: number;
  readonly homes_placed: number;
  readonly homes_occupied: number;
  readonly percentage: number | null;
  readonly due_on: LocalDate | null;
  readonly expected_on: LocalDate | null;
  readonly completed_on: LocalDate | null;
  readonly derived_on: LocalDate;
}

/** Where a project stands on a day, from its file and nothing else. */
export function derivedStatus(file: ProjectFile): StatusRow {
  const { facts, rule, completedOn } = file;
  const { level, signals } = earlyWarning(facts, rule);
  const last = facts.reports.at(-1);
  // Accepted as complete without any report: the homes stand there.
  const placedWithoutReport = !last && completedOn !== null ? facts.promisedHomes : 0;
  return {
    grant_id: file.grantId,
    application_id: file.applicationId,
    organisation_id: file.organisationId,
    level,
    signals,
    running: facts.running,
    homes_promised: facts.promisedHomes,
    homes_permitted: last?.permitted ?? placedWithoutReport,
    homes_placed: last?.placed ?? placedWithoutReport,
    homes_occupied: last?.occupied ?? 0,
    percentage: last?.percentage ?? null,
    due_on: facts.completionDueOn,
    expected_on: completedOn ?? last?.expectedOn ?? facts.completionDueOn,
    completed_on: completedOn,
    derived_on: facts.today,
  };
}
