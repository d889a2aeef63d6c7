// SPDX-License-Identifier: EUPL-1.2
import { sha256 } from '../../shared/sha-256';

/** The only algorithm there is; it is named in the minutes, so that another one can follow. */
export const drawAlgorithm = 'sha256-sort-1';

/** What was drawn: the participants in the order of their lots, and the lot of each. */
export interface Draw {
  readonly algorithm: typeof drawAlgorithm;
  readonly seed: string;
  /** The participants, the first one drawn first. */
  readonly order: readonly string[];
  /** The lot of each participant: the hash by which it is ordered. */
  readonly lots: Readonly<Record<string, string>>;
}

/**
 * Draws lots. The lot of a participant is the SHA-256 of the seed, a line feed and its id, in UTF-8; the lowest lot (as
 * hexadecimal text) comes first. So the order follows from the seed alone, not from the order in which the participants
 * are named, and whoever leaves afterwards changes nothing between the others. Anyone can repeat it:
 * `printf 'seed\nid' | sha256sum`.
 *
 * @source Awb 4:26: the method of allocation is laid down and announced
 * @throws RangeError without a seed, without participants, or with one that is named twice
 */
export function drawLots({ participants, seed }: { participants: readonly string[]; seed: string }): Draw {
  if (seed === '') throw new RangeError('a draw needs a seed');
  if (participants.length === 0) throw new RangeError('a draw needs participants');
  if (new Set(participants).size !== participants.length) throw new RangeError('a participant is named twice');
  const drawn = participants.map((id) => ({ id, lot: sha256(`${seed}\n${id}`) }));
  drawn.sort((one, other) => (one.lot < other.lot ? -1 : 1));
  return {
    algorithm: drawAlgorithm,
    seed,
    order: drawn.map(({ id }) => id),
    lots: Object.fromEntries(drawn.map(({ id, lot }) => [id, lot])),
  };
}
