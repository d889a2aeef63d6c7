// SPDX-License-Identifier: EUPL-1.2
import { IsBoolean, IsISO8601, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';

export class OutageRequest {
  /** Instants, with their zone. */
  @IsISO8601({ strict: true }) @Matches(/(Z|[+-]\d{2}:\d{2})$/) startsAt: string;
  @IsISO8601({ strict: true }) @Matches(/(Z|[+-]\d{2}:\d{2})$/) endsAt: string;
  /** What did not work, for the people of the province. */
  @IsString() @Matches(/\S/) @Length(1, 1000) what: string;
  /** What municipalities are told. */
  @IsString() @Matches(/\S/) @Length(1, 500) publicReason: string;
}

export class OutageListQuery {
  @IsOptional() @IsString() @MaxLength(200) cursor?: string;
}

export class OutageDecisionRequest {
  @IsBoolean() extend: boolean;
  /** The new end: an instant for a window, of which a term takes the day. Needed when extending. */
  @IsOptional() @IsISO8601({ strict: true }) @Matches(/(Z|[+-]\d{2}:\d{2})$/) until?: string;
  /** Needed when not extending. */
  @IsString() @MaxLength(500) reason: string;
}

export class OutageProposalResponse {
  id: string;
  kind: string;
  /** The case, or nothing when the window of a scheme is meant. */
  applicationId: string | null;
  applicationNumber: string | null;
  organisationName: string | null;
  schemeName: string | null;
  dueAt: string;
  proposedUntil: string;
  state: string;
  extendedUntil: string | null;
  reason: string;
  decidedByName: string | null;
  decidedAt: string | null;
}

export class OutageResponse {
  id: string;
  startsAt: string;
  endsAt: string;
  what: string;
  publicReason: string;
  recordedByName: string;
  recordedAt: string;
  proposals: OutageProposalResponse[];
}

export class OutageListResponse {
  items: OutageResponse[];
  nextCursor: string | null;
}
