// SPDX-License-Identifier: EUPL-1.2
import { leftForNew, type LocalDate, type Room } from '#domain';
import type { Reader } from '../../platform/work/work';
import { ceilingChanges, versionFor } from '../budget/ceiling-changes';

/** The ceiling that holds for who filed on a day, and what is left under it on the tightest level. */
export interface OwnCeiling {
  /** 1 for the first; 0 when none was ever set. */
  readonly version: number;
  readonly ceilingCents: number;
  readonly leftCents: number;
  /** What is left on each level: that of the account first, the programme last. */
  readonly rooms: readonly Room[];
}

interface LevelRow {
  readonly id: string;
  readonly ceiling_cents: number;
  readonly held_cents: number;
  readonly overrun_cents: number;
  readonly granted_cents: number;
}

/**
 * For each day of filing the ceiling of an account that holds for it: a lowering that came later does not touch it.
 *
 * @source Awb 4:27(2)
 */
export async function ownCeilings(
  reader: Pick<Reader, 'query' | 'today'>,
  accountId: string,
  days: readonly LocalDate[],
): Promise<Map<LocalDate, OwnCeiling>> {
  const levels = await reader.query<LevelRow>(
    `with recursive up as (
       select b.*, 0 as depth from budget_account b where b.id = $1
       union all
       select b.*, up.depth + 1 from budget_account b join up on b.id = up.parent_id
     )
     select id, ceiling_cents, held_cents, overrun_cents,
            committed_cents + determined_cents + released_cents as granted_cents
       from up order by depth`,
    [accountId],
  );
  const changes = await ceilingChanges(
    reader,
    levels.map(({ id }) => id),
  );
  return new Map(
    [...new Set(days)].map((day) => {
      const own = levels.map((level) => {
        const found = versionFor(changes, level.id, day, reader.today);
        const lowered = level.held_cents > 0 && found;
        const ceilingCents = lowered ? Math.min(found.ceilingCents, level.ceiling_cents) : level.ceiling_cents;
        const leftCents = leftForNew({
          ceilingCents,
          heldCents: 0,
          overrunCents: level.overrun_cents,
          grantedCents: level.granted_cents,
        });
        return { version: found?.version ?? 0, ceilingCents, room: { level: level.id, leftCents } };
      });
      const [leaf] = own;
      const rooms = own.map(({ room }) => room);
      const leftCents = Math.min(...rooms.map((one) => one.leftCents));
      return [day, { version: leaf?.version ?? 0, ceilingCents: leaf?.ceilingCents ?? 0, leftCents, rooms }];
    }),
  );
}
