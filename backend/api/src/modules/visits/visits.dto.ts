// SPDX-License-Identifier: EUPL-1.2
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsISO8601,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { LocalizedTextResponse } from '../../platform/http/common.dto';

const day = /^\d{4}-\d{2}-\d{2}$/;
const hour = /^([01]\d|2[0-3]):[0-5]\d$/;

export class VisitRequest {
  /** The version of the grant that was seen. */
  @IsInt() @Min(1) expectedVersion: number;
  @Matches(day) @IsISO8601({ strict: true }) plannedOn: string;
  /** The hour at which it begins, for instance 09:30. */
  @Matches(hour) startsAt: string;
  /** Who comes, as the municipality reads it. */
  @IsString() @Length(1, 300) @Matches(/\S/) visitors: string;
  /** Why, as the municipality reads it. */
  @IsString() @Length(1, 2000) @Matches(/\S/) reason: string;
}

export class VisitMoveRequest {
  @IsInt() @Min(1) expectedVersion: number;
  @Matches(day) @IsISO8601({ strict: true }) plannedOn: string;
  @Matches(hour) startsAt: string;
  @IsString() @Length(1, 2000) @Matches(/\S/) reason: string;
}

export class VisitCancellationRequest {
  @IsInt() @Min(1) expectedVersion: number;
  @IsString() @Length(1, 2000) @Matches(/\S/) reason: string;
}

/** How many of one kind were seen. */
export class SeenItem {
  @IsString() @Length(1, 60) kind: string;
  @IsInt() @Min(0) @Max(100_000) count: number;
}

export class VisitTaskItem {
  @IsString() @Length(1, 500) @Matches(/\S/) text: string;
  @Matches(day) @IsISO8601({ strict: true }) dueOn: string;
}

export class VisitReportRequest {
  @IsInt() @Min(1) expectedVersion: number;
  @IsString() @Length(1, 8000) @Matches(/\S/) findings: string;
  @IsArray() @ArrayMaxSize(30) @ValidateNested({ each: true }) @Type(() => SeenItem) seen: SeenItem[];
  /** Photos and other files of the visit. */
  @IsArray() @ArrayMaxSize(50) @IsUUID(undefined, { each: true }) documentIds: string[];
  @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => VisitTaskItem) tasks: VisitTaskItem[];
}

export class VisitStepRequest {
  @IsInt() @Min(1) expectedVersion: number;
}

export class VisitTaskStepRequest {
  @IsInt() @Min(1) expectedVersion: number;
  @IsUUID() taskId: string;
}

export class VisitTaskResponse {
  id: string;
  text: string;
  dueOn: string;
  doneOn: string | null;
}

export class VisitResponse {
  id: string;
  state: string;
  version: number;
  plannedOn: string;
  startsAt: string;
  visitors: string;
  reason: string;
  findings: string;
  seen: SeenItem[];
  documentIds: string[];
  tasks: VisitTaskResponse[];
  reportedAt: string | null;
  publishedAt: string | null;
  /** The steps that the reader may take now. */
  may: string[];
}

/** A kind of unit that can be counted, for instance of homes. */
export class CountedKindResponse {
  key: string;
  label: LocalizedTextResponse;
}

export class VisitListResponse {
  items: VisitResponse[];
  kinds: CountedKindResponse[];
  /** Whether the reader may plan one. */
  mayPlan: boolean;
}
