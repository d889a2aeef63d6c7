// SPDX-License-Identifier: EUPL-1.2
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

export class RecalculatedCaseQuery {
  /** `open` (still to be looked at, the default) or `done`. */
  @IsOptional() @IsIn(['open', 'done']) state?: 'open' | 'done';
  @IsOptional() @IsString() @MaxLength(200) cursor?: string;
}

export class MovedDateResponse {
  kind: string;
  key?: string;
  /** Absent where the date is new. */
  from?: string;
  to: string;
}

export class RecalculatedCaseResponse {
  /** The calendar or the adoption of a budget because of which the case is on the list. */
  causeId: string;
  /** The version of the calendar; null where a budget is the cause. */
  versionNumber: number | null;
  /** The year of the budget that was adopted; null where a calendar is the cause. */
  budgetYear: number | null;
  reason: string;
  applicationId: string;
  applicationNumber: string;
  projectName: string;
  organisationName: string;
  /** What was changed. */
  moved: MovedDateResponse[];
  /** What a letter told: look whether the municipality must be written to. Those that would be earlier were not moved. */
  told: MovedDateResponse[];
  recalculatedAt: string;
  doneAt: string | null;
  doneByName: string | null;
}

export class RecalculatedCaseListResponse {
  items: RecalculatedCaseResponse[];
  nextCursor: string | null;
  openCount: number;
}
