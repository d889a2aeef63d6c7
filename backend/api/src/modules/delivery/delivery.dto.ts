// SPDX-License-Identifier: EUPL-1.2
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { LocalizedTextResponse, TraceStepResponse } from '../../platform/http/common.dto';

export class ObligationReportRequest {
  @IsInt() @Min(1) expectedVersion: number;
  /** The day on which it happened. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/) @IsISO8601({ strict: true }) happenedOn: string;
  @IsString() @MaxLength(4000) explanation: string;
  @IsArray() @ArrayMaxSize(20) @IsUUID(undefined, { each: true }) documentIds: string[];
}

export class ReportReviewRequest {
  @IsInt() @Min(1) expectedVersion: number;
  @IsBoolean() accepted: boolean;
  @IsString() @MaxLength(2000) reason: string;
}

export class ExtensionDecisionResponse {
  id: string;
  /** How much time it gives; 0 when it gives none. */
  months: number;
  decidedOn: string;
  notifiedOn: string | null;
  reason: string;
  /** The ground of a correction; nothing for the first decision. */
  ground: string | null;
  letterDocumentId: string | null;
}

export class ExtensionResponse {
  id: string;
  state: string;
  months: number;
  reason: string;
  requestedAt: string;
  grantedMonths: number | null;
  decisionReason: string | null;
  documentIds: string[];
  /** Who took the last decision; for the province alone. */
  decidedById: string | null;
  /** Why somebody asked a colleague to correct it, as long as nobody answered; for the province alone. */
  doubt: string | null;
  doubtedByName: string | null;
  /** Every decision about it, the first one first; a later one corrects the one before it. */
  decisions: ExtensionDecisionResponse[];
}

export class ObligationReportResponse {
  id: string;
  state: string;
  happenedOn: string;
  explanation: string;
  documentIds: string[];
  reportedAt: string;
  reportedByName: string;
  reviewReason: string | null;
}

export class ObligationResponse {
  id: string;
  applicationId: string;
  key: string;
  kind: string;
  text: LocalizedTextResponse;
  article: string;
  evidence: string;
  state: string;
  version: number;
  dueOn: string | null;
  daysLeft: number | null;
  metOn: string | null;
  /** The first day on which it was not complied with. */
  breachedOn: string | null;
  trace: TraceStepResponse[];
  extensionMaximumMonths: number | null;
  extensionsLeft: number;
  reports: ObligationReportResponse[];
  extensions: ExtensionResponse[];
}

export class ObligationListItem {
  id: string;
  applicationId: string;
  applicationNumber: string;
  projectName: string;
  organisationName: string;
  text: LocalizedTextResponse;
  kind: string;
  state: string;
  dueOn: string | null;
  daysLeft: number | null;
}

export class ObligationListQuery {
  @IsOptional() @IsString() @MaxLength(200) cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) limit?: number;
}

export class ObligationListResponse {
  items: ObligationListItem[];
  nextCursor: string | null;
}
