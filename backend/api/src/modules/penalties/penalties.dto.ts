// SPDX-License-Identifier: EUPL-1.2
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type LateKind, lateKinds, noPenaltyReasons } from '#domain';
import { LocalizedTextResponse, RefusalResponse, TraceStepResponse } from '../../platform/http/common.dto';
import { BoardDecisionRequest } from '../decisions/decisions.dto';

/** The municipality gives notice of default. */
export class DefaultNoticeRequest {
  @IsIn(lateKinds) about: LateKind;
  /** Which request, objection or appeal, when the case has several. */
  @IsOptional() @IsUUID() subjectId?: string;
  @IsString() @MaxLength(4000) text: string;
}

/** A notice of default that came by post or e-mail. */
export class DefaultNoticeEntryRequest extends DefaultNoticeRequest {
  @IsIn(['post', 'email']) channel: 'post' | 'email';
  @Matches(/^\d{4}-\d{2}-\d{2}$/) @IsISO8601({ strict: true }) receivedOn: string;
  /** The scan. */
  @IsOptional() @IsUUID() documentId?: string;
}

/** Without a reason of 4:17(6) the notice counts. */
export class NoticeJudgementRequest {
  @IsInt() @Min(1) expectedVersion: number;
  @IsOptional() @IsIn(noPenaltyReasons) noneOwed?: (typeof noPenaltyReasons)[number];
  @IsString() @MaxLength(4000) reason: string;
}

export class PenaltyReasonRequest {
  @IsInt() @Min(1) expectedVersion: number;
  @IsString() @MaxLength(4000) reason: string;
}

export class PenaltyDeterminationRequest {
  @IsInt() @Min(1) expectedVersion: number;
  /** Set when the board decided itself, so that nobody needs a mandate. */
  @IsOptional() @ValidateNested() @Type(() => BoardDecisionRequest) board?: BoardDecisionRequest;
}

export class PenaltyDeterminationPreviewResponse {
  newState: string;
  amountCents: number;
  days: number;
  objectionDueOn: string;
  mandateLine: string;
  /** Base64. */
  letterPdf: string;
}

/** So many days at one amount. */
export class PenaltyRowResponse {
  days: number;
  centsPerDay: number;
  amountCents: number;
}

export class PenaltyPaymentResponse {
  id: string;
  state: string;
  version: number;
  amountCents: number;
  dueOn: string;
  iban: string;
  endToEndId: string;
  preparedByName: string | null;
  releasedByName: string | null;
  paidOn: string | null;
  reference: string | null;
}

/** A step that the lifecycle knows: whether this person may take it now, and if not, why. */
export class PenaltyActionResponse {
  subjectId: string;
  action: string;
  allowed: boolean;
  refusal: RefusalResponse | null;
}

export class PenaltyResponse {
  id: string;
  about: string;
  subjectId: string;
  state: string;
  /** How far it came today: premature, two_weeks, counting, full, ended, in_time, not_owed. */
  phase: string;
  version: number;
  channel: string;
  receivedOn: string;
  documentId: string | null;
  /** The last day of the term that passed. */
  dueOn: string;
  endedOn: string | null;
  /** The first day on which a notice can have effect. */
  canFrom: string;
  firstDayOn: string;
  days: number;
  amountCents: number;
  amountTomorrowCents: number;
  maximumCents: number;
  maximumOn: string;
  maximumDays: number;
  lastDayOn: string | null;
  rows: PenaltyRowResponse[];
  /** The amounts by day, also for days that have not come. */
  tiers: PenaltyRowResponse[];
  trace: TraceStepResponse[];
  appealFrom: string | null;
  determinationDueOn: string | null;
  noneOwed: string | null;
  reason: string | null;
  preparedByName: string | null;
  returnReason: string | null;
  determinedCents: number | null;
  determinationNotifiedOn: string | null;
  objectionDueOn: string | null;
  letterDocumentId: string | null;
  /** The last day on which an undue penalty can be claimed back. */
  recoverableUntil: string | null;
  /** Paid of it so far, in cents. */
  paidCents: number;
  payment: PenaltyPaymentResponse | null;
  allowedActions: PenaltyActionResponse[];
}

/** Something on which the authority has to decide, and from which day notice of default can be given. */
export class LateMatterResponse {
  about: string;
  subjectId: string;
  text: LocalizedTextResponse;
  receivedOn: string;
  dueOn: string;
  canFrom: string;
  /** The term has passed and nothing was decided. */
  late: boolean;
  /** A notice of default that counts was given already. */
  noticeGiven: boolean;
  trace: TraceStepResponse[];
}

export class CasePenaltiesResponse {
  /** What is not decided yet. */
  matters: LateMatterResponse[];
  items: PenaltyResponse[];
}

export class PenaltyListQuery {
  @IsOptional() @IsIn(['to_pay', 'open', 'settled']) show?: 'to_pay' | 'open' | 'settled';
  @IsOptional() @IsString() @MaxLength(400) cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
}

export class PenaltyListItemResponse {
  applicationId: string;
  applicationNumber: string;
  projectName: string;
  organisationName: string;
  penalty: PenaltyResponse;
}

export class PenaltyListResponse {
  items: PenaltyListItemResponse[];
  nextCursor: string | null;
}
