// SPDX-License-Identifier: EUPL-1.2
import { IsISO8601, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';

export class DrawRequest {
  /** The ceiling among whose applications lots are drawn. */
  @IsUUID() accountId: string;
  /** The day on which the applications were complete; or, in a ranking, the category. */
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) @IsISO8601({ strict: true }) day?: string;
  /** The category among whose applications lots are drawn, by its key. */
  @IsOptional() @IsString() @Matches(/^\S{1,100}$/) category?: string;
  /** Who looked on; not the one who draws. */
  @IsString() @Matches(/\S/) @MaxLength(200) witness: string;
}

export class DrawParticipantResponse {
  /** The number of the case: what is drawn with. */
  id: string;
  name: string;
  amountCents: number;
}

/** The minutes of a draw: everything somebody needs to repeat it. */
export class DrawMinutesResponse {
  drawId: string;
  minutes: string;
  version: number;
  account: string;
  among: string;
  leftCents: number;
  algorithm: string;
  seed: string;
  participants: DrawParticipantResponse[];
  /** The ids in the order of their lots. */
  order: string[];
  /** The lot of each, by id. */
  lots: Record<string, string>;
  drawnAt: string;
  drawnBy: string;
  witness: string;
}
