// SPDX-License-Identifier: EUPL-1.2
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';

export class DecreeDayRequest {
  day: string;
  name: string;
  /** The decree, as it is cited. */
  decree: string;
  publishedOn?: string;
}

export class PenaltyStepRequest {
  days: number;
  centsPerDay: number;
}

export class PenaltyRateRequest {
  /** The amounts hold for a notice of default received from this day on. */
  from: string;
  steps: PenaltyStepRequest[];
  maximumDays: number;
  firstDayAfterNotice: number;
  source: string;
}

export class InterestRateRequest {
  /** The interest holds from this day on. */
  from: string;
  /** Hundredths of a percent a year. */
  basisPoints: number;
  source: string;
}

export class InterestSetRequest {
  /** The number of the set that this one takes the place of. */
  @IsInt() @Min(0) expectedNumber: number;
  @IsString() @Matches(/\S/) @Length(1, 500) reason: string;
  @IsIn(['form', 'file']) origin: 'form' | 'file';
  @IsArray() @ArrayMaxSize(100) @IsObject({ each: true }) interest: InterestRateRequest[];
}

export class HolidaySetRequest {
  /** The number of the set that this one takes the place of. */
  @IsInt() @Min(0) expectedNumber: number;
  @IsString() @Matches(/\S/) @Length(1, 500) reason: string;
  @IsIn(['form', 'file']) origin: 'form' | 'file';
  @IsArray() @ArrayMaxSize(500) @IsObject({ each: true }) days: DecreeDayRequest[];
}

export class PenaltySetRequest {
  /** The number of the set that this one takes the place of. */
  @IsInt() @Min(0) expectedNumber: number;
  @IsString() @Matches(/\S/) @Length(1, 500) reason: string;
  @IsIn(['form', 'file']) origin: 'form' | 'file';
  @IsArray() @ArrayMaxSize(100) @IsObject({ each: true }) rates: PenaltyRateRequest[];
}

export class LawDataFileRequest {
  /** The text of the file: YAML or JSON with `days`, `rates` or `interest`, or several of them. */
  @IsString() @MaxLength(200_000) text: string;
}

/** What a file holds, checked; nothing is replaced by reading it. */
export class LawDataFileResponse {
  days?: DecreeDayRequest[];
  rates?: PenaltyRateRequest[];
  interest?: InterestRateRequest[];
}

export class DecreeDayResponse {
  day: string;
  name: string;
  decree: string;
  publishedOn: string | null;
}

export class PenaltyRateResponse {
  from: string;
  steps: PenaltyStepRequest[];
  maximumDays: number;
  firstDayAfterNotice: number;
  source: string;
}

/** The days and amounts in force. */
export class LawDataResponse {
  /** The calendar as the law engine takes it. */
  calendar: CalendarResponse;
  holidaysNumber: number;
  days: DecreeDayResponse[];
  penaltyNumber: number;
  rates: PenaltyRateResponse[];
  interestNumber: number;
  interest: InterestRateRequest[];
}

export class CalendarResponse {
  version: string;
  extraDays: string[];
}

export class LawDataVersionQuery {
  @IsOptional() @IsIn(['holidays', 'penalty', 'interest']) kind?: 'holidays' | 'penalty' | 'interest';
  /** The number of the last row that was shown. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) before?: number;
}

export class LawDataVersionResponse {
  id: string;
  kind: string;
  number: number;
  reason: string;
  origin: string;
  addedByName: string | null;
  recordedAt: string;
  days: DecreeDayResponse[];
  rates: PenaltyRateResponse[];
  interest: InterestRateRequest[];
}

export class LawDataVersionListResponse {
  items: LawDataVersionResponse[];
  /** What to give as `before` for the next page. */
  nextBefore: number | null;
}

export class LawDataReplacedResponse {
  id: string;
  number: number;
}
