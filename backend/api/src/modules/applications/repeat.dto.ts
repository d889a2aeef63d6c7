// SPDX-License-Identifier: EUPL-1.2
import { IsInt, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';

export class RepeatLinkRequest {
  @IsInt() @Min(1) expectedVersion: number;
  /** The case of the earlier refusal: of the same municipality and the same type. */
  @IsUUID() earlierId: string;
  /** The new facts or changed circumstances; empty when there are none. */
  @IsOptional() @IsString() @MaxLength(4000) newFacts?: string;
}

/** A refused case of the same municipality and type, or the case that came after a refusal. */
export class RelatedCaseResponse {
  id: string;
  number: string;
  projectName: string;
  state: string;
  /** The day on which the refusal was notified. */
  refusedOn: string | null;
}

export class RepeatResponse {
  /** The case of which this one is a repeat. */
  earlier: RelatedCaseResponse | null;
  newFacts: string;
  /** Later applications that repeat this one. */
  later: RelatedCaseResponse[];
  /** Refusals to which this case could be linked. */
  candidates: RelatedCaseResponse[];
}
