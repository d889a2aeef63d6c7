// SPDX-License-Identifier: EUPL-1.2
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, IsUUID, Length, Matches, MaxLength, Min } from 'class-validator';

export class InterestListQuery {
  @IsOptional() @IsString() @MaxLength(400) cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) limit?: number;
}

export class InterestRequest {
  /** A municipality. */
  @IsUUID() organisationId: string;
  @IsString() @Length(1, 2000) @Matches(/\S/) reason: string;
}

export class InterestEndingRequest {
  @IsString() @Length(1, 2000) @Matches(/\S/) reason: string;
}

export class InterestResponse {
  id: string;
  personName: string;
  organisationName: string;
  reason: string;
  declaredAt: string;
  endedAt: string | null;
  endedByName: string | null;
  endReason: string | null;
  /** Whether it is the caller's own. */
  mine: boolean;
}

export class InterestListResponse {
  items: InterestResponse[];
  nextCursor: string | null;
}
