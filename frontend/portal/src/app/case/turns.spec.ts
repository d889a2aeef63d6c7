// SPDX-License-Identifier: EUPL-1.2
import { withoutFarTurns } from './turns';

const turn = (key: string, state = 'open', daysLeft: number | null = 100) => ({ key, state, daysLeft });

test('of what comes back stands there what was done, what is late and the first that is to come', () => {
  const all = [
    turn('start'),
    turn('kept', 'open', 1800),
    turn('kept.1', 'met', null),
    turn('kept.2', 'open', -3),
    turn('kept.3'),
    turn('kept.4', 'open', 465),
    turn('told.1', 'lapsed', null),
  ];
  expect(withoutFarTurns(all).map(({ key }) => key)).toEqual(['start', 'kept', 'kept.1', 'kept.2', 'kept.3']);
});
