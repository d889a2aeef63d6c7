// SPDX-License-Identifier: EUPL-1.2
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type InterruptionManner, interruptionManners, lowerGroundKeys } from '#domain';
import { CalculationResponse, LocalizedTextResponse } from '../../platform/http/common.dto';
import { BoardDecisionRequest } from '../decisions/decisions.dto';

export class PaymentProposalRequest {
  /** The advance rule of the scheme, or `balance`. */
  @IsString() @Length(1, 100) ruleKey: string;
}

export class PaymentCommandRequest {
  @IsInt() @Min(1) expectedVersion: number;
}

export class PaymentCancellationRequest {
  @IsInt() @Min(1) expectedVersion: number;
  @IsString() @Length(1, 2000) reason: string;
}

export class PaymentConfirmationRequest {
  @IsInt() @Min(1) expectedVersion: number;
  @Matches(/^\d{4}-\d{2}-\d{2}$/) @IsISO8601({ strict: true }) paidOn: string;
  @IsString() @Length(1, 140) reference: string;
}

export class LimitationInterruptionRequest {
  @IsInt() @Min(1) expectedVersion: number;
  /** What interrupted the limitation (Awb 4:105, 4:106). */
  @IsIn([...interruptionManners]) manner: InterruptionManner;
  @Matches(/^\d{4}-\d{2}-\d{2}$/) @IsISO8601({ strict: true }) interruptedOn: string;
  @IsString() @Length(1, 2000) reason: string;
}

export class PaymentResponse {
  id: string;
  grantId: string;
  applicationId: string;
  applicationNumber: string;
  projectName: string;
  organisationName: string;
  kind: string;
  ruleKey: string;
  text: LocalizedTextResponse;
  state: string;
  version: number;
  amountCents: number;
  dueOn: string;
  daysLeft: number | null;
  iban: string | null;
  endToEndId: string;
  preparedByName: string;
  releasedByName: string | null;
  paidOn: string | null;
  reference: string | null;
}

/** An advance or balance that is due by the rules and not yet proposed. */
export class DuePaymentResponse {
  grantId: string;
  applicationId: string;
  applicationNumber: string;
  projectName: string;
  organisationName: string;
  kind: string;
  ruleKey: string;
  text: LocalizedTextResponse;
  amountCents: number;
  dueOn: string;
}

export class PaymentListQuery {
  @IsOptional() @IsIn(['proposed', 'released', 'paid', 'cancelled']) state?: string;
  @IsOptional() @IsString() @MaxLength(200) cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) limit?: number;
}

export class PaymentListResponse {
  items: PaymentResponse[];
  nextCursor: string | null;
}

export class DuePaymentListResponse {
  items: DuePaymentResponse[];
}

export class DeterminationRequestRequest {
  @IsInt() @Min(1) expectedVersion: number;
  @IsObject() answers: Record<string, unknown>;
  @IsArray() @ArrayMaxSize(50) @IsUUID(undefined, { each: true }) documentIds: string[];
}

export class DeterminationProposalRequest {
  @IsInt() @Min(1) expectedVersion: number;
  /** Cents; lower than the calculation needs a ground, and views or the reason why they were not asked. */
  @IsInt() @Min(0) amountCents: number;
  @IsString() @Length(1, 4000) reason: string;
  @IsOptional() @IsIn(['views_heard', 'no_differing_data', 'awb_4_11', 'awb_4_12']) viewsCode?: string;
  /** What is done with views that came; stands in the letter. */
  @IsOptional() @IsString() @MaxLength(4000) viewsReply?: string;
  /** Why less is determined than the calculation gives (Awb 4:46(2)). */
  @IsOptional() @IsIn([...lowerGroundKeys]) ground?: string;
  /** What is done with an opinion of the accountant that is not unqualified; stands in the letter. */
  @IsOptional() @IsString() @Length(1, 4000) @Matches(/\S/) opinionReply?: string;
}

/** One duty that was not met, by the key of its sanction in the scheme. */
export class BreachItem {
  @IsString() @Length(1, 100) key: string;
  /** Whole weeks, where the scheme counts each week. */
  @IsOptional() @IsInt() weeks?: number;
}

export class SanctionsRequest {
  @IsInt() @Min(1) expectedVersion: number;
  /** All duties that were not met; what was recorded before and is not named lapses. */
  @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => BreachItem) breaches: BreachItem[];
  /** On which facts the province found this. */
  @IsString() @Length(1, 4000) explanation: string;
}

/** Something that the recipient reported by itself after the last day for it. */
export class ToldLateItem {
  key: string;
  lateDays: number;
}

/** The duties that were not met, and what would be determined if all had been; only for staff. */
export class SanctionsResponse {
  breaches: BreachItem[];
  explanation: string;
  withoutCents: number;
  /** What was reported too late, by the key of the duty in the scheme. */
  toldLate: ToldLateItem[];
}

export class DeterminationReturnRequest {
  @IsInt() @Min(1) expectedVersion: number;
  @IsString() @Length(1, 2000) reason: string;
}

export class DeterminationRequest {
  @IsInt() @Min(1) expectedVersion: number;
  /** Set when the board decided itself, so that nobody needs a mandate. */
  @IsOptional() @ValidateNested() @Type(() => BoardDecisionRequest) board?: BoardDecisionRequest;
}

export class DeterminationPreviewResponse {
  newState: string;
  grantedCents: number;
  determinedCents: number;
  paidCents: number;
  balanceCents: number;
  recoveryCents: number;
  releasedCents: number;
  calculation: CalculationResponse;
  objectionDueOn: string;
  mandateLine: string;
  letterPdf: string;
}
