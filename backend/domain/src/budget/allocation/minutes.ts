// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../../shared/local-date';
import { drawAlgorithm, drawLots } from './draw';

/** Who takes part in a draw, as the minutes name it. */
export interface DrawParticipant {
  /** The id that is drawn with: the case number, which everybody knows. */
  readonly id: string;
  readonly name: string;
  readonly amountCents: number;
}

/** Everything somebody needs to repeat a draw: what `npm run draw:verify` reads. */
export interface DrawMinutes {
  readonly minutes: 'draw';
  readonly version: 1;
  /** The ceiling, by its code. */
  readonly account: string;
  /** The day on which all of them were complete, or their category. */
  readonly among: LocalDate | string;
  readonly leftCents: number;
  readonly algorithm: typeof drawAlgorithm;
  /** Fixed after the participants were, by chance. */
  readonly seed: string;
  readonly participants: readonly DrawParticipant[];
  /** The ids in the order of their lots. */
  readonly order: readonly string[];
  /** The lot of each, by id. */
  readonly lots: Readonly<Record<string, string>>;
  readonly drawnAt: string;
  readonly drawnBy: string;
  readonly witness: string;
}

/** Draws, and writes the minutes of it. @throws RangeError without a seed, participants, drawer or witness, or when drawer and witness are one */
export function minutedDraw(
  given: Omit<DrawMinutes, 'minutes' | 'version' | 'algorithm' | 'order' | 'lots'>,
): DrawMinutes {
  const [drawer, witness] = [given.drawnBy.trim(), given.witness.trim()];
  if (!drawer || !witness || drawer === witness) throw new RangeError('a draw has a witness besides who draws');
  const { order, lots, algorithm } = drawLots({
    participants: given.participants.map(({ id }) => id),
    seed: given.seed,
  });
  const participants = [...given.participants].sort((one, other) => (one.id < other.id ? -1 : 1));
  return { minutes: 'draw', version: 1, ...given, participants, algorithm, order, lots };
}
