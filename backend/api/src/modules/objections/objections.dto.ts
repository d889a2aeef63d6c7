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
import { ChangedDateRequest } from '../amendments/amendments.dto';
import type { HearingWaiver, ObjectionOutcome } from '#domain';
import { BoardDecisionRequest } from '../decisions/decisions.dto';

const day = /^\d{4}-\d{2}-\d{2}$/;
const outcomes = ['inadmissible', 'unfounded', 'upheld', 'partly_upheld'];

export class ObjectionRequest {
  /** The contested decision. */
  @IsUUID() decisionId: string;
  /** Why the municipality does not agree; may follow later. */
  @IsString() @MaxLength(20000) grounds: string;
  @IsArray() @ArrayMaxSize(20) @IsUUID(undefined, { each: true }) documentIds: string[];
  /** Whether it wants its costs back. */
  @IsBoolean() costsAsked: boolean;
}

export class PaperObjectionRequest extends ObjectionRequest {
  @IsIn(['post', 'counter', 'email']) channel: 'post' | 'counter' | 'email';
  @Matches(day) @IsISO8601({ strict: true }) receivedOn: string;
  /** The day of the post mark, when it came by post. */
  @IsOptional() @Matches(day) @IsISO8601({ strict: true }) postedOn?: string;
}

export class ObjectionStepRequest {
  @IsInt() @Min(1) expectedVersion: number;
}

export class ObjectionDecisionRequest extends ObjectionStepRequest {
  /** Set when the board decided itself, so that nobody needs a mandate. */
  @IsOptional() @ValidateNested() @Type(() => BoardDecisionRequest) board?: BoardDecisionRequest;
}

export class ReasonedStepRequest extends ObjectionStepRequest {
  @IsString() @Length(1, 4000) reason: string;
}

export class DefectNoticeRequest extends ObjectionStepRequest {
  @IsString() @Length(1, 4000) defect: string;
  @IsInt() @Min(7) @Max(56) days: number;
}

export class CureRequest extends ObjectionStepRequest {
  @IsString() @Length(1, 20000) grounds: string;
  @IsArray() @ArrayMaxSize(20) @IsUUID(undefined, { each: true }) documentIds: string[];
  /** The day on which it came, when staff enters it. */
  @IsOptional() @Matches(day) @IsISO8601({ strict: true }) curedOn?: string;
}

export class CommitteeRequest extends ObjectionStepRequest {
  /** Chair and members, as people know them. */
  @IsString() @Length(1, 1000) members: string;
}

export class HearingRequest extends ObjectionStepRequest {
  @Matches(day) @IsISO8601({ strict: true }) on: string;
  /** Time and place. */
  @IsString() @Length(1, 500) place: string;
}

export class HearingWaiverRequest extends ObjectionStepRequest {
  @IsIn(['clearly_inadmissible', 'clearly_unfounded', 'waived_by_objector', 'no_reply', 'fully_met'])
  waiver: HearingWaiver;
}

export class HearingReportRequest extends ObjectionStepRequest {
  @Matches(day) @IsISO8601({ strict: true }) heldOn: string;
  @IsString() @Length(1, 20000) report: string;
}

export class CommitteeAdviceRequest extends ObjectionStepRequest {
  @IsIn(outcomes) outcome: ObjectionOutcome;
  @IsString() @Length(1, 20000) advice: string;
}

export class AdjournmentRequest extends ReasonedStepRequest {
  @IsInt() @Min(1) @Max(6) weeks: number;
}

export class DelayRequest extends ReasonedStepRequest {
  @Matches(day) @IsISO8601({ strict: true }) until: string;
}

export class ObjectionAdviceRequest extends ObjectionStepRequest {
  @IsIn(outcomes) outcome: ObjectionOutcome;
  /** Cents; granted or determined in all, after the decision on the objection. */
  @IsInt() @Min(0) amountCents: number;
  /** Cents of the costs of the objection that are paid back. */
  @IsInt() @Min(0) @Max(10_000_000) costsCents: number;
  /** Months more in all, where the objection is about more time. */
  @IsOptional() @IsInt() @Min(1) @Max(120) months?: number;
  /** New last days for obligations, where the objection is about them. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ChangedDateRequest)
  dates?: ChangedDateRequest[];
  @IsString() @MaxLength(20000) reason: string;
  @IsString() @MaxLength(4000) deviationReason: string;
}

class RegisteredAppealRequest {
  @IsString() @Length(1, 200) court: string;
  @IsString() @Length(1, 100) courtNumber: string;
  @Matches(day) @IsISO8601({ strict: true }) registeredOn: string;
}

export class AppealRequest extends RegisteredAppealRequest {
  @IsUUID() decisionId: string;
}

/** An appeal because no decision came in time (Awb 6:12). */
export class LateAppealRequest extends RegisteredAppealRequest {
  @IsIn(['decision', 'determination', 'objection']) about: 'decision' | 'determination' | 'objection';
  /** Which request or objection, when the case has several. */
  @IsOptional() @IsUUID() subjectId?: string;
}

export class CourtFileRequestRequest extends ObjectionStepRequest {
  @Matches(day) @IsISO8601({ strict: true }) requestedOn: string;
}

export class AppealOutcomeRequest extends ObjectionStepRequest {
  @IsIn(['no_jurisdiction', 'inadmissible', 'unfounded', 'well_founded']) outcome:
    'no_jurisdiction' | 'inadmissible' | 'unfounded' | 'well_founded';
  @Matches(day) @IsISO8601({ strict: true }) decidedOn: string;
  @IsString() @MaxLength(4000) summary: string;
  /** Until when the court wants a new decision, when it wants one. */
  @IsOptional() @Matches(day) @IsISO8601({ strict: true }) newDecisionDueOn?: string;
  /** The amount in all with which the court itself provided, in cents. */
  @IsOptional() @IsInt() @Min(0) @Max(Number.MAX_SAFE_INTEGER) providesCents?: number;
}
