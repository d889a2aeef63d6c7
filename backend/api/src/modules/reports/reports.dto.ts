// SPDX-License-Identifier: EUPL-1.2
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { LocalizedTextResponse } from '../../platform/http/common.dto';

/** One node of the budget tree; all amounts in cents. */
export class WaterfallRowResponse {
  accountId: string;
  parentId: string | null;
  kind: string;
  code: string;
  depth: number;
  name: LocalizedTextResponse;
  /** For who applies from now on. */
  ceilingCents: number;
  /** On top of it, for applications filed before a lowering (Awb 4:27(2)). */
  heldCents: number;
  /** Legal overrun (Awb 4:25(3)). */
  overrunCents: number;
  reservedCents: number;
  grantedCents: number;
  payableCents: number;
  paidCents: number;
  receivedCents: number;
  determinedCents: number;
  releasedCents: number;
  receivableCents: number;
  leftCents: number;
}

export class ReconciliationResponse {
  /** True when postings, balances, decisions and payments agree to the cent. */
  equal: boolean;
  differences: string[];
}

/** Statutory interest over late payments: outside every ceiling; in cents. */
export class InterestLineResponse {
  count: number;
  /** Owed by the province. */
  determinedCents: number;
  payableCents: number;
  paidCents: number;
  /** Owed by municipalities. */
  claimedCents: number;
  receivableCents: number;
  receivedCents: number;
}

/** Penalties for late decisions: outside every ceiling; in cents. */
export class PenaltyLineResponse {
  count: number;
  determinedCents: number;
  payableCents: number;
  paidCents: number;
}

/** What the programme itself spends, beside the grants; in cents. */
export class ActivitiesLineResponse {
  /** How many budget lines there are. */
  lines: number;
  ceilingCents: number;
  committedCents: number;
  paidCents: number;
  leftCents: number;
}

export class WaterfallResponse {
  asOf: string;
  year: number | null;
  years: number[];
  rows: WaterfallRowResponse[];
  activities: ActivitiesLineResponse;
  /** Outside the ceilings. */
  penalties: PenaltyLineResponse;
  interest: InterestLineResponse;
  reconciliation: ReconciliationResponse;
}

export class WaterfallQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(2000) year?: number;
}

export class ReportQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(2000) year?: number;
  @IsOptional() @IsString() @MaxLength(100) typeKey?: string;
  @IsOptional() @IsString() @MaxLength(300) accountCode?: string;
}

/** One case as finance sees it; amounts in cents. */
export class CaseReportRowResponse {
  applicationId: string;
  number: string;
  schemeKey: string;
  typeKey: string;
  budgetYear: number | null;
  organisationName: string;
  cbsCode: string;
  projectName: string;
  state: string;
  grantState: string | null;
  receivedOn: string | null;
  decidedOn: string | null;
  requestedCents: number;
  reservedCents: number;
  grantedCents: number;
  /** Of what was granted: above the ceiling because the law demands it (Awb 4:25(3)). */
  overrunCents: number;
  payableCents: number;
  paidCents: number;
  receivedCents: number;
  determinedCents: number;
  releasedCents: number;
  receivableCents: number;
}

export class CaseReportResponse {
  asOf: string;
  rows: CaseReportRowResponse[];
  total: CaseReportRowResponse;
}

export class EventLogQuery {
  @IsOptional() @IsString() @MaxLength(200) cursor?: string;
  @IsOptional() @IsString() @MaxLength(200) q?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) limit?: number;
}

export class EventLogItem {
  id: string;
  applicationId: string;
  applicationNumber: string;
  caseSeq: number;
  type: string;
  audience: string;
  recordedAt: string;
  actorName: string;
  actorOrganisationName: string | null;
  data: Record<string, unknown>;
  text: string;
}

export class EventLogResponse {
  items: EventLogItem[];
  nextCursor: string | null;
}
