// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '../shared/local-date';
import { proportionalClaim } from './continuing';
import { heldToTheEnd } from './obligation-lifecycle';
import { tellingRefusal, toldLateDays } from './recipient-duties';

describe('an obligation that continues', () => {
  const claim = (breachedOn: string) =>
    proportionalClaim({
      determinedCents: 1_000_001,
      from: localDate('2026-01-01'),
      until: localDate('2031-01-01'),
      breachedOn: localDate(breachedOn),
    });

  test.each([
    ['from the first day: all of it', '2026-01-02', 1_000_001],
    ['before it began: all of it, never more', '2025-06-01', 1_000_001],
    ['on the last day: one day of it, rounded down', '2031-01-01', 547],
    ['after it: nothing', '2031-01-02', 0],
    ['half way', '2028-07-02', 500_548],
  ])('a claim in proportion %s', (_, breachedOn, cents) => {
    expect(claim(breachedOn)).toBe(cents);
  });

  const end = (today: string, openConfirmations: string[] = []) =>
    heldToTheEnd({
      actorId: '',
      conflictsOf: [],
      today: localDate(today),
      dueOn: localDate('2031-01-01'),
      openConfirmations,
    })?.code;

  test.each([
    ['on its last day', end('2031-01-01'), 'NOT_IN_THIS_STATE'],
    ['the day after', end('2031-01-02'), undefined],
    ['while a confirmation stays away', end('2031-01-02', ['kept.5']), 'OBLIGATIONS_OPEN'],
  ])('ends %s', (_, code, expected) => {
    expect(code).toBe(expected);
  });
});

describe('what the recipient tells by itself', () => {
  const duty = {
    key: 'delay',
    event: 'delay',
    withinDays: 14,
    text: { nl: 'Vertraging' },
    article: 'artikel 11',
  } as const;
  const refusal = (happenedOn: string) =>
    tellingRefusal({
      duty,
      happenedOn: localDate(happenedOn),
      grantNotifiedOn: localDate('2026-03-02'),
      today: localDate('2026-03-20'),
    })?.code;

  test.each([
    ['today', refusal('2026-03-20'), undefined],
    ['tomorrow', refusal('2026-03-21'), 'DATE_IN_FUTURE'],
    ['on the day of the decision', refusal('2026-03-02'), undefined],
    ['before it', refusal('2026-03-01'), 'DATE_BEFORE_GRANT'],
  ])('%s', (_, code, expected) => {
    expect(code).toBe(expected);
  });

  test('is late from the day after the last one', () => {
    const late = (today: string) => toldLateDays(duty, localDate('2026-03-02'), localDate(today));
    expect([late('2026-03-02'), late('2026-03-16'), late('2026-03-17')]).toEqual([0, 0, 1]);
  });
});
