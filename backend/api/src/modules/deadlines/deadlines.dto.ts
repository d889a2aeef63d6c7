// SPDX-License-Identifier: EUPL-1.2
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { LocalizedTextResponse } from '../../platform/http/common.dto';

export const stepViews = ['due', 'late', 'failed', 'taken'] as const;

export class DeadlineStepListQuery {
  /** `due`: in the next fourteen days; `late`: its day has passed; `failed`; `taken`: in the past fourteen days. */
  @IsIn(stepViews) view: (typeof stepViews)[number];
  @IsOptional() @IsString() @MaxLength(200) cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) limit?: number;
}

export class DeadlineStepItem {
  id: string;
  applicationId: string;
  applicationNumber: string;
  projectName: string;
  organisationName: string;
  assigneeName: string | null;
  /** What the day is about. */
  text: LocalizedTextResponse;
  rule: string;
  /** Days from the deadline to the step: below zero before it. */
  offsetDays: number;
  /** The deadline. */
  aboutOn: string;
  /** The day of the step. */
  dueOn: string;
  firedAt: string | null;
  /** Minutes after the beginning of its day: when it was taken, or until now. */
  lateMinutes: number;
  outcome: string | null;
  failures: number;
  failure: string | null;
  retryAt: string | null;
  /** Whether it waits for a person: it is not tried again by itself. */
  stuck: boolean;
}

export class DeadlineStepListResponse {
  items: DeadlineStepItem[];
  nextCursor: string | null;
}

export class DeadlineSummaryResponse {
  /** Steps in the next fourteen days. */
  due: number;
  /** Steps whose day has passed and that were not taken. */
  late: number;
  failed: number;
  /** Steps taken in the past fourteen days. */
  taken: number;
  /** Of those, how late the latest came, in minutes. */
  latestMinutes: number;
}

export class DeadlineStepRetryResponse {
  id: string;
  retryAt: string;
}
