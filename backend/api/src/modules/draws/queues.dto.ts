// SPDX-License-Identifier: EUPL-1.2
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { LocalizedTextResponse } from '../../platform/http/common.dto';

export class QueueQuery {
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
  lot: number | null;
  settled: boolean;
  requestedCents: number;
  minimumCents: number | null;
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
  day: string;
  participants: number;
  seed: string;
}

/** The queue for the money of one ceiling, as it stands. */
export class QueueResponse {
  accountId: string;
  code: string;
  name: LocalizedTextResponse;
  schemeKey: string;
  method: string;
  partialGrant: boolean;
  ceilingCents: number;
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
  places: QueuePlaceResponse[];
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
