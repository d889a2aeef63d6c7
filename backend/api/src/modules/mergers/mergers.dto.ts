// SPDX-License-Identifier: EUPL-1.2
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';

export class MergerListQuery {
  @IsOptional() @IsString() @MaxLength(400) cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) limit?: number;
}

export class MergerRequest {
  /** The municipalities that merge. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsUUID(undefined, { each: true }) predecessorIds: string[];
  /** The municipality that follows them. */
  @IsUUID() successorId: string;
  /** The first day on which it stands in their place. */
  @IsISO8601({ strict: true }) @Matches(/^\d{4}-\d{2}-\d{2}$/) effectiveOn: string;
  /** The law or decision on which the merger rests. */
  @IsString() @Length(1, 300) @Matches(/\S/) reference: string;
}

/** What goes over, or went over, from one municipality. */
export class MergerPartResponse {
  id: string;
  name: string;
  cbsCode: string | null;
  /** Cases that were ever sent. */
  cases: number;
  drafts: number;
  people: number;
  openObligations: number;
  /** What was granted in all, in cents. */
  grantedCents: number;
  /** What was proposed or released and not paid yet, in cents. */
  unpaidCents: number;
}

export class MergerResponse {
  id: string;
  successorId: string;
  successorName: string;
  effectiveOn: string;
  reference: string;
  /** `proposed`, `done` or `retracted`. */
  state: string;
  proposedByName: string;
  proposedAt: string;
  settledByName: string | null;
  settledAt: string | null;
  /** Whether the caller proposed it, so that somebody else confirms. */
  mine: boolean;
  /** Whether its day has come. */
  due: boolean;
  parts: MergerPartResponse[];
}

export class MergerListResponse {
  items: MergerResponse[];
  nextCursor: string | null;
}
