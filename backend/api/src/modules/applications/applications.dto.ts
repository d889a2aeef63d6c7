// SPDX-License-Identifier: EUPL-1.2
import { Type } from 'class-transformer';
import {
  Equals,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  Min,
} from 'class-validator';
import { CalculationResponse, FieldErrorResponse, LocalizedTextResponse } from '../../platform/http/common.dto';

export class StartApplicationRequest {
  @IsString() @Length(1, 100) schemeKey: string;
  @IsString() @Length(1, 100) typeKey: string;
}

/** The answers of one page as typed so far; `revision` is the one that the writer saw. */
export class SavePageRequest {
  @IsInt() @Min(0) revision: number;
  @IsObject() answers: Record<string, unknown>;
}

export class SavedPageResponse {
  pageKey: string;
  revision: number;
  savedAt: string;
  errors: FieldErrorResponse[];
  calculation: CalculationResponse;
}

export class SubmitApplicationRequest {
  @IsInt() @Min(1) expectedVersion: number;
  /** The sender says that the answers are true. */
  @Equals(true) declaration: boolean;
  /** Awb 2:8: asked once per organisation. */
  @IsOptional() @IsBoolean() electronicMessages?: boolean;
}

export class WithdrawApplicationRequest {
  @IsInt() @Min(1) expectedVersion: number;
  @IsString() @Length(1, 2000) reason: string;
}

export class SupplementRequest {
  @IsInt() @Min(1) expectedVersion: number;
  @IsString() @MaxLength(2000) note: string;
}

export class ApplicationListQuery {
  @IsOptional() @IsString() @MaxLength(200) q?: string;
  @IsOptional() @IsIn(['draft', 'running', 'decided', 'ended']) phase?: string;
  @IsOptional() @IsString() @MaxLength(200) cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) limit?: number;
}

export class ApplicationListItem {
  id: string;
  number: string;
  projectName: string;
  organisationName: string;
  schemeKey: string;
  typeKey: string;
  typeName: LocalizedTextResponse;
  state: string;
  grantState: string | null;
  version: number;
  updatedAt: string;
  receivedOn: string | null;
  decisionDueOn: string | null;
  /** The invitation to state views that the municipality has not answered yet, with its last day; the one that ends first. */
  viewsId: string | null;
  viewsDueOn: string | null;
  /** Days until the next date that somebody must act on; negative when late. */
  daysLeft: number | null;
  requestedCents: number | null;
  grantedCents: number | null;
}

export class ApplicationListResponse {
  items: ApplicationListItem[];
  nextCursor: string | null;
}
