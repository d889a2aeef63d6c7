// SPDX-License-Identifier: EUPL-1.2
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
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
  ValidateNested,
} from 'class-validator';
import { changeGroundKeys, changeKinds } from '#domain';
import { BoardDecisionRequest } from '../decisions/decisions.dto';

/** A new last day for an obligation of the grant. */
export class ChangedDateRequest {
  @IsString() @Length(1, 100) key: string;
  @Matches(/^\d{4}-\d{2}-\d{2}$/) @IsISO8601({ strict: true }) dueOn: string;
}

/** What a municipality wants to change. Cents; what is absent stays as it is. */
export class ChangeWishesRequest {
  /** The version of the grant. */
  @IsInt() @Min(1) expectedVersion: number;
  @IsOptional() @IsInt() @Min(1) @Max(1_000_000_000_000) amountCents?: number;
  @IsOptional() @IsString() @Length(1, 4000) activity?: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ChangedDateRequest)
  dates?: ChangedDateRequest[];
}

/** What a municipality asks to change, and why. */
export class ChangeRequestRequest extends ChangeWishesRequest {
  @IsString() @Length(1, 4000) reason: string;
  @IsArray() @ArrayMaxSize(20) @IsUUID(undefined, { each: true }) documentIds: string[];
}

/** What an assessor proposes: to make a change, or to refuse what was asked. */
export class ChangeProposalRequest {
  /** The version of the grant that the assessor saw. */
  @IsInt() @Min(1) expectedVersion: number;
  /** The request, or the proposal that came back; absent where the province begins. */
  @IsOptional() @IsUUID() changeId?: string;
  @IsIn([...changeKinds]) kind: (typeof changeKinds)[number];
  @IsIn([...changeGroundKeys]) ground: (typeof changeGroundKeys)[number];
  /** The proposal is to refuse what the municipality asked. */
  @IsBoolean() refusal: boolean;
  @IsOptional() @IsInt() @Min(0) @Max(1_000_000_000_000) amountCents?: number;
  @IsOptional() @IsString() @Length(1, 4000) activity?: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ChangedDateRequest)
  dates?: ChangedDateRequest[];
  /** The obligation that was breached, for a change on that ground. */
  @IsOptional() @IsUUID() obligationId?: string;
  @IsString() @Length(1, 4000) reason: string;
  @IsOptional() @IsIn(['views_heard', 'no_differing_data', 'awb_4_11']) viewsCode?: string;
  /** What is done with views that came; it stands in the letter. */
  @IsOptional() @IsString() @MaxLength(4000) viewsReply?: string;
}

export class ChangeReturnRequest {
  @IsInt() @Min(1) expectedVersion: number;
  @IsString() @Length(1, 2000) reason: string;
}

export class ChangeCommandRequest {
  /** The version of the change. */
  @IsInt() @Min(1) expectedVersion: number;
}

export class ChangeDecisionRequest extends ChangeCommandRequest {
  /** Set when the board decided itself, so that nobody needs a mandate. */
  @IsOptional() @ValidateNested() @Type(() => BoardDecisionRequest) board?: BoardDecisionRequest;
}

export class ReminderRequest {
  @IsInt() @Min(1) expectedVersion: number;
  /** How long the second term is. */
  @IsInt() @Min(1) @Max(1000) days: number;
  @IsString() @MaxLength(2000) reason: string;
}

export class SuspensionRequest {
  @IsInt() @Min(1) expectedVersion: number;
  @IsString() @Length(1, 2000) reason: string;
}

export class BreachRequest {
  @IsInt() @Min(1) expectedVersion: number;
  /** The first day on which the obligation was not complied with. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/) @IsISO8601({ strict: true }) breachedOn: string;
  @IsString() @Length(1, 4000) explanation: string;
  /** The visit of which the report is the evidence. */
  @IsOptional() @IsUUID() visitId?: string;
}

export class BudgetAdoptionRequest {
  @IsInt() @Min(2000) @Max(2200) year: number;
  @Matches(/^\d{4}-\d{2}-\d{2}$/) @IsISO8601({ strict: true }) adoptedOn: string;
}

/** A correction: another entry for the same year, by somebody else than who made the entry that it corrects. */
export class BudgetCorrectionRequest {
  @Matches(/^\d{4}-\d{2}-\d{2}$/) @IsISO8601({ strict: true }) adoptedOn: string;
  @IsString() @MaxLength(2000) reason: string;
}

/** An entry that was corrected later. */
export class CorrectedAdoptionResponse {
  adoptedOn: string;
  recordedByName: string;
  recordedAt: string;
  /** Why this entry had to be made; empty for the first one. */
  reason: string;
}

export class BudgetAdoptionResponse {
  /** The entry that counts. */
  id: string;
  year: number;
  adoptedOn: string;
  /** The last day on which a budget reservation of that year can be invoked (Awb 4:34(5)). */
  reservationDueOn: string;
  /** Days to that day; negative once it has passed. */
  daysLeft: number;
  recordedByName: string;
  /** Why the day was corrected; empty for a first entry. */
  reason: string;
  /** Whether the reader may correct it: somebody else recorded it. */
  correctable: boolean;
  /** The entries that it corrects, the latest first. */
  earlier: CorrectedAdoptionResponse[];
}

export class BudgetAdoptionListResponse {
  items: BudgetAdoptionResponse[];
  nextCursor: string | null;
}
