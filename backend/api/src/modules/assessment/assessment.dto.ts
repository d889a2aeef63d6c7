// SPDX-License-Identifier: EUPL-1.2
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type ViewsCode, viewsCodes } from '#domain';
import { LocalizedTextResponse } from '../../platform/http/common.dto';

export class AssignmentRequest {
  @IsInt() @Min(1) expectedVersion: number;
}

export class MissingItemRequest {
  @IsIn(['document', 'answer', 'other']) kind: 'document' | 'answer' | 'other';
  @IsString() @MaxLength(100) key: string;
  @IsString() @Length(1, 500) text: string;
}

export class CompletionRequestRequest {
  @IsInt() @Min(1) expectedVersion: number;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => MissingItemRequest)
  items: MissingItemRequest[];
  @IsString() @MaxLength(2000) explanation: string;
  /** The last day on which the municipality can complete the application. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/) @IsISO8601({ strict: true }) dueOn: string;
}

export class CompletenessJudgementRequest {
  @IsInt() @Min(1) expectedVersion: number;
  /** Only to deviate from the day on which the last item arrived; needs a reason. */
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) @IsISO8601({ strict: true }) completeOn?: string;
  @IsOptional() @IsString() @MaxLength(2000) reason?: string;
}

export class ChecklistAnswerRequest {
  @IsIn(['yes', 'no', 'not_applicable']) result: 'yes' | 'no' | 'not_applicable';
  @IsString() @MaxLength(2000) reason: string;
}

export class AdviceRequest {
  @IsInt() @Min(1) expectedVersion: number;
  @IsIn(['grant', 'refuse', 'not_process']) kind: 'grant' | 'refuse' | 'not_process';
  /** Cents; zero unless the advice is to grant. */
  @IsInt() @Min(0) amountCents: number;
  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) grounds: string[];
  @IsString() @Length(1, 4000) reason: string;
  /** Views invited, or the reason why not (Awb 4:7, 4:8, 4:11, 4:12). */
  @IsOptional() @IsIn(viewsCodes) viewsCode?: ViewsCode;
  /** What is done with views that came; stands in the letter. */
  @IsOptional() @IsString() @MaxLength(4000) viewsReply?: string;
}

export class AdviceReturnRequest {
  @IsInt() @Min(1) expectedVersion: number;
  @IsString() @Length(1, 2000) reason: string;
}

export class ConflictDeclarationRequest {
  @IsString() @Length(1, 2000) reason: string;
}

export class WorkItemQuery {
  @IsOptional() @IsIn(['todo', 'waiting_applicant', 'waiting_colleague', 'done']) tab?: string;
  @IsOptional() @IsString() @MaxLength(200) q?: string;
  @IsOptional() @IsString() @MaxLength(100) typeKey?: string;
  @IsOptional() @IsString() @MaxLength(100) housingRegion?: string;
  @IsOptional() @Type(() => String) @IsIn(['me', 'nobody', 'all']) assignee?: string;
  @IsOptional() @IsString() @MaxLength(200) cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) limit?: number;
}

export class WorkItemResponse {
  id: string;
  number: string;
  projectName: string;
  organisationName: string;
  typeKey: string;
  typeName: LocalizedTextResponse;
  state: string;
  version: number;
  receivedOn: string | null;
  /** The date on which the next act of the province falls due. */
  dueOn: string | null;
  daysLeft: number | null;
  /** The clock stands still while the municipality completes its application. */
  suspended: boolean;
  assigneeId: string | null;
  assigneeName: string | null;
  requestedCents: number | null;
  /** What has to happen, for instance `judge_completeness`, `decide`, `review_report`. */
  task: string;
  /** What the early warning says of the granted project: `none`, `attention` or `serious`; null without a grant. */
  warningLevel: string | null;
}

export class WorkCountsResponse {
  todo: number;
  waitingApplicant: number;
  waitingColleague: number;
  done: number;
}

export class WorkListResponse {
  items: WorkItemResponse[];
  nextCursor: string | null;
  counts: WorkCountsResponse;
}
