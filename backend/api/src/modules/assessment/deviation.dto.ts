// SPDX-License-Identifier: EUPL-1.2
import { IsIn, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { type DeviationRule, deviationRules } from '#domain';
import { LocalizedTextResponse } from '../../platform/http/common.dto';

export class DeviationRequest {
  @IsInt() @Min(1) expectedVersion: number;
  @IsIn(deviationRules) rule: DeviationRule;
  /** The key of the ground for refusal; only for that rule. */
  @IsOptional() @IsString() @MaxLength(100) ruleKey?: string;
  /** Cents that hold instead of those of the scheme; not for a ground. */
  @IsOptional() @IsInt() @Min(0) @Max(100_000_000_000) amountCents?: number;
  @IsString() @Length(1, 4000) reason: string;
}

export class DeviationWithdrawalRequest {
  @IsInt() @Min(1) expectedVersion: number;
}

/** A rule from which can be deviated, with what it says now. */
export class DeviableRuleResponse {
  rule: string;
  ruleKey: string;
  article: string;
  amountCents: number | null;
  text: LocalizedTextResponse;
}

export class DeviationResponse {
  id: string;
  rule: string;
  ruleKey: string;
  amountCents: number | null;
  text: LocalizedTextResponse;
  reason: string;
  proposedByName: string;
}

export class DeviationListResponse {
  /** The hardship article of the scheme; null where it has none. */
  article: string | null;
  rules: DeviableRuleResponse[];
  items: DeviationResponse[];
  nextCursor: string | null;
}
