// SPDX-License-Identifier: EUPL-1.2
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { correctionGroundKeys } from '#domain';
import { BoardDecisionRequest } from '../decisions/decisions.dto';

export class ExtensionRequestRequest {
  @IsInt() @Min(1) expectedVersion: number;
  @IsInt() @Min(1) @Max(120) months: number;
  @IsString() @Length(1, 4000) reason: string;
  /** Files that show why it is needed. */
  @IsOptional() @IsArray() @ArrayMaxSize(20) @IsUUID(undefined, { each: true }) documentIds?: string[];
}

/** How much more time for one obligation. */
export class ExtensionWishRequest {
  @IsUUID() obligationId: string;
  @IsInt() @Min(1) @Max(120) months: number;
}

/** What a municipality wants to see before it asks: nothing is sent. */
export class ExtensionWishesRequest {
  /** The version of the grant. */
  @IsInt() @Min(1) expectedVersion: number;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ExtensionWishRequest)
  wishes: ExtensionWishRequest[];
}

/** More time for one or more obligations of a grant, for one reason. */
export class GrantExtensionRequest extends ExtensionWishesRequest {
  @IsString() @Length(1, 4000) reason: string;
  @IsArray() @ArrayMaxSize(20) @IsUUID(undefined, { each: true }) documentIds: string[];
}

export class ExtensionDecisionRequest {
  @IsBoolean() granted: boolean;
  @IsOptional() @IsInt() @Min(1) @Max(120) months?: number;
  @IsString() @Length(1, 4000) reason: string;
  /** Set when the board decided itself, so that nobody needs a mandate. */
  @IsOptional() @ValidateNested() @Type(() => BoardDecisionRequest) board?: BoardDecisionRequest;
}

/** The answer on one request. */
export class ExtensionAnswerRequest {
  @IsUUID() extensionId: string;
  @IsBoolean() granted: boolean;
  /** Fewer months than were asked; all of them when absent. */
  @IsOptional() @IsInt() @Min(1) @Max(120) months?: number;
  @IsString() @Length(1, 4000) reason: string;
}

/** The answers on requests of one grant, taken together. */
export class GrantExtensionDecisionRequest {
  /** The version of the grant. */
  @IsInt() @Min(1) expectedVersion: number;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ExtensionAnswerRequest)
  answers: ExtensionAnswerRequest[];
  @IsOptional() @ValidateNested() @Type(() => BoardDecisionRequest) board?: BoardDecisionRequest;
}

/** Why a decision about more time is held to be wrong, or why it is not. */
export class ExtensionDoubtRequest {
  /** The version of the obligation. */
  @IsInt() @Min(1) expectedVersion: number;
  @IsString() @Length(1, 2000) reason: string;
}

/** Another decision in the place of one that was wrong. */
export class ExtensionCorrectionRequest {
  /** The version of the obligation. */
  @IsInt() @Min(1) expectedVersion: number;
  /** How much time the request gives from now on; 0 when none. */
  @IsInt() @Min(0) @Max(120) months: number;
  @IsIn([...correctionGroundKeys]) ground: (typeof correctionGroundKeys)[number];
  @IsString() @Length(1, 4000) reason: string;
  @IsOptional() @IsIn(['views_heard', 'no_differing_data', 'awb_4_11']) viewsCode?: string;
  /** What is done with views that came; it stands in the letter. */
  @IsOptional() @IsString() @MaxLength(4000) viewsReply?: string;
  @IsOptional() @ValidateNested() @Type(() => BoardDecisionRequest) board?: BoardDecisionRequest;
}
