// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate, WarningRule } from '#domain';
import type { LegalStepRule } from '../delivery/grant-change.entities';

/** A step that is being taken: its row and its case are locked. */
export interface TakenStep {
  readonly id: string;
  readonly grantId: string | null;
  readonly applicationId: string;
  readonly organisationId: string;
  readonly subject: string;
  readonly rule: LegalStepRule | WarningRule;
  readonly offsetDays: number;
  readonly aboutOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly failures: number;
}

/** A step that warns. */
export type WarningStepTaken = TakenStep & { readonly rule: WarningRule };

/** The columns of a step under the names that the code uses. */
export const stepColumns = `s.id, s.grant_id as "grantId", s.application_id as "applicationId",
  s.organisation_id as "organisationId", s.subject, s.rule, s.offset_days as "offsetDays", s.about_on as "aboutOn",
  s.due_on as "dueOn", s.failures`;
