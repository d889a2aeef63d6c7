// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../../shared/local-date';
import type { Allocation, Purse } from './groups';
import { allocate, type AllocationMethod, type AllocationRule, type RankedClaim } from './methods';
import type { NamedRecipient } from './named-recipients';
import type { Room } from './rooms';

/** Somebody in the queue with the region of the applicant. */
export interface RegionalClaim extends RankedClaim {
  readonly region: string;
  /** Waits in another queue for money of the same levels: it takes part, and is not counted. */
  readonly rival?: boolean;
}

/** The purse of a queue, with what its own levels have left for who applies now. */
export interface QueuePurse extends Purse {
  readonly rooms?: readonly Room[];
}

/** What the scheme sets of the methods; what it leaves out is filled in by an example. */
export interface Parameters {
  readonly method: AllocationMethod | 'no_queue';
  readonly firstDay: LocalDate;
  /** Whether the first day is that of the scheme, or was chosen by who looks. */
  readonly firstDaySet: boolean;
  readonly categories?: readonly string[];
  readonly recipients?: readonly NamedRecipient[];
}

/** What a method gives in one region: how many get something, and how much, in cents. */
export interface RegionOutcome {
  readonly region: string;
  readonly granted: number;
  readonly amountCents: number;
}

/** What a method gives. */
export interface MethodOutcome {
  readonly method: AllocationMethod;
  /** The method of the scheme itself. */
  readonly ofScheme: boolean;
  /** The scheme does not set what the method needs: an example stands in for it. */
  readonly example: boolean;
  readonly granted: number;
  readonly partly: number;
  readonly refused: number;
  readonly amountCents: number;
  readonly unspentCents: number;
  /** The groups among which lots were needed. */
  readonly drawn: number;
  readonly regions: readonly RegionOutcome[];
}

const bands = ['smallest', 'middle', 'largest'] as const;

/** Three groups of as many, the smallest amounts first: an example of categories where a scheme has none. */
function inBands(claims: readonly RegionalClaim[]): RegionalClaim[] {
  const sorted = [...claims].sort((a, b) => a.amountCents - b.amountCents || (a.id < b.id ? -1 : 1));
  const size = Math.max(1, Math.ceil(sorted.length / bands.length));
  return sorted.map((claim, index) => ({ ...claim, category: bands[Math.floor(index / size)] ?? 'largest' }));
}

/** Everybody who asks is named with an equal share: an example of recipients where a scheme names none. */
function equalShares(claims: readonly RegionalClaim[], ceilingCents: number): NamedRecipient[] {
  const ids = [...new Set(claims.map(({ applicantId }) => applicantId))].sort();
  return ids.map((applicantId) => ({ applicantId, amountCents: Math.floor(ceilingCents / ids.length) }));
}

/** The least that stays on any level of the queue itself. */
function unspent(
  claims: readonly RegionalClaim[],
  { awards, leftCents }: Allocation,
  { rooms = [] }: QueuePurse,
): number {
  const given = new Map(awards.map(({ id, amountCents }) => [id, amountCents]));
  const lefts = rooms.map((room) => {
    const under = claims.filter((claim) => claim.rooms?.some(({ level }) => level === room.level));
    return room.leftCents - under.reduce((sum, { id }) => sum + (given.get(id) ?? 0), 0);
  });
  return lefts.length > 0 ? Math.max(0, Math.min(...lefts)) : leftCents;
}

function summary(
  rule: AllocationRule,
  allocation: Allocation,
  regionOf: ReadonlyMap<string, string>,
): Omit<MethodOutcome, 'ofScheme' | 'example' | 'unspentCents'> {
  const awards = allocation.awards.filter(({ id }) => regionOf.has(id));
  const regions = new Map<string, RegionOutcome>();
  for (const region of regionOf.values()) regions.set(region, { region, granted: 0, amountCents: 0 });
  for (const { id, amountCents } of awards) {
    const region = regions.get(regionOf.get(id) ?? '');
    if (!region || amountCents === 0) continue;
    regions.set(region.region, {
      region: region.region,
      granted: region.granted + 1,
      amountCents: region.amountCents + amountCents,
    });
  }
  const count = (outcome: string): number => awards.filter((award) => award.outcome === outcome).length;
  return {
    method: rule.method,
    granted: count('granted'),
    partly: count('partly_granted'),
    refused: count('refused'),
    amountCents: awards.reduce((sum, { amountCents }) => sum + amountCents, 0),
    drawn: new Set(awards.flatMap(({ group, lot }) => (lot === undefined ? [] : [group]))).size,
    regions: [...regions.values()].sort((a, b) => (a.region < b.region ? -1 : 1)),
  };
}

/**
 * What each of the four methods would give to the same queue from the same purse, with the room on every level; who waits in
 * another queue for money of the same levels takes part. Nothing of it decides anything.
 *
 * @source Awb 4:25(2), 4:26
 */
export function sideBySide(
  claims: readonly RegionalClaim[],
  { method, firstDay, firstDaySet, categories, recipients }: Parameters,
  purse: QueuePurse,
): MethodOutcome[] {
  const rules: readonly (readonly [AllocationRule, readonly RegionalClaim[], boolean])[] = [
    [{ method: 'completeness_with_lots' }, claims, false],
    [{ method: 'equal_up_to_first_day', firstDay }, claims, !firstDaySet],
    categories
      ? [{ method: 'ranked_categories', categories }, claims.filter(({ category }) => category !== undefined), false]
      : [{ method: 'ranked_categories', categories: bands }, inBands(claims), true],
    recipients
      ? [{ method: 'named_recipients', recipients }, claims, false]
      : [{ method: 'named_recipients', recipients: equalShares(claims, purse.ceilingCents) }, claims, true],
  ];
  const own = claims.filter(({ rival }) => !rival);
  const regionOf = new Map(own.map(({ id, region }) => [id, region]));
  return rules.map(([rule, asked, example]) => {
    const allocation = allocate(rule, asked, purse);
    return {
      ...summary(rule, allocation, regionOf),
      unspentCents: unspent(claims, allocation, purse),
      ofScheme: rule.method === method,
      example,
    };
  });
}
