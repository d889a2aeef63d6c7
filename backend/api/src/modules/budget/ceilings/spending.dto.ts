// SPDX-License-Identifier: EUPL-1.2
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsString, IsUUID, Length, Matches, Max, Min, ValidateIf } from 'class-validator';
import { type SpendingKind, spendingKinds } from '#domain';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** A new line of the programme activities. */
export class BudgetLineRequest {
  @IsString() @Matches(/\S/) @Length(1, 120) name: string;
}

/** Something booked on a line; cents. */
export class SpendingRequest {
  @IsIn([...spendingKinds]) kind: SpendingKind;
  /** release, payment: on which commitment. */
  @ValidateIf((one: SpendingRequest) => one.kind !== 'commitment') @IsUUID() commitmentId?: string;
  @IsString() @Matches(/\S/) @Length(1, 200) party: string;
  @IsString() @Matches(/\S/) @Length(1, 1000) description: string;
  @IsString() @Matches(/\S/) @Length(1, 200) reference: string;
  @Type(() => Number) @IsInt() @Min(1) @Max(1_000_000_000_000) amountCents: number;
  @Matches(day) @IsISO8601({ strict: true }) effectiveOn: string;
}

/** A commitment, a release or a payment on a line; cents. */
export class SpendingResponse {
  /** The next page begins after this one. */
  cursor: string;
  id: string;
  kind: string;
  commitmentId: string | null;
  journalId: string;
  party: string;
  description: string;
  reference: string;
  amountCents: number;
  effectiveOn: string;
  recordedAt: string;
  recordedByName: string;
  /** Of a commitment: what is still to be paid. */
  openCents: number | null;
  counteredById: string | null;
}

export class SpendingListResponse {
  items: SpendingResponse[];
  nextCursor: string | null;
}
