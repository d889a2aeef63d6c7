// SPDX-License-Identifier: EUPL-1.2
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, MaxLength, Min } from 'class-validator';
import { warningLevels } from '#domain';
import { LocalizedTextResponse } from '../../platform/http/common.dto';
import { HomeNumbersResponse, ProjectSignalResponse } from '../early-warning/early-warnings.dto';

export class PortfolioQuery {
  @IsOptional() @IsString() @MaxLength(100) schemeKey?: string;
  @IsOptional() @IsString() @MaxLength(100) typeKey?: string;
  @IsOptional() @IsString() @MaxLength(100) housingRegion?: string;
  @IsOptional() @IsUUID() organisationId?: string;
  /** The quarter in which the project is expected to be ready, for instance `2026-Q3`. */
  @IsOptional() @Matches(/^\d{4}-Q[1-4]$/) quarter?: string;
  /** The quarter in which the subsidy was granted. */
  @IsOptional() @Matches(/^\d{4}-Q[1-4]$/) grantedQuarter?: string;
  @IsOptional() @IsIn([...warningLevels]) level?: string;
  @IsOptional() @IsIn(['running', 'late', 'completed']) stage?: string;
}

export class PortfolioProjectsQuery extends PortfolioQuery {
  @IsOptional() @IsString() @MaxLength(200) cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) limit?: number;
}

/** Projects added up; amounts in cents. */
export class PortfolioFiguresResponse {
  projects: number;
  homes: HomeNumbersResponse;
  /** Homes that were not placed while the last day of their project has passed. */
  lateHomes: number;
  lateProjects: number;
  attention: number;
  serious: number;
  /** Granted, or determined once that was done. */
  cents: number;
  /** Granted per promised home, over the projects that promise homes; null without any. */
  centsPerHome: number | null;
  /** Determined per placed home, over the projects that were determined and placed homes; null without any. */
  determinedCentsPerHome: number | null;
}

export class SchemeFiguresResponse extends PortfolioFiguresResponse {
  schemeKey: string;
  schemeName: LocalizedTextResponse;
  typeKey: string;
  typeName: LocalizedTextResponse;
}

export class RegionFiguresResponse extends PortfolioFiguresResponse {
  housingRegion: string | null;
}

/** A municipality of today, also one without projects. */
export class MunicipalityFiguresResponse extends PortfolioFiguresResponse {
  organisationId: string;
  name: string;
  cbsCode: string;
  housingRegion: string | null;
  /** `applied`, `draft` (stopped before sending) or `none`; over all schemes. */
  started: string;
  /** Of a municipality that stopped at a draft: since when its oldest one is there. Nothing else of a draft is told. */
  draftSince: string | null;
}

/** The projects that were granted in a quarter, whenever they are ready. */
export class GrantedQuarterResponse extends PortfolioFiguresResponse {
  /** Of the day of the decision, for instance `2026-Q3`. */
  quarter: string;
}

/** What late projects may at most release, by the year in which they are to be determined; see `releaseForecast`. */
export class YearOfReleaseResponse {
  year: number;
  projects: number;
  homes: number;
  releaseCents: number;
}

/** Homes by quarter. */
export class QuarterFiguresResponse {
  /** For instance `2026-Q3`. */
  quarter: string;
  /** Promised, by the last days of their obligations. */
  dueHomes: number;
  /** Not delivered yet, by the days that municipalities expect. */
  expectedHomes: number;
  /** Placed, by the days of completion. */
  deliveredHomes: number;
}

export class PortfolioResponse {
  asOf: string;
  today: string;
  total: PortfolioFiguresResponse;
  schemes: SchemeFiguresResponse[];
  regions: RegionFiguresResponse[];
  municipalities: MunicipalityFiguresResponse[];
  quarters: QuarterFiguresResponse[];
  grantedQuarters: GrantedQuarterResponse[];
  releases: YearOfReleaseResponse[];
  /** Homes of which the expected day has passed while they were not delivered. */
  overdueHomes: number;
  /** Homes of which no day is known. */
  undatedHomes: number;
}

export class PortfolioProjectItem {
  applicationId: string;
  number: string;
  projectName: string;
  organisationId: string;
  organisationName: string;
  housingRegion: string | null;
  schemeKey: string;
  typeKey: string;
  typeName: LocalizedTextResponse;
  level: string;
  signals: ProjectSignalResponse[];
  homes: HomeNumbersResponse;
  late: boolean;
  percentage: number | null;
  grantedOn: string;
  dueOn: string | null;
  expectedOn: string | null;
  completedOn: string | null;
  /** Granted, or determined once that was done. */
  cents: number;
  grantedCents: number;
  determinedCents: number | null;
}

export class PortfolioProjectsResponse {
  items: PortfolioProjectItem[];
  nextCursor: string | null;
}
