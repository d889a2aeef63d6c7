// SPDX-License-Identifier: EUPL-1.2
import { Type } from 'class-transformer';
import { IsInt, IsISO8601, IsOptional, IsString, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { LocalizedTextResponse } from '../../platform/http/common.dto';

const day = /^\d{4}-\d{2}-\d{2}$/;

export class SamplePreparationRequest {
  @IsString() @Length(1, 100) @Matches(/^[a-z0-9-]+$/) schemeKey: string;
  /** The first and the last day for determination of the grants that take part. */
  @Matches(day) @IsISO8601({ strict: true }) from: string;
  @Matches(day) @IsISO8601({ strict: true }) until: string;
  /** The share that is drawn, in percent; without it what the scheme says. */
  @IsOptional() @IsInt() @Min(1) @Max(100) percentage?: number;
}

export class SampleStepRequest {
  @IsInt() @Min(1) expectedVersion: number;
}

export class DeterminationSampleListQuery {
  @IsOptional() @IsString() @MaxLength(400) cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) limit?: number;
}

export class DeterminationSampleItem {
  id: string;
  schemeKey: string;
  schemeName: LocalizedTextResponse;
  from: string;
  until: string;
  percentage: number;
  state: string;
  version: number;
  preparedByName: string;
  /** Whether the reader prepared it, so that somebody else draws. */
  preparedByYou: boolean;
  preparedAt: string;
  drawnByName: string | null;
  drawnAt: string | null;
  /** How many take part, or would now; and how many are drawn of them. */
  populationCount: number;
  populationCents: number;
  size: number;
  /** Of those drawn: how many have not sent their report. */
  waiting: number;
}

/** One grant of the population. */
export class SampledCaseItem {
  applicationId: string;
  applicationNumber: string;
  projectName: string;
  organisationName: string;
  grantedCents: number;
  determinationDueOn: string | null;
  drawn: boolean;
  /** By when the report is asked. */
  dueOn: string | null;
  grantState: string;
}

export class DeterminationSampleResponse extends DeterminationSampleItem {
  seed: string | null;
  algorithm: string | null;
  cases: SampledCaseItem[];
}

export class DeterminationSampleListResponse {
  items: DeterminationSampleItem[];
  nextCursor: string | null;
}
