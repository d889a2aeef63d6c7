// SPDX-License-Identifier: EUPL-1.2
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

const day = /^\d{4}-\d{2}-\d{2}$/;

export class MandateListQuery {
  /** Only what is in force on this day; without it the whole register. */
  @IsOptional() @Matches(day) @IsISO8601({ strict: true }) on?: string;
  @IsOptional() @IsString() @MaxLength(200) cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) limit?: number;
}

export class MandateEntryRequest {
  /** Exactly one of person and role. */
  @IsOptional() @IsUUID() personId?: string;
  @IsOptional() @IsString() @MaxLength(50) role?: string;
  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) kinds: string[];
  /** Cents; absent means without limit. */
  @IsOptional() @IsInt() @Min(0) @Max(100_000_000_000) maximumCents?: number;
  @Matches(day) @IsISO8601({ strict: true }) validFrom: string;
  /** The last day; absent means until further notice. */
  @IsOptional() @Matches(day) @IsISO8601({ strict: true }) validTo?: string;
  @IsString() @MaxLength(300) article: string;
  /** The function under which is signed. */
  @IsString() @MaxLength(200) functionTitle: string;
}

export class MandateEndRequest {
  /** The last day on which the entry counts; without it the entry ends at once. */
  @IsOptional() @Matches(day) @IsISO8601({ strict: true }) validTo?: string;
}

export class MandateResponse {
  id: string;
  personName: string | null;
  role: string | null;
  kinds: string[];
  maximumCents: number | null;
  validFrom: string;
  validTo: string | null;
  article: string;
  functionTitle: string;
  /** `future`, `in_force` or `ended`, today. */
  state: string;
  enteredAt: string | null;
  enteredByName: string | null;
  endedAt: string | null;
  endedByName: string | null;
}

export class MandateListResponse {
  items: MandateResponse[];
  nextCursor: string | null;
}

/** Somebody of the province to whom power can be given. */
export class MandateHolderResponse {
  id: string;
  name: string;
  roles: string[];
}

export class MandateHolderListResponse {
  items: MandateHolderResponse[];
  nextCursor: string | null;
}
