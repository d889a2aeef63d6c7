// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { LocalizedTextResponse, RefusalResponse } from '../../../platform/http/common.dto';

const textOrNumber = { oneOf: [{ type: 'string' }, { type: 'number' }], nullable: true };

export class DraftCommand {
  @IsInt() @Min(1) expectedVersion: number;
}

export class SchemeEditRequest {
  /** A path of `fields`, for instance `types.plaatsing.maximumCents`. */
  @IsString() @MaxLength(300) path: string;
  /** A text of at most 10,000 characters, a whole number (cents, days, weeks …), or null to take the field away. */
  @ApiProperty(textOrNumber)
  @ValidateIf(({ value }: SchemeEditRequest) => value !== null && typeof value !== 'number')
  @IsString()
  @MaxLength(10_000)
  value: string | number | null;
}

export class SchemeEditsRequest extends DraftCommand {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => SchemeEditRequest)
  edits: SchemeEditRequest[];
}

export class SchemeFileRequest {
  /** `scheme.yaml`, or a file that it names. */
  @IsString() @Matches(/^[\w-]+\.yaml$/) @MaxLength(100) name: string;
  @IsString() @MaxLength(600_000) text: string;
}

export class NewSchemeRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => SchemeFileRequest)
  files: SchemeFileRequest[];
}

export class SchemeUploadRequest extends NewSchemeRequest {
  @IsInt() @Min(1) expectedVersion: number;
}

export class ClosingRequest {
  /** When it closed until now, as the one who moves it saw it. */
  @IsISO8601({ strict: true }) expectedClosesAt: string;
  @IsISO8601({ strict: true }) @MaxLength(40) closesAt: string;
  @IsString() @Matches(/\S/) @MaxLength(2000) reason: string;
}

export class RetirementRequest {
  @IsString() @Matches(/\S/) @MaxLength(2000) reason: string;
}

export class DryRunQuery {
  /** So many applications that nobody made, beside those that are there. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(200) synthetic?: number;
}

export class DraftListQuery {
  @IsOptional() @IsString() @MaxLength(200) cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit?: number;
}

export class VersionListQuery {
  /** Only those of one scheme. */
  @IsOptional() @IsString() @MaxLength(100) scheme?: string;
  @IsOptional() @IsString() @MaxLength(200) cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit?: number;
}

/** A version that was published. */
export class PublishedVersionResponse {
  id: string;
  schemeKey: string;
  name: LocalizedTextResponse;
  version: string;
  /** `current`, `replaced` or `retired`. */
  state: string;
  opensAt: string;
  closesAt: string;
  publishedAt: string;
  publishedBy: string | null;
  sha256: string;
}

export class VersionListResponse {
  items: PublishedVersionResponse[];
  nextCursor: string | null;
}

export class SchemeFileResponse {
  name: string;
  text: string;
}

/** A version as the files that say the same. */
export class SchemeFilesResponse {
  files: SchemeFileResponse[];
}

export class DraftCommandResponse {
  id: string;
  state: string;
  version: number;
}

export class SchemeChangeResponse {
  path: string;
  group: string;
  sentence: LocalizedTextResponse;
  article?: string;
}

export class EditableFieldResponse {
  path: string;
  group: string;
  kind: string;
  label: LocalizedTextResponse;
  place: LocalizedTextResponse;
  article?: string;
  @ApiProperty(textOrNumber) value: string | number | null;
  optional: boolean;
  language?: string;
  isExample: boolean;
}

export class DraftSummaryResponse {
  id: string;
  schemeKey: string;
  name: LocalizedTextResponse;
  state: string;
  version: number;
  /** Absent for a scheme that begins here. */
  basedOnVersion: string | null;
  nextVersion: string;
  createdAt: string;
  changedAt: string;
  /** When somebody asked to publish it, as it still is. */
  askedAt: string | null;
  writtenBy: string[];
}

export class DraftListResponse {
  items: DraftSummaryResponse[];
  nextCursor: string | null;
}

export class DeskEntryResponse {
  kind: string;
  who: string | null;
  reason: string;
  at: string;
}

/** What may be done with a draft, and why not. */
export class DraftActionResponse {
  action: string;
  allowed: boolean;
  reason?: RefusalResponse;
}

export class DraftResponse extends DraftSummaryResponse {
  basedOnId: string | null;
  definition: Record<string, unknown>;
  /** What differs from the version in force, in sentences. */
  changes: SchemeChangeResponse[];
  fields: EditableFieldResponse[];
  /** What may be better: the path and the reason. */
  warnings: string[];
  entries: DeskEntryResponse[];
  allowedActions: DraftActionResponse[];
}

export class DryOutcomeResponse {
  calculatedCents: number;
  awardedCents: number;
  outcome: string;
  reason?: string;
}

export class DryComparisonResponse {
  id: string;
  /** The number of the case, or that of an application that nobody made. */
  number: string;
  applicant: string;
  typeKey: string;
  region: string;
  before: DryOutcomeResponse;
  after: DryOutcomeResponse;
  differenceCents: number;
}

export class DrySumResponse {
  key: string;
  beforeCents: number;
  afterCents: number;
  applications: number;
}

export class DryExhaustionResponse {
  typeKey: string;
  before?: string;
  after?: string;
}

export class DryRunResponse {
  /** Only who gains or loses; the others are counted in `same`. */
  applications: DryComparisonResponse[];
  gain: number;
  lose: number;
  same: number;
  beforeCents: number;
  afterCents: number;
  byType: DrySumResponse[];
  byRegion: DrySumResponse[];
  exhausted: DryExhaustionResponse[];
  terms: SchemeChangeResponse[];
  /** How many there were of each kind; at most the latest 400 that were submitted are reckoned. */
  submitted: number;
  synthetic: number;
}
