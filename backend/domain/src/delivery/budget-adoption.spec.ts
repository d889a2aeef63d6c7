// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '../shared/local-date';
import { type AdoptionEntry, adoptionRefusal } from './budget-adoption';

const current = { adoptedOn: localDate('2026-03-02'), dueOn: localDate('2026-03-30'), recordedBy: 'first' };
const entry: AdoptionEntry = {
  adoptedOn: localDate('2026-03-03'),
  reason: 'De vergadering was een dag later.',
  actorId: 'second',
  today: localDate('2026-03-30'),
};

describe('the day on which a budget was adopted', () => {
  test.each([
    ['the first entry needs no reason', { reason: '' }, undefined, undefined],
    ['today is the last possible day', { adoptedOn: entry.today }, undefined, undefined],
    ['a day that has not come', { adoptedOn: localDate('2026-03-31') }, undefined, 'DATE_IN_FUTURE'],
    ['a correction by somebody else, with a reason', {}, current, undefined],
    ['a correction without a reason', { reason: ' ' }, current, 'REASON_REQUIRED'],
    ['a correction by who recorded it', { actorId: 'first' }, current, 'FOUR_EYES'],
    ['the same day again', { adoptedOn: current.adoptedOn }, current, 'NOTHING_CHANGES'],
    ['a later day on the last day of the four weeks', {}, current, undefined],
    ['a later day once they have passed', { today: localDate('2026-03-31') }, current, 'RESERVATION_LAPSED'],
    [
      'an earlier day once they have passed',
      { today: localDate('2026-03-31'), adoptedOn: localDate('2026-02-27') },
      current,
      undefined,
    ],
  ])('%s', (_, more, now, code) => {
    expect(adoptionRefusal({ ...entry, ...more }, now)?.code).toBe(code);
  });
});
