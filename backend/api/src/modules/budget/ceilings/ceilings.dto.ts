// SPDX-License-Identifier: EUPL-1.2
import {
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import { type OrderKind, orderKinds } from '#domain';
import { LocalizedTextResponse } from '../../../platform/http/common.dto';

const day = /^\d{4}-\d{2}-\d{2}$/;
const among =
  (...kinds: OrderKind[]) =>
  (one: OrderRequest) =>
    kinds.includes(one.kind);

/** What is prepared for a second person. Which fields are needed follows from the kind; amounts in cents. */
export class OrderRequest {
  @IsIn([...orderKinds]) kind: OrderKind;
  @IsString() @Matches(/\S/) @Length(1, 2000) reason: string;
  /** raise, lower, carry: the ceiling. */
  @ValidateIf(among('raise', 'lower', 'carry')) @IsUUID() accountId?: string;
  /** carry: where the money goes; the same ceiling for another year. */
  @ValidateIf(among('carry')) @IsUUID() toAccountId?: string;
  @ValidateIf(among('raise', 'lower', 'carry')) @IsInt() @Min(1) @Max(1_000_000_000_000) amountCents?: number;
  /** counter: the journal that is taken back. */
  @ValidateIf(among('counter')) @IsUUID() journalId?: string;
  /** carry, close_year, reopen_year. */
  @ValidateIf(among('carry', 'close_year', 'reopen_year')) @IsInt() @Min(2000) @Max(2200) year?: number;
  @ValidateIf(among('carry')) @IsInt() @Min(2000) @Max(2200) toYear?: number;
  /** raise, lower: the decision, for instance `PZH-2026-123`. */
  @ValidateIf(among('raise', 'lower')) @IsString() @Matches(/\S/) @Length(1, 200) decisionReference?: string;
  @ValidateIf(among('raise', 'lower')) @Matches(day) @IsISO8601({ strict: true }) decidedOn?: string;
  /** raise, lower: the number in the provincial gazette. */
  @ValidateIf(among('raise', 'lower')) @IsString() @Matches(/\S/) @Length(1, 200) publication?: string;
  @ValidateIf(among('raise', 'lower')) @Matches(day) @IsISO8601({ strict: true }) publishedOn?: string;
  /** raise, lower: from which day on it holds. */
  @ValidateIf(among('raise', 'lower')) @Matches(day) @IsISO8601({ strict: true }) startsOn?: string;
}

/** Sends an order back to who prepared it. */
export class OrderRejectionRequest {
  @IsString() @Matches(/\S/) @Length(1, 2000) reason: string;
}

export class OrderQuery {
  @IsOptional() @IsIn(['prepared', 'settled']) state?: 'prepared' | 'settled';
  @IsOptional() @Matches(/^[0-9TZ:.-]{10,30}_[0-9a-f-]{36}$/) cursor?: string;
}

/** An order of two people; amounts in cents. */
export class OrderResponse {
  id: string;
  kind: string;
  /** prepared, confirmed, rejected or withdrawn. */
  state: string;
  accountId: string | null;
  accountName: LocalizedTextResponse | null;
  toAccountName: LocalizedTextResponse | null;
  amountCents: number | null;
  journalId: string | null;
  /** What the journal says that is taken back. */
  journalDescription: string | null;
  year: number | null;
  toYear: number | null;
  reason: string;
  decisionReference: string | null;
  decidedOn: string | null;
  publication: string | null;
  publishedOn: string | null;
  startsOn: string | null;
  preparedByName: string;
  preparedAt: string;
  /** Whether the reader prepared it: then a colleague confirms. */
  own: boolean;
  settledByName: string | null;
  settledAt: string | null;
  answer: string | null;
}

export class OrderListResponse {
  items: OrderResponse[];
  nextCursor: string | null;
}

/** One level of the budget; amounts in cents. */
export class BudgetLevelResponse {
  id: string;
  parentId: string | null;
  /** programme, group, scheme, type, tranche or line. */
  kind: string;
  code: string;
  depth: number;
  name: LocalizedTextResponse;
  /** The ceiling for who applies from now on. */
  ceilingCents: number;
  /** On top of it, for applications filed before a lowering (Awb 4:27(2)). */
  heldCents: number;
  /** Legal overrun (Awb 4:25(3)). */
  overrunCents: number;
  reservedCents: number;
  grantedCents: number;
  releasedCents: number;
  paidCents: number;
  /** What a new application finds on this level. */
  leftCents: number;
  /** The ceilings of the levels directly below it, together. */
  belowCents: number;
  opensOn: string | null;
  closesOn: string | null;
  /** Which version of the ceiling is in force; 0 without one. */
  version: number;
  startsOn: string | null;
  decisionReference: string | null;
  decidedOn: string | null;
  publication: string | null;
  publishedOn: string | null;
}

export class BudgetLevelListResponse {
  items: BudgetLevelResponse[];
}

export class JournalQuery {
  @IsOptional() @Matches(/^\d{1,18}$/) cursor?: string;
}

/** One booking on a level: what it did, on which decision it rests, and who did it. */
export class LevelJournalResponse {
  /** The next page begins after this one. */
  cursor: string;
  journalId: string;
  kind: string;
  /** What the ceiling became more, below zero less; zero for what is spent. */
  changeCents: number;
  /** What was booked. */
  amountCents: number;
  /** The ceiling after it; empty when this booking was taken back or is no change of the ceiling. */
  ceilingCents: number | null;
  version: number | null;
  budgetYear: number;
  effectiveOn: string;
  recordedAt: string;
  description: string;
  reason: string | null;
  decisionReference: string | null;
  decidedOn: string | null;
  publication: string | null;
  publishedOn: string | null;
  preparedByName: string | null;
  recordedByName: string | null;
  countersId: string | null;
  counteredById: string | null;
  /** Whether it can be proposed to take this back. */
  counterable: boolean;
}

export class LevelJournalListResponse {
  items: LevelJournalResponse[];
  nextCursor: string | null;
}

/** A year in which something was booked, and whether it is closed. */
export class BudgetYearResponse {
  year: number;
  closed: boolean;
  /** Whether it is over. */
  over: boolean;
  journals: number;
  grantedCents: number;
  paidCents: number;
  /** Granted or determined, and not paid yet: the overhang. */
  openCents: number;
  settledByName: string | null;
  settledAt: string | null;
  reason: string | null;
}

export class BudgetYearListResponse {
  items: BudgetYearResponse[];
}

/** What came free on a level, and whether it may be granted again. */
export class ReleaseResponse {
  accountId: string;
  name: LocalizedTextResponse;
  schemeKey: string | null;
  /** The setting of the scheme. */
  grantable: boolean;
  /** What came free by determinations, lowerings and withdrawals. */
  releasedCents: number;
  /** What of it went back to the ceiling. */
  reopenedCents: number;
  /** What stays counted against the ceiling. */
  countedCents: number;
  leftCents: number;
}

export class ReleaseListResponse {
  items: ReleaseResponse[];
}

/** What a command on the budget answers. */
export class BudgetCommandResponse {
  id: string;
  state: string;
}
