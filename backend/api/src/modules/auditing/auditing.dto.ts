// SPDX-License-Identifier: EUPL-1.2
import { Type } from 'class-transformer';
import {
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
} from 'class-validator';
import { largestSample, type PopulationKind, populationKinds, type SampleMethod, sampleMethods } from '#domain';
import { LocalizedTextResponse } from '../../platform/http/common.dto';

const day = /^\d{4}-\d{2}-\d{2}$/;
export const auditResults = ['done', 'refused', 'read', 'failed'] as const;

/** What is looked for in the audit log; everything that is filled in must be so. */
export class AuditFilter {
  /** Operation, result or name. */
  @IsOptional() @IsString() @MaxLength(200) q?: string;
  /** Part of the name of who did it. */
  @IsOptional() @IsString() @MaxLength(200) person?: string;
  /** Part of the name of the organisation for which it was done. */
  @IsOptional() @IsString() @MaxLength(200) organisation?: string;
  /** Part of the number of the case. */
  @IsOptional() @IsString() @MaxLength(200) caseNumber?: string;
  /** Part of the code of the operation, or of its sentence. */
  @IsOptional() @IsString() @MaxLength(200) operation?: string;
  @IsOptional() @IsIn(auditResults) result?: (typeof auditResults)[number];
  /** The first day, in the Netherlands. */
  @IsOptional() @Matches(day) @IsISO8601({ strict: true }) from?: string;
  /** The last day, in the Netherlands. */
  @IsOptional() @Matches(day) @IsISO8601({ strict: true }) until?: string;
  /** The whole address from which it came. */
  @IsOptional() @IsString() @MaxLength(100) origin?: string;
  /** Everything that one request did. */
  @IsOptional() @IsUUID() requestId?: string;
}

export class AuditQuery extends AuditFilter {
  @IsOptional() @IsString() @MaxLength(200) cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) limit?: number;
}

export class AuditBehalfResponse {
  kind: 'board' | 'mandate' | 'organisation' | 'person';
  /** Of the mandate. */
  functionTitle: string | null;
  article: string | null;
  /** Of the organisation or the person for whom it was done. */
  name: string | null;
}

export class AuditItem {
  id: string;
  at: string;
  personName: string | null;
  /** For which organisation. */
  organisationName: string | null;
  /** For whom it was done: the board itself, under a mandate, a municipality, or somebody else. */
  onBehalf: AuditBehalfResponse | null;
  /** The code of the operation. */
  operation: string;
  sentence: LocalizedTextResponse;
  objectKind: string | null;
  objectId: string | null;
  caseId: string | null;
  caseNumber: string | null;
  result: string;
  /** A code or figures. */
  reason: string | null;
  origin: string | null;
  /** The same for everything that one request did. */
  requestId: string | null;
}

export class AuditResponse {
  items: AuditItem[];
  nextCursor: string | null;
}

/** What somebody audits: everything of one kind that came in, was decided or was paid in a period. */
export class PopulationFilter {
  @IsIn(populationKinds) kind: PopulationKind;
  /** The first day: of receipt, of the decision, or of the payment. */
  @Matches(day) @IsISO8601({ strict: true }) from: string;
  /** The last day. */
  @Matches(day) @IsISO8601({ strict: true }) until: string;
  @IsOptional() @IsString() @MaxLength(100) schemeKey?: string;
}

export class PopulationQuery extends PopulationFilter {
  @IsOptional() @IsString() @MaxLength(400) cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) limit?: number;
}

/** One thing of a population; amounts in cents. */
export class PopulationItemResponse {
  id: string;
  name: string;
  cents: number;
}

export class PopulationResponse {
  items: PopulationItemResponse[];
  nextCursor: string | null;
  /** How many there are in all. */
  count: number;
  /** Their sum: what was granted to cases, decided, or paid. */
  sumCents: number;
  /** The same sum according to the ledger. */
  ledgerCents: number;
  equal: boolean;
}

export class SampleRequest extends PopulationFilter {
  @IsIn(sampleMethods) method: SampleMethod;
  @IsInt() @Min(1) @Max(largestSample) size: number;
  /** To draw an earlier sample again; without it the seed is made by chance. */
  @IsOptional() @IsString() @Length(1, 100) @Matches(/^[\w.-]+$/) seed?: string;
}

/** One thing that was drawn. */
export class DrawnItemResponse extends PopulationItemResponse {
  /** Random: the lot by which it was drawn. */
  lot?: string;
  /** Monetary unit: which cents of the population fell on it. */
  points?: number[];
}

/** A sample without what it was drawn from. */
export class SampleItem {
  id: string;
  kind: PopulationKind;
  method: SampleMethod;
  from: string;
  until: string;
  schemeKey: string | null;
  seed: string;
  size: number;
  drawnAt: string;
  drawnByName: string;
  populationCount: number;
  populationCents: number;
}

export class SampleResponse extends SampleItem {
  sample: DrawnItemResponse[];
}

export class SampleListQuery {
  @IsOptional() @IsString() @MaxLength(400) cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) limit?: number;
}

export class SampleListResponse {
  items: SampleItem[];
  nextCursor: string | null;
}
