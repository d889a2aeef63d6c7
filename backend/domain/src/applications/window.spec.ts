// SPDX-License-Identifier: EUPL-1.2
import { localDateTimeToInstant } from '../shared/local-date';
import { exampleScheme } from '../testing/example-schemes';
import { localMoment, windowRefusal } from './window';

describe('The window of a scheme', () => {
  it('says in time by the clock of Amsterdam', () => {
    const window = { opensAt: new Date('2026-01-05T08:00:00Z'), closesAt: new Date('2026-07-01T15:00:00Z') };
    expect(windowRefusal(window, new Date('2026-07-01T14:59:59.999Z'))).toBeUndefined();
    expect(windowRefusal(window, new Date('2026-07-01T15:00:00Z'))).toEqual({
      code: 'WINDOW_CLOSED',
      details: { closesAt: '2026-07-01T17:00:00' },
    });
    expect(windowRefusal(window, new Date('2026-01-05T07:59:59Z'))).toMatchObject({
      code: 'WINDOW_NOT_OPEN',
      details: { opensAt: '2026-01-05T09:00:00' },
    });
    const until = { ...window, definition: { validity: { from: '2026-01-01', until: '2026-06-30' } } };
    expect(windowRefusal(until, new Date('2026-06-30T21:59:59Z'))).toBeUndefined();
    expect(windowRefusal(until, new Date('2026-06-30T22:00:00Z'))).toEqual({
      code: 'SCHEME_EXPIRED',
      details: { until: '2026-06-30' },
    });
    expect(localMoment(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01T00:30:00');
  });

  test.each([
    ['a second before it opens', '2026-01-05T07:59:59Z', 'WINDOW_NOT_OPEN'],
    ['when it opens', '2026-01-05T08:00:00Z', undefined],
    ['a millisecond before it closes', '2026-11-30T15:59:59.999Z', undefined],
    ['when it closes', '2026-11-30T16:00:00Z', 'WINDOW_CLOSED'],
  ])('%s', (_, instant, code) => {
    const window = { opensAt: new Date('2026-01-05T08:00:00Z'), closesAt: new Date('2026-11-30T16:00:00Z') };
    expect(windowRefusal(window, new Date(instant))?.code).toBe(code);
  });

  test.each([
    ['2027-02-01T07:59:59Z', 'WINDOW_NOT_OPEN'],
    ['2027-02-01T08:00:00Z', undefined],
    ['2027-03-31T14:59:59Z', undefined],
    ['2027-03-31T15:00:00Z', 'WINDOW_NOT_OPEN'],
    ['2027-09-01T07:00:00Z', undefined],
    ['2027-10-29T15:00:00Z', 'WINDOW_CLOSED'],
  ])('later windows with a time of day: %s', (time, code) => {
    const definition = exampleScheme('dorpshuizen');
    const [opensAt, closesAt] = [definition.window.opensAt, definition.window.closesAt].map(localDateTimeToInstant);
    if (!opensAt || !closesAt) throw new Error('no window');
    expect(windowRefusal({ opensAt, closesAt, definition }, new Date(time))?.code).toBe(code);
  });
});
