// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '../shared/local-date';
import { type ChangedDate, recalculation } from './recalculation';

const today = localDate('2026-05-15');
const change = (kind: string, from: string, to: string): ChangedDate => ({
  kind,
  from: localDate(from),
  to: localDate(to),
});

describe('A new calendar', () => {
  it.each([
    ['a decision term that gets longer moves', change('decision', '2026-05-15', '2026-05-18'), [1, 0]],
    [
      'a decision term that gets shorter moves: it binds the province',
      change('decision', '2026-05-18', '2026-05-15'),
      [1, 0],
    ],
    [
      'an objection term that gets longer moves, and somebody looks',
      change('objection', '2026-05-15', '2026-05-18'),
      [1, 1],
    ],
    [
      'an objection term that would get shorter stays, and somebody looks',
      change('objection', '2026-05-18', '2026-05-15'),
      [0, 1],
    ],
    [
      'an obligation that would get shorter stays, and somebody looks',
      change('obligation', '2026-05-18', '2026-05-15'),
      [0, 1],
    ],
    ['a term that ended yesterday stays', change('decision', '2026-05-14', '2026-05-18'), [0, 0]],
    ['a term that ends today still moves', change('target', '2026-05-15', '2026-05-18'), [1, 0]],
    ['a date that is the same is no change', change('objection', '2026-05-18', '2026-05-18'), [0, 0]],
  ])('%s', (_what, one, [moved, told]) => {
    const outcome = recalculation([one], today);
    expect([outcome.moved.length, outcome.told.length]).toEqual([moved, told]);
  });
});
