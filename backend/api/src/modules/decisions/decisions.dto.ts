// SPDX-License-Identifier: EUPL-1.2
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CalculationRowResponse, LocalizedTextResponse } from '../../platform/http/common.dto';

/** The board of the province decided itself, so that nobody needs a mandate. */
export class BoardDecisionRequest {
  /** The day of the meeting. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/) @IsISO8601({ strict: true }) decidedOn: string;
  /** The number of the board paper. */
  @IsString() @Length(1, 100) paper: string;
}

export class DecisionRequest {
  @IsInt() @Min(1) expectedVersion: number;
  @IsIn(['grant', 'refuse', 'not_process']) kind: 'grant' | 'refuse' | 'not_process';
  /** Cents; zero unless granted. Less than advised is a partial grant and needs a reason. */
  @IsInt() @Min(0) amountCents: number;
  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) grounds: string[];
  @IsString() @MaxLength(4000) reason: string;
  @IsOptional() @ValidateNested() @Type(() => BoardDecisionRequest) board?: BoardDecisionRequest;
}

export class LedgerEffectResponse {
  accountName: LocalizedTextResponse;
  leftBeforeCents: number;
  leftAfterCents: number;
}

export class DatedLineResponse {
  key: string;
  text: LocalizedTextResponse;
  date: string | null;
  amountCents: number | null;
}

/** What a grant that comes late, or after all, takes beyond the ceiling (Awb 4:25(3)). */
export class OverrunResponse {
  amountCents: number;
  /** The day on which the ceiling counts. */
  on: string;
  why: 'late' | 'resumed';
  /** The least that was left on any level on that day. */
  leftThenCents: number;
}

/** What a decision would do: nothing of it has happened. */
export class DecisionPreviewResponse {
  newState: string;
  amountCents: number;
  rows: CalculationRowResponse[];
  ledger: LedgerEffectResponse[];
  overrun: OverrunResponse | null;
  obligations: DatedLineResponse[];
  advances: DatedLineResponse[];
  objectionDueOn: string;
  mandateLine: string;
  /** The letter as PDF, base64. */
  letterPdf: string;
}
