// SPDX-License-Identifier: EUPL-1.2
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsString, MaxLength, Min } from 'class-validator';
import { CalculationRowResponse, LocalizedTextResponse } from '../../platform/http/common.dto';

export class DecisionRequest {
  @IsInt() @Min(1) expectedVersion: number;
  @IsIn(['grant', 'refuse', 'not_process']) kind: 'grant' | 'refuse' | 'not_process';
  /** Cents; zero unless granted. Less than advised is a partial grant and needs a reason. */
  @IsInt() @Min(0) amountCents: number;
  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) grounds: string[];
  @IsString() @MaxLength(4000) reason: string;
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

/** What a decision would do: nothing of it has happened. */
export class DecisionPreviewResponse {
  newState: string;
  amountCents: number;
  rows: CalculationRowResponse[];
  ledger: LedgerEffectResponse[];
  obligations: DatedLineResponse[];
  advances: DatedLineResponse[];
  objectionDueOn: string;
  mandateLine: string;
  /** The letter as PDF, base64. */
  letterPdf: string;
}
