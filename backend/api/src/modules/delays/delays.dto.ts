// SPDX-License-Identifier: EUPL-1.2
import { Transform, type TransformFnParams } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Length, Matches, MaxLength, Min } from 'class-validator';
import type { OtherGround } from '#domain';

const grounds = ['foreign_information', 'consent', 'applicant_delay', 'force_majeure'];
const day = /^\d{4}-\d{2}-\d{2}$/;

/** A text of spaces alone is no text. */
const trimmed = ({ value }: TransformFnParams): unknown => (typeof value === 'string' ? value.trim() : value);

export class TermSuspensionRequest {
  @IsInt() @Min(1) expectedVersion: number;
  @IsIn(grounds) ground: OtherGround;
  /** The first day; for information from abroad today, after which the term stands still. */
  @Matches(day) @IsISO8601({ strict: true }) from: string;
  /** The last day; only for a time that the applicant agreed to. */
  @IsOptional() @Matches(day) @IsISO8601({ strict: true }) until?: string;
  /** The letter or message in which the applicant agrees. */
  @IsOptional() @Transform(trimmed) @IsString() @MaxLength(500) reference?: string;
  /** Why, in words for the applicant. */
  @Transform(trimmed) @IsString() @Length(1, 2000) explanation: string;
}

export class TermSuspensionEndingRequest {
  @IsInt() @Min(1) expectedVersion: number;
  /** The last day of the suspension; for information from abroad the day on which it came. */
  @Matches(day) @IsISO8601({ strict: true }) endedOn: string;
  @Transform(trimmed) @IsString() @MaxLength(2000) explanation: string;
}

export class DelayNoticeRequest {
  @IsInt() @Min(1) expectedVersion: number;
  /** The day by which the decision will be there; not for an adjournment, whose length the scheme sets. */
  @IsOptional() @Matches(day) @IsISO8601({ strict: true }) until?: string;
  /** Why, in words for the applicant. */
  @Transform(trimmed) @IsString() @Length(1, 2000) explanation: string;
}
