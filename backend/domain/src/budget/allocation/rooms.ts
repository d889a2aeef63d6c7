// SPDX-License-Identifier: EUPL-1.2
import type { Claim } from './groups';

/** What is left for a claim on one level that it counts under: its type, tranche, scheme or programme. */
export interface Room {
  /** Which level; claims that name the same one share it. */
  readonly level: string;
  /** In cents, before anything of this allocation; of two claims it may differ after a lowering (Awb 4:27(2)). */
  readonly leftCents: number;
}

type Roomed = Pick<Claim, 'amountCents' | 'rooms'>;

/**
 * The most that claims can get together on the levels that all of them share, in cents; where nobody claims, what the
 * levels give to who comes.
 */
export function commonRoom(claims: readonly Roomed[], own: readonly Room[]): number {
  const shared = own.filter(({ level }) => claims.every(({ rooms = [] }) => rooms.some((one) => one.level === level)));
  const levels = new Set(shared.map(({ level }) => level));
  const roomOf = (rooms: readonly Room[]): number =>
    Math.min(...rooms.filter(({ level }) => levels.has(level)).map(({ leftCents }) => leftCents));
  return Math.max(roomOf(own), ...claims.map(({ rooms = [] }) => roomOf(rooms)));
}

/** Every level of an allocation, with what was taken from it so far. */
export class Rooms {
  private spentCents = 0;
  private readonly taken = new Map<string, number>();

  /** The ceiling is the level that all claims share. */
  constructor(private readonly ceilingCents: number) {}

  /** What one claim can get: the least that is left on any of its levels. @source Awb 4:25(2) */
  leftFor({ rooms = [] }: Roomed): number {
    const lefts = rooms.map(({ level, leftCents }) => leftCents - (this.taken.get(level) ?? 0));
    return Math.max(0, Math.min(this.ceilingCents - this.spentCents, ...lefts));
  }

  /** Takes it from every level of the claim. */
  take({ rooms = [] }: Roomed, amountCents: number): void {
    this.spentCents += amountCents;
    for (const { level } of rooms) this.taken.set(level, (this.taken.get(level) ?? 0) + amountCents);
  }

  /** Of equal claims those that come short in one order or another: all that share a level on which they do not fit together. */
  contested<R extends Roomed>(claims: readonly R[]): R[] {
    const asked = new Map<string, number>();
    let allCents = 0;
    for (const { amountCents, rooms = [] } of claims) {
      allCents += amountCents;
      for (const { level } of rooms) asked.set(level, (asked.get(level) ?? 0) + amountCents);
    }
    if (allCents > this.ceilingCents - this.spentCents) return [...claims];
    const tight = new Set<string>();
    for (const { rooms = [] } of claims) {
      for (const { level, leftCents } of rooms) {
        if ((asked.get(level) ?? 0) > leftCents - (this.taken.get(level) ?? 0)) tight.add(level);
      }
    }
    return claims.filter(({ rooms = [] }) => rooms.some(({ level }) => tight.has(level)));
  }

  /** What was taken in all. */
  spent(): number {
    return this.spentCents;
  }
}
