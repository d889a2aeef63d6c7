// SPDX-License-Identifier: EUPL-1.2
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, IsArray, IsInt, IsString, MaxLength, Min, ValidateNested } from 'class-validator';

/** What is given for one criterion; the scheme says what fits, and everything that is wrong is told at once. */
export class ScoreEntryRequest {
  @IsString() @MaxLength(100) key: string;
  /** Whole points, from 0 to the most that the criterion gives. */
  @Allow() points: number | null;
  @IsString() @MaxLength(10_000) reason: string;
}

/** A whole score sheet: every criterion of the type once. */
export class ScoreSheetRequest {
  @IsInt() @Min(1) expectedVersion: number;
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ScoreEntryRequest)
  entries: ScoreEntryRequest[];
}
