// SPDX-License-Identifier: EUPL-1.2
import { Type } from 'class-transformer';
import { IsInt, IsISO8601, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { LocalizedTextResponse } from '../../platform/http/common.dto';

export class QueueListQuery {
  @IsOptional() @IsString() @MaxLength(200) cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) limit?: number;
}

export class MethodsQuery {
  /** Up to which day all are equal, in the comparison; without it the day of the scheme, or a week after the first one. */
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) @IsISO8601({ strict: true }) firstDay?: string;
}

export class QueueQuery {
  /** The application after which the next page of places begins. */
  @IsOptional() @IsUUID() cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) limit?: number;
  /** By how many cents the ceiling would be raised, on every level. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(1_000_000_000_00) raiseCents?: number;
}

/** One place in the queue; amounts in cents. */
export class QueuePlaceResponse {
  applicationId: string;
  number: string;
  organisationName: string;
  projectName: string;
  state: string;
  /** 1 first; equal ones share a place. Empty for who still has to complete the application. */
  place: number | null;
  receivedOn: string;
  /** Empty while nobody judged it. */
  completeOn: string | null;
  /** The day that counts for the queue. */
  day: string | null;
  /** The category, in a ranking; empty while it cannot be said. */
  category: LocalizedTextResponse | null;
  lot: number | null;
  settled: boolean;
  requestedCents: number;
  minimumCents: number | null;
  /** Which version of the ceiling holds for it: that of the day of filing, or a higher one since. */
  ceilingVersion: number;
  /** The ceiling of that version. */
  ceilingCents: number;
  /** fits, partly, nothing, lots or unknown. */
  outcome: string;
  amountCents: number;
  /** The same when the ceiling was raised. */
  raisedOutcome: string;
  raisedCents: number;
  /** Why it cannot be granted now, as a code; empty when the queue lets it pass. */
  waitsBecause: string | null;
  waitsFor: string[];
}

/** A draw that was held for a day of this queue. */
export class QueueDrawResponse {
  drawId: string;
  /** Empty for a draw in a category. */
  day: string | null;
  category: LocalizedTextResponse | null;
  drawnOn: string;
  participants: number;
  seed: string;
}

/** Equal ones among whom lots must be drawn and can be. */
export class QueueDrawGroupResponse {
  day: string | null;
  category: string | null;
  label: LocalizedTextResponse | null;
  participants: number;
  /** The first hundred, by number. */
  names: string[];
}

/** The queue for the money of one ceiling, as it stands. */
export class QueueResponse {
  accountId: string;
  code: string;
  name: LocalizedTextResponse;
  schemeKey: string;
  method: string;
  partialGrant: boolean;
  /** For who applies from now on. */
  ceilingCents: number;
  /** On top of it, for applications filed before a lowering (Awb 4:27(2)). */
  heldCents: number;
  overrunCents: number;
  grantedCents: number;
  /** The least that is left on any level. */
  leftCents: number;
  askedCents: number;
  /** The first day that does not fit; empty while all do. */
  exhaustedOn: string | null;
  /** The same when the ceiling was raised. */
  raisedExhaustedOn: string | null;
  raiseCents: number;
  /** How many wait. */
  waiting: number;
  /** A page of the places. */
  places: QueuePlaceResponse[];
  nextCursor: string | null;
  /** The first category that does not fit; empty while all do, and where the day decides. */
  exhaustedCategory: LocalizedTextResponse | null;
  drawGroups: QueueDrawGroupResponse[];
  /** The days among which lots must be drawn and can be. */
  drawDays: string[];
  draws: QueueDrawResponse[];
}

/** A ceiling with a queue. */
export class QueueItemResponse {
  accountId: string;
  name: LocalizedTextResponse;
  schemeKey: string;
  waiting: number;
  askedCents: number;
  leftCents: number;
}

export class QueueListResponse {
  items: QueueItemResponse[];
  nextCursor: string | null;
}

/** What a method would give in one region; cents. */
export class RegionOutcomeResponse {
  region: string;
  granted: number;
  amountCents: number;
}

/** What a method of allocation would give to the queue as it is; cents. */
export class MethodOutcomeResponse {
  method: string;
  ofScheme: boolean;
  /** The scheme does not set what the method needs; an example stands in for it. */
  example: boolean;
  granted: number;
  partly: number;
  refused: number;
  amountCents: number;
  unspentCents: number;
  /** In how many groups lots would be drawn. */
  drawn: number;
  regions: RegionOutcomeResponse[];
}

/** The four methods side by side on one queue. */
export class MethodsResponse {
  accountId: string;
  name: LocalizedTextResponse;
  schemeKey: string;
  leftCents: number;
  /** How many take part, and what they ask. */
  compared: number;
  askedCents: number;
  /** How many wait for other types or tranches of the scheme: they take part for the money above, and are not counted. */
  rivals: number;
  /** How many were asked to complete and are left out. */
  leftOut: number;
  firstDay: string;
  partialGrant: boolean;
  methods: MethodOutcomeResponse[];
}

/** Where an application stands at this moment: no promise. */
export class QueueStandingResponse {
  /** Empty when the scheme has no queue, when it was decided, or when it is not complete yet. */
  place: number | null;
  /** How many wait for the same money. */
  waiting: number;
  settled: boolean;
  day: string | null;
  /** fits, partly, nothing, lots or unknown. */
  outcome: string;
}
