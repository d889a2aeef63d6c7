// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import type { Answers, HomeFigures } from '#domain';
import { LocalizedTextResponse } from '../../platform/http/common.dto';

export class ProgressAnswersRequest {
  /** The version that was read; 0 while nothing was saved. */
  @IsInt() @Min(0) expectedVersion: number;
  /** Answers by the key of their question. */
  @IsObject()
  @ApiProperty({ type: 'object', additionalProperties: true })
  answers: Answers;
}

export class ProgressReviewRequest {
  @IsInt() @Min(1) expectedVersion: number;
  @IsBoolean() accepted: boolean;
  @IsString() @MaxLength(2000) reason: string;
}

export class ProgressPhotoRequest {
  @IsInt() @Min(0) expectedVersion: number;
  /** A file that was uploaded to the case with the purpose `report`. */
  @IsUUID() documentId: string;
  /** Whether it may be shown as an example. */
  @IsBoolean() consent: boolean;
}

export class PhotoConsentRequest {
  @IsInt() @Min(1) expectedVersion: number;
  /** Gives the consent, or withdraws it. */
  @IsBoolean() given: boolean;
}

export class PhotoRemovalRequest {
  @IsInt() @Min(1) expectedVersion: number;
}

export const progressListStates = ['due', 'late', 'received', 'sent_back', 'accepted'] as const;

/** How a report is shown: that nothing was saved, or how its obligation ended, beside its own states. */
export const shownProgressStates = [
  'none',
  'draft',
  'submitted',
  'accepted',
  'sent_back',
  'lapsed',
  'breached',
] as const;

export type ShownProgressState = (typeof shownProgressStates)[number];

export class ProgressListQuery {
  /** Which reports: to come within six weeks, late, to be reviewed, sent back or accepted. */
  @IsIn(progressListStates) state: (typeof progressListStates)[number];
  @IsOptional() @IsString() @MaxLength(300) cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
}

export class ProgressPhotoResponse {
  id: string;
  documentId: string;
  fileName: string;
  addedAt: string;
  /** May be shown as an example: consent was given and not withdrawn. */
  usable: boolean;
  consentedAt: string | null;
  consentedByName: string | null;
  withdrawnAt: string | null;
  withdrawnByName: string | null;
}

export class ProgressRiskResponse {
  code: string;
  words: LocalizedTextResponse;
  text: string;
}

export class ProgressReasonResponse {
  code: string;
  text: string;
}

export class ProgressChangeResponse {
  what: string;
  sentence: LocalizedTextResponse;
  @ApiProperty({ enum: ['better', 'worse', 'neutral'] }) direction: string;
}

/** What a report says. Amounts in cents; numbers of homes by stage, kind and group. */
export class ProgressFiguresResponse {
  periodEndsOn: string;
  percentage: number;
  @ApiProperty({ type: 'object', additionalProperties: true }) homes: HomeFigures;
  spentCents: number;
  permitStatus: string;
  permitExpectedOn: string | null;
  completionExpectedOn: string | null;
  risks: ProgressRiskResponse[];
  reasons: ProgressReasonResponse[];
  explanation: string;
}

/** One turn of a progress obligation, with its report as far as there is one. */
export class ProgressReportResponse {
  /** Null while nothing was saved. */
  id: string | null;
  obligationId: string;
  obligationVersion: number;
  text: LocalizedTextResponse;
  article: string;
  periodEndsOn: string;
  dueOn: string | null;
  opensOn: string;
  @ApiProperty({ enum: shownProgressStates }) state: ShownProgressState;
  /** Not there, and its last day has passed. */
  isLate: boolean;
  lateDays: number | null;
  version: number;
  figures: ProgressFiguresResponse | null;
  /** Since the report about an earlier day. */
  changes: ProgressChangeResponse[];
  submittedAt: string | null;
  submittedByName: string | null;
  timesSubmitted: number;
  reviewedAt: string | null;
  reviewReason: string | null;
  photos: ProgressPhotoResponse[];
}

/** A report to fill in: what is kept of it, and what it is held against. */
export class ProgressFormResponse {
  applicationId: string;
  grantId: string;
  report: ProgressReportResponse;
  /** What was saved or, when it was sent back, submitted. */
  @ApiProperty({ type: 'object', additionalProperties: true }) answers: Answers;
  @ApiProperty({ type: 'object', additionalProperties: true }) promised: HomeFigures['promised'];
  costsCents: number | null;
  completionDueOn: string | null;
  previous: ProgressFiguresResponse | null;
  canFill: boolean;
}

export class ProgressSeriesResponse {
  grantId: string;
  /** In the order of the day that they are about. */
  reports: ProgressReportResponse[];
}

export class ProgressListItem {
  obligationId: string;
  reportId: string | null;
  applicationId: string;
  applicationNumber: string;
  projectName: string;
  organisationName: string;
  text: LocalizedTextResponse;
  dueOn: string | null;
  daysLeft: number | null;
  percentage: number | null;
  submittedAt: string | null;
  lateDays: number | null;
}

export class ProgressListResponse {
  items: ProgressListItem[];
  nextCursor: string | null;
}
