// SPDX-License-Identifier: EUPL-1.2
import { Transform, type TransformFnParams } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { type ViewsOf, type ViewsSubject, viewsSubjects } from '#domain';

/** A text of spaces alone is no text. */
const trimmed = ({ value }: TransformFnParams): unknown => (typeof value === 'string' ? value.trim() : value);

export class ViewsInvitationRequest {
  /** The version of the case. */
  @IsInt() @Min(1) expectedVersion: number;
  /** The decision that is prepared. */
  @IsIn(viewsSubjects) subject: ViewsSubject;
  @IsIn(['applicant', 'third_party']) of: ViewsOf;
  /** Name and address of the third party; not for the applicant. */
  @IsOptional() @Transform(trimmed) @IsString() @Length(1, 500) addressee?: string;
  /** What the province intends to decide, and on which facts. */
  @Transform(trimmed) @IsString() @Length(1, 4000) about: string;
  /** Length of the term in days. */
  @IsInt() @Min(1) @Max(84) days: number;
}

export class ViewsAnswerRequest {
  /** The version of the invitation. */
  @IsInt() @Min(1) expectedVersion: number;
  @Transform(trimmed) @IsString() @Length(1, 20_000) text: string;
  @IsArray() @ArrayMaxSize(20) @IsUUID(undefined, { each: true }) documentIds: string[];
}

export class ViewsReportRequest {
  @IsInt() @Min(1) expectedVersion: number;
  @IsIn(['written', 'oral']) manner: 'written' | 'oral';
  /** The day on which the views were spoken or arrived. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/) @IsISO8601({ strict: true }) receivedOn: string;
  /** The report of what was said, or a summary of the letter. */
  @Transform(trimmed) @IsString() @Length(1, 20_000) text: string;
}

export class ViewsWaiverRequest {
  @IsInt() @Min(1) expectedVersion: number;
  @IsOptional() @IsString() @MaxLength(2000) text?: string;
}

export class ViewsClosureRequest {
  @IsInt() @Min(1) expectedVersion: number;
}

/** An invitation to state views and what came of it. */
export class ViewsResponse {
  id: string;
  version: number;
  subject: string;
  subjectId: string | null;
  of: string;
  /** For staff alone. */
  addressee: string | null;
  about: string;
  days: number;
  invitedOn: string;
  dueOn: string;
  daysLeft: number | null;
  state: string;
  manner: string | null;
  receivedOn: string | null;
  text: string;
  documentIds: string[];
  reply: string | null;
  letterDocumentId: string | null;
  invitedByName: string | null;
}

export class ViewsListResponse {
  items: ViewsResponse[];
  nextCursor: string | null;
}
