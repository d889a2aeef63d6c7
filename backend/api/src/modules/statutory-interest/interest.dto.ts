// SPDX-License-Identifier: EUPL-1.2
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { RefusalResponse, TraceStepResponse } from '../../platform/http/common.dto';
import { BoardDecisionRequest } from '../decisions/decisions.dto';

const sources = ['payment', 'penalty_payment'] as const;

/** Which late payment; the amount follows from the days. */
export class InterestProposalRequest {
  @IsIn(sources) source: (typeof sources)[number];
  @IsUUID() sourceId: string;
  @IsString() @MaxLength(4000) reason: string;
}

export class InterestReasonRequest {
  @IsInt() @Min(1) expectedVersion: number;
  @IsString() @MaxLength(4000) reason: string;
}

export class InterestDeterminationRequest {
  @IsInt() @Min(1) expectedVersion: number;
  /** Set when the board decided itself, so that nobody needs a mandate. */
  @IsOptional() @ValidateNested() @Type(() => BoardDecisionRequest) board?: BoardDecisionRequest;
}

export class InterestDeterminationPreviewResponse {
  newState: string;
  amountCents: number;
  days: number;
  objectionDueOn: string;
  mandateLine: string;
  /** Base64. */
  letterPdf: string;
}

/** So many days at one rate over one amount. */
export class InterestRowResponse {
  from: string;
  until: string;
  days: number;
  /** Hundredths of a percent a year. */
  basisPoints: number;
  baseCents: number;
  amountCents: number;
}

/** A step that the lifecycle knows: whether this person may take it now, and if not, why. */
export class InterestActionResponse {
  subjectId: string;
  action: string;
  allowed: boolean;
  refusal: RefusalResponse | null;
}

/** Interest that was proposed or determined. */
export class DeterminedInterestResponse {
  id: string;
  state: string;
  version: number;
  amountCents: number;
  days: number;
  reason: string | null;
  preparedByName: string | null;
  returnReason: string | null;
  notifiedOn: string | null;
  objectionDueOn: string | null;
  letterDocumentId: string | null;
  paidCents: number;
}

export class InterestPaymentResponse {
  id: string;
  /** Money to the municipality, or a claim on it. */
  kind: string;
  state: string;
  version: number;
  amountCents: number;
  dueOn: string;
  iban: string | null;
  endToEndId: string;
  preparedByName: string | null;
  releasedByName: string | null;
  paidOn: string | null;
  reference: string | null;
}

/** A late payment with the interest over it, as reckoned today or as determined. */
export class LatePaymentResponse {
  source: string;
  sourceId: string;
  /** What was paid late: advance, balance, recovery or penalty. */
  kind: string;
  endToEndId: string;
  debtor: string;
  principalCents: number;
  /** The last day on which it could be paid without interest. */
  dueOn: string;
  paidOn: string | null;
  firstDayOn: string;
  lastDayOn: string;
  days: number;
  amountCents: number;
  /** Below this nothing is owed. */
  minimumCents: number;
  owed: boolean;
  rows: InterestRowResponse[];
  trace: TraceStepResponse[];
  interest: DeterminedInterestResponse | null;
  payment: InterestPaymentResponse | null;
  allowedActions: InterestActionResponse[];
}

export class CaseInterestResponse {
  items: LatePaymentResponse[];
}

export class LateInterestQuery {
  @IsOptional() @IsIn(['late', 'proposed', 'open', 'settled']) show?: 'late' | 'proposed' | 'open' | 'settled';
  @IsOptional() @IsString() @MaxLength(400) cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
}

export class InterestListItemResponse {
  applicationId: string;
  applicationNumber: string;
  projectName: string;
  organisationName: string;
  late: LatePaymentResponse;
}

export class LateInterestListResponse {
  items: InterestListItemResponse[];
  nextCursor: string | null;
}
